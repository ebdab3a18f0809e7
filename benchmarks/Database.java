import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** The embedded database of the server that is measured, reached with the passwords in its data folder. */
record Database(Path home) {

    /** A connection as one of the roles; the server infers types, so that recorded parameters can be sent as text. */
    Connection as(String role) throws SQLException, IOException {
        String port = Files.readString(home.resolve("port")).strip();
        String name = role.equals("postgres") ? "postgres" : "lienhiep";
        String settings = "?stringtype=unspecified&prepareThreshold=3&preparedStatementCacheQueries=256";
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port + "/" + name + settings,
                role,
                Files.readString(home.resolve(role + ".secret")).strip());
    }

    /** The server's log. */
    Path log() {
        return home.resolve("postgres.log");
    }
}
