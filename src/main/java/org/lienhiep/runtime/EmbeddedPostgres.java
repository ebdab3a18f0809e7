package org.lienhiep.runtime;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A durable PostgreSQL in the data folder: checksums, every commit on disk, passwords, loopback only. One process owns it; others
 * join while it runs.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    private final Access access;
    private final @Nullable Postmaster owned;
    private final @Nullable DirectoryLock lock;

    private EmbeddedPostgres(Access access, @Nullable Postmaster owned, @Nullable DirectoryLock lock) {
        this.access = access;
        this.owned = owned;
        this.lock = lock;
    }

    /** Starts the database of this folder; fails in one line while another process serves it. */
    public static EmbeddedPostgres start(Path directory) {
        return open(directory, false);
    }

    /** Joins the database that a running server has open on this folder, or starts it. */
    public static EmbeddedPostgres startOrJoin(Path directory) {
        return open(directory, true);
    }

    /** Where it is. */
    public Access access() {
        return access;
    }

    private static EmbeddedPostgres open(Path directory, boolean mayJoin) {
        try {
            Path home = Files.createDirectories(
                    directory.toAbsolutePath().normalize().resolve("postgres"));
            var secrets = new Secrets(home);
            var lock = DirectoryLock.take(home);
            if (lock.isEmpty()) {
                if (!mayJoin)
                    throw new Problem("Thư mục " + directory
                            + " đang được một máy chủ khác dùng; hãy dừng nó hoặc chọn --data khác.");
                return new EmbeddedPostgres(access(secrets, readPort(home)), null, null);
            }
            var postmaster = new Postmaster(home, Binaries.in(home));
            boolean fresh = postmaster.createIfMissing(secrets);
            var access = access(secrets, postmaster.start());
            if (fresh || !Files.exists(home.resolve("roles-made"))) makeRoles(secrets, access, home);
            return new EmbeddedPostgres(access, postmaster, lock.get());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int readPort(Path home) throws IOException {
        Path file = home.resolve("port");
        if (!Files.exists(file)) throw new Problem("Máy chủ đang khởi động; hãy thử lại sau ít giây.");
        return Integer.parseInt(Files.readString(file).strip());
    }

    private static Access access(Secrets secrets, int port) {
        return new Access(
                "jdbc:postgresql://127.0.0.1:" + port + "/lienhiep",
                login(secrets, "lienhiep_app"),
                login(secrets, "lienhiep_owner"),
                login(secrets, "lienhiep_national"));
    }

    private static Access.Login login(Secrets secrets, String role) {
        return new Access.Login(role, secrets.of(role));
    }

    /** Runs {@code ops/roles.sql}, the file that an administrator runs on a server of their own. */
    private static void makeRoles(Secrets secrets, Access access, Path home) throws IOException {
        String url = access.url().replaceAll("/lienhiep$", "/postgres");
        try (var in = Objects.requireNonNull(EmbeddedPostgres.class.getResourceAsStream("/ops/roles.sql"));
                var connection = DriverManager.getConnection(url, "postgres", secrets.of("postgres"));
                var statement = connection.createStatement()) {
            String sql = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(l -> !l.startsWith("--"))
                    .collect(Collectors.joining("\n"))
                    .replace(":'owner_password'", "'" + access.owner().password() + "'")
                    .replace(":'app_password'", "'" + access.app().password() + "'")
                    .replace(":'national_password'", "'" + access.national().password() + "'");
            for (String one : sql.split(";\\s*\n", -1)) {
                if (!one.isBlank()) statement.execute(one);
            }
            Files.createFile(home.resolve("roles-made"));
        } catch (SQLException e) {
            throw new Problem("Không tạo được vai của cơ sở dữ liệu: " + e.getMessage(), e);
        }
    }

    /** Stops the server if this process started it. */
    @Override
    public void close() {
        try {
            if (owned != null) owned.stop();
            if (lock != null) lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
