import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;

/** nginx that serves one file, as many workers as there are cores. */
final class StaticServer implements AutoCloseable {

    private static final String SETTINGS = """
            user root;
            worker_processes auto;
            daemon off;
            pid %1$s/nginx.pid;
            error_log %1$s/nginx.log;
            events { worker_connections 256; }
            http {
                access_log off;
                sendfile on;
                tcp_nopush on;
                keepalive_requests 1000000;
                open_file_cache max=16;
                default_type text/html;
                server { listen 127.0.0.1:%2$d; root %1$s/static; }
            }
            """;

    private final Process nginx;
    private final int port;

    private StaticServer(Process nginx, int port) {
        this.nginx = nginx;
        this.port = port;
    }

    /** Starts it below a folder and waits until it answers. */
    static StaticServer start(Path room, byte[] page) throws Exception {
        int port;
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        Path folder = Files.createDirectories(room.resolve("static"));
        Files.write(folder.resolve("page.html"), page);
        String settings = SETTINGS.formatted(room, port);
        if (!"root".equals(System.getProperty("user.name"))) settings = settings.replace("user root;", "");
        Path file = Files.writeString(room.resolve("nginx.conf"), settings);
        String program = Files.exists(Path.of("/usr/sbin/nginx")) ? "/usr/sbin/nginx" : "nginx";
        Process nginx = new ProcessBuilder(program, "-e", room.resolve("nginx.log").toString(), "-c", file.toString())
                .inheritIO()
                .start();
        Thread.sleep(500);
        if (!nginx.isAlive()) throw new IllegalStateException(Files.readString(room.resolve("nginx.log")));
        return new StaticServer(nginx, port);
    }

    String url() {
        return "http://127.0.0.1:" + port + "/page.html";
    }

    @Override
    public void close() {
        nginx.destroy();
    }
}
