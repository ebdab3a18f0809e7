package org.lienhiep.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The bytes of files, each under its hash and its Union's folder; equal bytes are kept once. */
record FileStore(Path data) {

    /** A file as it came in: its hash and size. */
    record Stored(String sha256, long bytes) {}

    /** Keeps the bytes; they are on disk when this returns. */
    Stored put(long union, InputStream in) throws IOException {
        Path folder = Files.createDirectories(folder(union));
        Path coming = Files.createTempFile(folder, "coming", "");
        var digest = sha256();
        long bytes;
        try (var reading = new DigestInputStream(in, digest);
                var channel = java.nio.channels.FileChannel.open(coming, java.nio.file.StandardOpenOption.WRITE);
                var out = java.nio.channels.Channels.newOutputStream(channel)) {
            bytes = reading.transferTo(out);
            channel.force(true);
        }
        String hash = HexFormat.of().formatHex(digest.digest());
        Files.move(coming, folder.resolve(hash), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return new Stored(hash, bytes);
    }

    /** Where the bytes lie. */
    Path path(long union, String sha256) {
        return folder(union).resolve(sha256);
    }

    /** Whether the bytes are there and have their hash. */
    boolean intact(long union, String sha256) {
        Path file = path(union, sha256);
        if (!Files.exists(file)) return false;
        var digest = sha256();
        try (var in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
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
