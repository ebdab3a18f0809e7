import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.postgresql.PGConnection;

/**
 * A hundred thousand people brought in, beside a COPY of the same rows into the same table by its owner, who is asked for nothing. By the
 * command, without the time that it takes to start; and by the office's pages, from the file sent to the list entered.
 */
final class People {

    private static final int ROWS = 100_000;
    private static final double GOAL = 3;

    private final Database database;
    private final Visitor visitor;
    private final Path room;
    private final Path home;

    People(Database database, Visitor visitor, Path room, Path home) {
        this.database = database;
        this.visitor = visitor;
        this.room = room;
        this.home = home;
    }

    List<String> measure(int rounds) throws Exception {
        List<Double> command = new ArrayList<>();
        List<Double> pages = new ArrayList<>();
        List<Double> copies = new ArrayList<>();
        List<Double> commandSeconds = new ArrayList<>();
        List<Double> pageSeconds = new ArrayList<>();
        command(file("warm-", 1));
        for (int round = 0; round < rounds; round++) {
            double copy = copy("c" + round + "-");
            double start = command(file("s" + round + "-", 1));
            double rows = command(file("n" + round + "-", ROWS)) - start;
            double again = copy("d" + round + "-");
            double sent = pages(file("p" + round + "-", ROWS));
            copies.add((copy + again) / 2);
            commandSeconds.add(rows);
            pageSeconds.add(sent);
            command.add(rows / ((copy + again) / 2));
            pages.add(sent / ((copy + again) / 2));
            Benchmark.say("  round " + (round + 1) + ": COPY " + rounded(copy) + " and " + rounded(again) + " s, command "
                    + rounded(rows) + " s, pages " + rounded(sent) + " s");
        }
        double ratio = Benchmark.median(command);
        Benchmark.say("people: " + rounded(ratio) + (ratio <= GOAL ? ", at most " : ", ABOVE ") + GOAL + " times COPY; by the pages "
                + rounded(Benchmark.median(pages)));
        return List.of(
                Benchmark.line("people", "time_ratio_copy", ratio, rounds),
                Benchmark.line("people", "seconds", Benchmark.median(commandSeconds), rounds),
                Benchmark.line("people", "seconds_copy", Benchmark.median(copies), rounds),
                Benchmark.line("people_pages", "time_ratio_copy", Benchmark.median(pages), rounds),
                Benchmark.line("people_pages", "seconds", Benchmark.median(pageSeconds), rounds));
    }

    private static String rounded(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    private record Person(String code, String name, String born) {}

    private static List<Person> people(String prefix, int rows) {
        List<Person> people = new ArrayList<>(rows);
        for (int i = 0; i < rows; i++) {
            String born = (1950 + i % 50) + "-03-0" + (1 + i % 9);
            people.add(new Person(prefix + i, "Nguyễn Văn " + (char) ('A' + i % 26) + prefix + i, born));
        }
        return people;
    }

    private Path file(String prefix, int rows) throws Exception {
        var lines = new StringBuilder("code,full_name,born_on\n");
        for (Person p : people(prefix, rows)) lines.append(p.code).append(',').append(p.name).append(',').append(p.born).append('\n');
        return Files.writeString(room.resolve("people-" + prefix + rows + ".csv"), lines);
    }

    private double copy(String prefix) throws Exception {
        try (Connection owner = database.as("lienhiep_owner")) {
            owner.setAutoCommit(false);
            long union;
            try (var row = owner.createStatement().executeQuery("select id from unions.union where slug = 'binh-thuan'")) {
                row.next();
                union = row.getLong(1);
            }
            var lines = new StringBuilder();
            for (Person p : people(prefix, ROWS)) {
                String fold = Normalizer.normalize(p.name, Normalizer.Form.NFD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT);
                lines.append(union).append('\t').append(p.code).append('\t').append(p.name).append('\t').append(p.born).append('\t')
                        .append(fold).append('\t').append(fold).append('\n');
            }
            long began = System.nanoTime();
            owner.unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(
                            "copy directory.person (union_id, code, full_name, born_on, sort_key, fold) from stdin",
                            new StringReader(lines.toString()));
            double seconds = (System.nanoTime() - began) / 1e9;
            owner.rollback();
            return seconds;
        }
    }

    private double command(Path file) throws Exception {
        long began = System.nanoTime();
        Process process = new ProcessBuilder(
                        home.resolve("lienhiep").toString(),
                        "import",
                        "--type",
                        "people",
                        "--union",
                        "binh-thuan",
                        "--data",
                        room.resolve("data").toString(),
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(room.resolve("import.out").toFile())
                .start();
        int code = process.waitFor();
        double seconds = (System.nanoTime() - began) / 1e9;
        if (code != 0) throw new IllegalStateException(Files.readString(room.resolve("import.out")));
        return seconds;
    }

    /** From the file sent to the list entered. */
    private double pages(Path file) throws Exception {
        long began = System.nanoTime();
        String list = visitor.send("/imports/new", "/imports", Map.of("type", "people"), file);
        until(list, "action=\"[^\"]*/entry\"");
        visitor.send(list, list + "/entry", Map.of(), null);
        until(list, "/undoing\"");
        return (System.nanoTime() - began) / 1e9;
    }

    private void until(String path, String piece) throws Exception {
        long most = System.nanoTime() + 300_000_000_000L;
        while (!visitor.has(path, piece)) {
            if (System.nanoTime() > most) throw new IllegalStateException(path + " never had " + piece);
            Thread.sleep(50);
        }
    }
}
