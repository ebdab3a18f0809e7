package org.lienhiep.imports.sheets;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.codehaus.stax2.XMLInputFactory2;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.jspecify.annotations.Nullable;
import org.lienhiep.web.Rejected;

/** Starts {@link SheetProgram} for one workbook and takes over its rows, trusting nothing that it says. */
final class Workbooks {

    /** How many are read at the same time; the machine has other things to do. */
    private static final Semaphore TURNS = new Semaphore(2, true);

    private static final int OUT_OF_MEMORY = 3;
    private static final Path NICE = Path.of("/usr/bin/nice");

    private Workbooks() {}

    static void read(Path file, RowSink sink) throws IOException {
        try {
            if (!TURNS.tryAcquire(Limits.SECONDS, TimeUnit.SECONDS)) throw refused("imports.file.busy");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw refused("imports.file.busy");
        }
        try {
            run(file, sink);
        } finally {
            TURNS.release();
        }
    }

    private static void run(Path file, RowSink sink) throws IOException {
        var builder = new ProcessBuilder(command(file)).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().clear(); // no password of ours goes along
        Process child = builder.start();
        var late = new AtomicBoolean();
        CompletableFuture.delayedExecutor(Limits.SECONDS, TimeUnit.SECONDS).execute(() -> {
            if (child.isAlive()) late.set(true);
            child.destroyForcibly();
        });
        try (var in = new DataInputStream(new BufferedInputStream(child.getInputStream(), 1 << 16))) {
            String reason = rows(in, sink);
            if (reason != null) throw refused(reason);
        } catch (EOFException early) {
            throw refused(late.get() ? "imports.file.too-slow" : ended(child));
        } finally {
            child.destroyForcibly();
        }
    }

    /** The reason for which the program refuses the workbook; null at its end. */
    private static @Nullable String rows(DataInputStream in, RowSink sink) throws IOException {
        int rows = 0;
        while (true) {
            switch (in.readUnsignedByte()) {
                case SheetProgram.END -> {
                    return null;
                }
                case SheetProgram.SHEET -> sink.sheet(in.readUTF());
                case SheetProgram.REFUSED -> {
                    return known(in.readUTF());
                }
                case SheetProgram.ROW -> {
                    int number = in.readInt();
                    int cells = in.readUnsignedShort();
                    if (++rows > Limits.ROWS || cells > Limits.COLUMNS) return "imports.file.too-big";
                    List<String> row = new ArrayList<>(cells);
                    for (int i = 0; i < cells; i++) row.add(in.readUTF());
                    sink.row(number, row);
                }
                default -> {
                    return "imports.file.broken";
                }
            }
        }
    }

    private static String known(String key) {
        return key.matches("imports\\.file\\.[a-z-]{1,30}") ? key : "imports.file.broken";
    }

    private static String ended(Process child) {
        try {
            if (child.waitFor(5, TimeUnit.SECONDS) && child.exitValue() == OUT_OF_MEMORY) return "imports.file.too-big";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return "imports.file.broken";
    }

    private static Rejected refused(String key) {
        return Rejected.field(SheetFile.FIELD, key);
    }

    private static List<String> command(Path file) {
        List<String> words = new ArrayList<>();
        if (Files.isExecutable(NICE)) words.addAll(List.of(NICE.toString(), "-n", "10"));
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(List.of(
                "-Xmx160m",
                "-Xss1m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-Xshare:auto",
                "-Dfile.encoding=UTF-8"));
        Set<String> jars = jars();
        if (jars.isEmpty()) {
            // everything stands in the one jar of the build: its own loader finds the class
            words.addAll(List.of("-cp", System.getProperty("java.class.path")));
            words.add("-Dloader.main=" + SheetProgram.class.getName());
            words.add("org.springframework.boot.loader.launch.PropertiesLauncher");
        } else {
            words.addAll(List.of("-cp", String.join(":", jars), SheetProgram.class.getName()));
        }
        words.add(file.toString());
        return words;
    }

    /** The files that hold what the program needs, and nothing more; none where they are packed into one jar. */
    private static Set<String> jars() {
        Set<String> jars = new LinkedHashSet<>();
        for (Class<?> type : List.of(
                SheetProgram.class,
                ReadableWorkbook.class,
                InputFactoryImpl.class,
                XMLInputFactory2.class,
                ZipFile.class,
                org.apache.commons.io.IOUtils.class)) {
            CodeSource source = type.getProtectionDomain().getCodeSource();
            URI place = source == null
                    ? URI.create("none:")
                    : URI.create(source.getLocation().toString());
            if (!"file".equals(place.getScheme())) return Set.of();
            jars.add(Path.of(place).toString());
        }
        return jars;
    }
}
