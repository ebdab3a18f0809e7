package org.lienhiep.runtime;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The PostgreSQL server process over one data directory. */
final class Postmaster {

    private static final String SETTINGS = """

            # written once by the product; every commit is on disk before it is acknowledged
            listen_addresses = '127.0.0.1'
            unix_socket_directories = ''
            password_encryption = 'scram-sha-256'
            fsync = on
            synchronous_commit = on
            full_page_writes = on
            max_connections = 60
            shared_buffers = 128MB
            autovacuum_naptime = 10s
            max_wal_size = 2GB
            timezone = 'Asia/Ho_Chi_Minh'
            log_timezone = 'Asia/Ho_Chi_Minh'
            """;

    private final Path home;
    private final Path bin;
    private final Path data;

    Postmaster(Path home, Path programs) {
        this.home = home;
        this.bin = programs.resolve("bin");
        this.data = home.resolve("data");
    }

    /** Makes the data directory if there is none; true when it was made. */
    boolean createIfMissing(Secrets secrets) throws IOException {
        if (Files.exists(data.resolve("PG_VERSION"))) return false;
        run(
                "initdb",
                "-D",
                data.toString(),
                "-U",
                "postgres",
                "--pwfile=" + secrets.file("postgres"),
                "-A",
                "scram-sha-256",
                "-E",
                "UTF8",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--locale=C",
                "--data-checksums",
                "--no-instructions");
        Files.writeString(data.resolve("postgresql.conf"), SETTINGS, StandardOpenOption.APPEND);
        return true;
    }

    /** Starts the server on a free port and returns the port. A server left alive by a killed process is stopped first. */
    int start() throws IOException {
        if (Files.exists(data.resolve("postmaster.pid"))) stop();
        int port = freePort();
        run(
                "pg_ctl",
                "-D",
                data.toString(),
                "-l",
                home.resolve("postgres.log").toString(),
                "-o",
                "-p " + port,
                "-w",
                "-t",
                "120",
                "start");
        Files.writeString(home.resolve("port"), Integer.toString(port));
        return port;
    }

    /** Stops the server of this data directory, if one runs; {@code pg_ctl} knows it by its pid file, never another's. */
    void stop() throws IOException {
        exec("pg_ctl", "-D", data.toString(), "-m", "fast", "-w", "-t", "60", "stop");
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private void run(String program, String... arguments) throws IOException {
        int code = exec(program, arguments);
        if (code != 0) {
            throw new Problem(
                    "Không khởi động được cơ sở dữ liệu (" + program + "); xem " + home.resolve("launch.log") + ".");
        }
    }

    private int exec(String program, String... arguments) throws IOException {
        List<String> words = new ArrayList<>();
        // postgres refuses uid 0; inside a user namespace the same user has another number
        if ("root".equals(System.getProperty("user.name"))) words.addAll(List.of("unshare", "-U"));
        words.add(bin.resolve(program).toString());
        words.addAll(List.of(arguments));
        var log = ProcessBuilder.Redirect.appendTo(home.resolve("launch.log").toFile());
        var builder = new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(log);
        builder.environment().put("LC_ALL", "C");
        builder.environment().remove("PGDATA");
        Process process = builder.start();
        try {
            if (process.waitFor(3, TimeUnit.MINUTES)) return process.exitValue();
            process.destroyForcibly();
            throw new IOException(program + " did not end");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
