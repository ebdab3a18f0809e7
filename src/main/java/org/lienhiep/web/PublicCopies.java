package org.lienhiep.web;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Public pages as they were last served, on disk: what is read while the database does not answer, also after a restart. A folder
 * for each Union; bounded in number and size; written behind the answers, never before them.
 */
@Component
class PublicCopies {

    private static final Logger LOG = LoggerFactory.getLogger(PublicCopies.class);
    private static final int MOST_FILES = 2_000;
    private static final int MOST_WAITING = 200;
    private static final Duration OLDEST = Duration.ofDays(30);
    private static final long AGAIN_NANOS = TimeUnit.SECONDS.toNanos(20);

    /** A header of an answer. */
    record Header(String name, String value) {}

    /** A page as it was served. */
    record Copy(List<Header> headers, byte[] body, Instant at) {}

    private final Path folder;

    private record Written(long union, long nanos) {}

    private final Map<String, Written> written = new ConcurrentHashMap<>();
    private final ThreadPoolExecutor writing = new ThreadPoolExecutor(
            1, 1, 1, TimeUnit.MINUTES, new ArrayBlockingQueue<>(MOST_WAITING), new ThreadPoolExecutor.DiscardPolicy());

    @Autowired
    PublicCopies(@Value("${lienhiep.data:data}") String data) {
        this(Path.of(data));
    }

    PublicCopies(Path data) {
        this.folder = data.resolve("public");
        writing.allowCoreThreadTimeOut(true);
        writing.setThreadFactory(
                Thread.ofPlatform().daemon().name("public-copies").factory());
    }

    /** Keeps a page soon; the same page at most every twenty seconds. */
    void keep(long union, String host, String target, Copy copy) {
        String name = name(host, target);
        Written last = written.get(name);
        if (last != null && System.nanoTime() - last.nanos < AGAIN_NANOS) return;
        written.put(name, new Written(union, System.nanoTime()));
        Path file = folder.resolve(Long.toString(union)).resolve(name);
        writing.execute(() -> {
            // whoever forgot the page meanwhile wins
            if (written.containsKey(name)) write(file, copy);
        });
    }

    private void write(Path file, Copy copy) {
        try {
            Files.createDirectories(file.getParent());
            Path coming = Files.createTempFile(file.getParent(), "coming", "");
            Files.write(coming, bytes(copy));
            Files.move(coming, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            if (written.size() > MOST_FILES) thin();
        } catch (IOException e) {
            LOG.warn("a public page could not be kept: {}", e.toString());
        }
    }

    /** The oldest tenth goes. */
    private void thin() throws IOException {
        List<Path> all = new ArrayList<>(files());
        if (all.size() <= MOST_FILES) return;
        Map<Path, Long> ages = new ConcurrentHashMap<>();
        all.forEach(f -> ages.put(f, f.toFile().lastModified()));
        all.sort(Comparator.comparing(f -> ages.getOrDefault(f, 0L)));
        for (Path old : all.subList(0, all.size() - MOST_FILES * 9 / 10)) {
            Files.deleteIfExists(old);
            written.remove(String.valueOf(old.getFileName()));
        }
    }

    /** Whether there is any page at all. */
    boolean any() {
        return !files().isEmpty();
    }

    private List<Path> files() {
        if (!Files.isDirectory(folder)) return List.of();
        try (Stream<Path> all = Files.walk(folder, 2)) {
            return all.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The page as it was last served, none where it never was or long ago. */
    Optional<Copy> find(String host, String target) {
        String name = name(host, target);
        if (!Files.isDirectory(folder)) return Optional.empty();
        try (Stream<Path> unions = Files.list(folder)) {
            Optional<Path> file = unions.map(u -> u.resolve(name))
                    .filter(Files::isRegularFile)
                    .findFirst();
            return file.isEmpty() ? Optional.empty() : Optional.of(read(Files.readAllBytes(file.get())));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Drops a page that is no more. */
    void drop(String host, String target) {
        String name = name(host, target);
        Written last = written.remove(name);
        if (last == null) return;
        Path file = folder.resolve(Long.toString(last.union)).resolve(name);
        writing.execute(() -> file.toFile().delete());
    }

    /** Drops all pages of a Union: something must not be shown any more, and nobody knows on how many pages it stood. */
    void forget(long union) {
        written.clear();
        for (Path file : files()) {
            Path of = file.getParent();
            if (of != null && String.valueOf(of.getFileName()).equals(Long.toString(union)))
                file.toFile().delete();
        }
    }

    private static byte[] bytes(Copy copy) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeLong(copy.at.toEpochMilli());
            out.writeInt(copy.headers.size());
            for (Header header : copy.headers) {
                out.writeUTF(header.name);
                out.writeUTF(header.value);
            }
            out.write(copy.body);
        }
        return bytes.toByteArray();
    }

    private static Copy read(byte[] bytes) throws IOException {
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            Instant at = Instant.ofEpochMilli(in.readLong());
            if (at.isBefore(Instant.now().minus(OLDEST))) throw new IOException("too old");
            List<Header> headers = new ArrayList<>();
            for (int left = in.readInt(); left > 0; left--) headers.add(new Header(in.readUTF(), in.readUTF()));
            return new Copy(headers, in.readAllBytes(), at);
        }
    }

    private static String name(String host, String target) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest((host + " " + target).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
