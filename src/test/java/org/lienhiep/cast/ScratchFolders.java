package org.lienhiep.cast;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.util.FileSystemUtils;

/**
 * Folders for data that a test run makes, apart for each of its processes; what an earlier run left behind, its database included, is
 * ended and removed.
 */
public final class ScratchFolders {

    private static final Path ROOM = Path.of("target", "scratch", System.getProperty("test.process", "1"));

    private ScratchFolders() {}

    /** An empty folder of this name. */
    public static synchronized Path fresh(String name) {
        try {
            Path folder = Files.createDirectories(ROOM).resolve(name);
            endDatabase(folder);
            FileSystemUtils.deleteRecursively(folder);
            return Files.createDirectories(folder).toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void endDatabase(Path folder) throws IOException {
        Path pid = folder.resolve("postgres/data/postmaster.pid");
        if (!Files.exists(pid)) return;
        List<String> lines = Files.readAllLines(pid);
        ProcessHandle.of(Long.parseLong(lines.getFirst().strip())).ifPresent(process -> {
            process.destroyForcibly();
            process.onExit().join();
        });
    }
}
