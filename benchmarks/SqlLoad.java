import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Sends what a page sends, as often as it can, over as many connections as the page has visitors; every row is read. */
final class SqlLoad {

    private SqlLoad() {}

    /** Pages' worth of SQL a second. */
    static double run(Database database, List<Recording.Sent> page, int seconds) throws Exception {
        try (var threads = Executors.newFixedThreadPool(Benchmark.CONNECTIONS)) {
            List<Callable<Long>> loops = new ArrayList<>();
            List<Connection> connections = new ArrayList<>();
            for (int i = 0; i < Benchmark.CONNECTIONS; i++) {
                var connection = database.as("lienhiep_app");
                connections.add(connection);
                loops.add(() -> loop(connection, page, seconds));
            }
            long start = System.nanoTime();
            long pages = 0;
            for (Future<Long> done : threads.invokeAll(loops)) pages += done.get();
            double took = (System.nanoTime() - start) / 1e9;
            for (Connection connection : connections) connection.close();
            return pages / took;
        }
    }

    private static long loop(Connection connection, List<Recording.Sent> page, int seconds) throws SQLException {
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        long pages = 0;
        while (System.nanoTime() < end) {
            for (Recording.Sent sent : page) {
                if (sent.begins()) {
                    connection.setReadOnly(sent.sql().contains("READ ONLY"));
                    connection.setAutoCommit(false);
                } else if (sent.ends()) {
                    connection.rollback();
                    connection.setAutoCommit(true);
                } else send(connection, sent);
            }
            pages++;
        }
        return pages;
    }

    private static void send(Connection connection, Recording.Sent sent) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sent.sql())) {
            for (int i = 0; i < sent.parameters().size(); i++) statement.setString(i + 1, sent.parameters().get(i));
            if (!statement.execute()) return;
            var rows = statement.getResultSet();
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                for (int c = 1; c <= columns; c++) rows.getString(c);
            }
        }
    }
}
