import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Measures each page beside what it is compared with, A B A B, and prints the medians. Started by {@code benchmarks/run}. */
class Benchmark {

    static final int CONNECTIONS = 16;

    /** A page, the other side of the comparison, and the least that the ratio should be. */
    record Comparison(String key, String metric, double goal, Side page, Side other) {}

    /** One side: does its work for some seconds and tells how many requests a second it answered. */
    interface Side {
        double perSecond(int seconds) throws Exception;
    }

    public static void main(String[] words) throws Exception {
        Map<String, String> options = new TreeMap<>(Map.of("rounds", "5", "seconds", "5", "only", ""));
        for (int i = 0; i + 1 < words.length; i += 2) options.put(words[i].substring(2), words[i + 1]);
        int rounds = Integer.parseInt(options.get("rounds"));
        int seconds = Integer.parseInt(options.get("seconds"));
        Path room = Path.of(options.get("room"));
        var database = new Database(room.resolve("data/postgres"));
        var visitor = new Visitor(options.get("url"), "binh-thuan");
        var cpu = new Cpu(Long.parseLong(options.get("pid")), room.resolve("data/postgres/data"));

        say("load the volume");
        var volume = Volume.load(database);
        visitor.signIn("van-phong", "lienhiep-2017");
        visitor.expect(volume.report(), "a class=\"figure\"", 100);
        visitor.expect(volume.list(), "<tr data-record", 50);
        visitor.expect(volume.article(), "<article", 1);

        try (var nginx = StaticServer.start(room, visitor.bytes(volume.article()))) {
            var all = new ArrayList<Comparison>();
            all.add(againstSql("figures", volume.report(), visitor, database));
            all.add(againstSql("events", volume.list(), visitor, database));
            say("portal: " + visitor.bytes(volume.article()).length + " bytes");
            all.add(new Comparison(
                    "portal",
                    "rps_ratio_static",
                    0.40,
                    s -> Wrk.run(visitor.url(volume.article()), "", s),
                    s -> Wrk.run(nginx.url(), "", s)));
            List<String> lines = new ArrayList<>();
            if (wanted(options, "pages")) lines.addAll(measure(all, rounds, seconds, cpu));
            if (wanted(options, "papers")) lines.addAll(Papers.measure(database, visitor, volume.report(), rounds));
            if (wanted(options, "people"))
                lines.addAll(new People(database, visitor, room, Path.of(options.get("home"))).measure(rounds));
            lines.forEach(System.out::println);
            // a part of the run does not take the place of a whole one
            if (options.get("only").isEmpty()) write(Path.of(options.get("out")), lines);
        }
    }

    private static boolean wanted(Map<String, String> options, String part) {
        return options.get("only").isEmpty() || List.of(options.get("only").split(",")).contains(part);
    }

    private static Comparison againstSql(String key, String path, Visitor visitor, Database database) throws Exception {
        var sql = Recording.of(database, () -> visitor.bytes(path));
        say(key + ": " + sql.size() + " statements, " + visitor.bytes(path).length + " bytes");
        return new Comparison(
                key,
                "rps_ratio_sql",
                0.50,
                s -> Wrk.run(visitor.url(path), visitor.cookie(), s),
                s -> SqlLoad.run(database, sql, s));
    }

    private static List<String> measure(List<Comparison> all, int rounds, int seconds, Cpu cpu) throws Exception {
        List<String> lines = new ArrayList<>();
        for (Comparison c : all) {
            say(c.key + ": warm up");
            c.page.perSecond(4 * seconds);
            c.other.perSecond(seconds);
            List<Double> ratios = new ArrayList<>();
            List<Double> pages = new ArrayList<>();
            List<Double> others = new ArrayList<>();
            List<Double> costs = new ArrayList<>();
            for (int round = 0; round < rounds; round++) {
                double before = cpu.seconds();
                double page = c.page.perSecond(seconds);
                costs.add((cpu.seconds() - before) * 1000 / (page * seconds));
                double other = c.other.perSecond(seconds);
                pages.add(page);
                others.add(other);
                ratios.add(page / other);
                say("  round " + (round + 1) + ": page " + Math.round(page) + "/s, other " + Math.round(other) + "/s, ratio "
                        + rounded(page / other));
            }
            lines.add(line(c.key, c.metric, median(ratios), rounds));
            lines.add(line(c.key, "rps", median(pages), rounds));
            lines.add(line(c.key, c.metric.replace("rps_ratio", "rps"), median(others), rounds));
            lines.add(line(c.key, "cpu_ms", median(costs), rounds));
            say(c.key + ": " + rounded(median(ratios)) + (median(ratios) < c.goal ? ", below " : ", at least ") + c.goal);
        }
        return lines;
    }

    private static void write(Path folder, List<String> lines) throws IOException {
        Files.writeString(folder.resolve("latest.json"), String.join("\n", lines) + "\n");
    }

    static String line(String key, String metric, double value, int rounds) {
        return "{\"key\":\"" + key + "\",\"size\":\"small\",\"metric\":\"" + metric + "\",\"value\":" + rounded(value)
                + ",\"rounds\":" + rounds + "}";
    }

    private static String rounded(double value) {
        return value >= 100 ? Long.toString(Math.round(value)) : String.format(Locale.ROOT, "%.2f", value);
    }

    static double median(List<Double> values) {
        var sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    static void say(String line) {
        System.err.println(line);
    }
}
