package org.lienhiep.cast;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The product as a process of its own, started with the words a user types; it can be killed as a power cut would. */
public final class ServerProcess implements AutoCloseable {

    /** How a command ended: exit code, standard output, standard error. */
    public record Ended(int code, String out, String err) {}

    private final Process process;
    private final Path data;
    private final String url;

    private ServerProcess(Process process, Path data, String url) {
        this.process = process;
        this.data = data;
        this.url = url;
    }

    /** Starts the server on a folder; returns when it has said that it is ready. */
    public static ServerProcess start(Path data, String... more) {
        return start(data, Map.of(), more);
    }

    /** Starts the server on a folder with settings of its environment. */
    public static ServerProcess start(Path data, Map<String, String> environment, String... more) {
        List<String> words = new ArrayList<>(List.of("start", "--port", "0", "--data", data.toString()));
        words.addAll(List.of(more));
        try {
            Process process = builder(words, environment)
                    .redirectError(ProcessBuilder.Redirect.appendTo(
                            data.resolve("server.log").toFile()))
                    .start();
            var out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
            String line = out.readLine();
            if (line == null || !line.startsWith("READY ")) {
                throw new IllegalStateException(
                        "no server: " + line + "\n" + Files.readString(data.resolve("server.log")));
            }
            return new ServerProcess(process, data, line.substring(6, line.length() - 1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Begins a command and does not wait for anything. */
    public static Process begin(Path data, Map<String, String> environment, String... words) {
        try {
            var log = data.resolve("server.log").toFile();
            return builder(List.of(words), environment)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.appendTo(log))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs a command to its end. */
    public static Ended run(Map<String, String> environment, String... words) {
        try {
            Path out = Files.createTempFile("out", "");
            Path err = Files.createTempFile("err", "");
            Process process = builder(List.of(words), environment)
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile())
                    .start();
            if (!process.waitFor(120, TimeUnit.SECONDS))
                throw new IllegalStateException("did not end: " + List.of(words));
            return new Ended(process.exitValue(), Files.readString(out), Files.readString(err));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static ProcessBuilder builder(List<String> words, Map<String, String> environment) {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx320m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                "org.lienhiep.Application"));
        line.addAll(words);
        var builder = new ProcessBuilder(line);
        builder.environment().putAll(environment);
        return builder;
    }

    /** Its address, without a slash at the end. */
    public String url() {
        return url;
    }

    /** Ends the server at once, as a crash does; its database lives on as an orphan. */
    public void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    /** Ends the server and its database at once. */
    public void killWithDatabase() {
        try {
            long postmaster = Long.parseLong(Files.readAllLines(data.resolve("postgres/data/postmaster.pid"))
                    .getFirst()
                    .strip());
            kill();
            ProcessHandle.of(postmaster).ifPresent(p -> {
                p.destroyForcibly();
                p.onExit().join();
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stops the server as a user does. */
    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
