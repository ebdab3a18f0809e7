import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a page sends to the database, read from the database's own log: each statement with its parameters, in order. */
final class Recording {

    /** One statement. */
    record Sent(String sql, List<String> parameters) {

        boolean begins() {
            return sql.startsWith("BEGIN");
        }

        boolean ends() {
            return sql.equals("ROLLBACK") || sql.equals("COMMIT");
        }
    }

    private static final Pattern EXECUTED =
            Pattern.compile("LOG: {2}duration: [0-9.]+ ms {2}(?:execute [^:]+|statement): (.*)", Pattern.DOTALL);
    private static final Pattern PARAMETERS = Pattern.compile("DETAIL: {2}[Pp]arameters: (.*)", Pattern.DOTALL);
    private static final Pattern PARAMETER = Pattern.compile("\\$\\d+ = (NULL|'[^']*+(?:''[^']*+)*+')(?:, )?");

    private Recording() {}

    /** Asks for the page a few times, so that the pool and the statements are warm, then records it once. */
    static List<Sent> of(Database database, Callable<?> page) throws Exception {
        for (int i = 0; i < 10; i++) page.call();
        setting(database, "alter system set log_min_duration_statement = 0");
        setting(database, "alter system set log_line_prefix = '@@ %u '");
        Thread.sleep(500);
        long from = Files.size(database.log());
        page.call();
        Thread.sleep(500);
        byte[] log = Files.readAllBytes(database.log());
        setting(database, "alter system reset all");
        return read(new String(log, (int) from, log.length - (int) from, StandardCharsets.UTF_8));
    }

    private static void setting(Database database, String sql) throws Exception {
        try (var connection = database.as("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
            statement.execute("select pg_reload_conf()");
        }
    }

    private static List<Sent> read(String log) {
        List<Sent> sent = new ArrayList<>();
        boolean executed = false;
        for (String entry : log.split("(?m)^@@ ")) {
            if (!entry.startsWith("lienhiep_app ")) continue;
            String text = entry.substring("lienhiep_app ".length()).strip().replace("\n\t", "\n");
            Matcher statement = EXECUTED.matcher(text);
            Matcher detail = PARAMETERS.matcher(text);
            if (executed && detail.matches()) sent.add(new Sent(sent.removeLast().sql, parameters(detail.group(1))));
            executed = statement.matches();
            if (executed) sent.add(new Sent(questionMarks(statement.group(1)), List.of()));
        }
        if (sent.isEmpty()) throw new IllegalStateException("no statement recorded");
        return sent;
    }

    /** The driver numbers its parameters; to send the statement again they are question marks, in the same order. */
    private static String questionMarks(String sql) {
        return sql.replaceAll("\\$\\d+", "?");
    }

    private static List<String> parameters(String text) {
        List<String> values = new ArrayList<>();
        Matcher parameter = PARAMETER.matcher(text);
        while (parameter.find()) {
            String value = parameter.group(1);
            values.add(value.equals("NULL") ? null : value.substring(1, value.length() - 1).replace("''", "'"));
        }
        return values;
    }
}
