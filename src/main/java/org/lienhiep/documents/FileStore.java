package org.lienhiep.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The bytes of files, each under its hash and its Union's folder; equal bytes are kept once. Bytes are on disk before the row that
 * refers to them is committed: should the commit fail, bytes without a row stay behind, which nothing refers to and nobody can
 * open; the other way round never happens.
 */
public record FileStore(Path data) {

    /** A file that has come in and is not kept yet; closing it throws it away unless it was kept. */
    record Incoming(Path path, Path home, String sha256, long bytes) implements AutoCloseable {

        /** Keeps the bytes under their hash; they and their name are on disk when this returns. */
        void keep() throws IOException {
            Files.move(path, home, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            try (var folder = FileChannel.open(home.getParent(), StandardOpenOption.READ)) {
                folder.force(true);
            }
        }

        @Override
        public void close() throws IOException {
            Files.deleteIfExists(path);
        }
    }

    /** Takes the bytes in under a passing name, so that they can be looked at before they are kept. */
    Incoming receive(long union, InputStream in) throws IOException {
        Path folder = Files.createDirectories(folder(union));
        Path coming = Files.createTempFile(folder, "coming", "");
        var digest = sha256();
        long bytes;
        try (var reading = new DigestInputStream(in, digest);
                var channel = FileChannel.open(coming, StandardOpenOption.WRITE);
                var out = Channels.newOutputStream(channel)) {
            bytes = reading.transferTo(out);
            channel.force(true);
        } catch (IOException e) {
            Files.deleteIfExists(coming);
            throw e;
        }
        String hash = HexFormat.of().formatHex(digest.digest());
        return new Incoming(coming, folder.resolve(hash), hash, bytes);
    }

    public Path path(long union, String sha256) {
        return folder(union).resolve(sha256);
    }

    /** Whether the bytes are there and have their hash. */
    boolean intact(long union, String sha256) {
        Path file = path(union, sha256);
        if (!Files.exists(file)) return false;
        var digest = sha256();
        try (var in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return HexFormat.of().formatHex(digest.digest()).equals(sha256);
    }

    private Path folder(long union) {
        return data.resolve("files").resolve(Long.toString(union));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
