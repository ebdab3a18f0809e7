import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The sixty questions at 200,000 records: the page of the search box, and beside it what PostgreSQL needs for the same words alone, with
 * a table of words under row security and with a text index through a function of the owner. Started by {@code benchmarks/search}.
 */
class SearchBench {

    private static final String UNION = "(select id from unions.union where slug = 'binh-thuan')";

    /** Titles of three parts, so that common words are very common and every title is one of many. */
    private static final String PARTS = """
            cross join lateral (select (array['Hội thảo', 'Tập huấn', 'Giải pháp', 'Đề án', 'Mô hình', 'Nghiên cứu', 'Phản biện', 'Báo cáo', 'Quy hoạch', 'Thiết bị',
                'Ứng dụng', 'Khảo sát'])[1 + n % 12] || ' ' || (array['khoa học kỹ thuật', 'chăn nuôi', 'thanh long', 'tưới nhỏ giọt', 'giáo dục', 'y tế xã',
                'nước sạch', 'môi trường biển', 'công nghệ thông tin', 'đường giao thông', 'thuốc nam', 'năng lượng', 'nông sản', 'rừng phòng hộ', 'nghề cá',
                'di tích lịch sử', 'an toàn sinh học'])[1 + n / 12 % 17] || ' ' || (array['ở Phan Thiết', 'tại La Gi', 'huyện Tuy Phong', 'huyện Bắc Bình', 'xã ven biển',
                'cho hội viên', 'của tỉnh', 'năm 2017', 'giai đoạn mới', 'cho nông dân', 'trong trường học'])[1 + n / 204 % 11] || ' lần ' || n / 2244 as title) t
            """;

    private static final List<String> VOLUME = List.of(
            "insert into events.event (union_id, code, kind, title, field, starts_on, ends_on, venue, commune) select " + UNION
                    + ", 'do-' || n, 'workshop', t.title, 'khac', date '2008-01-01' + n % 3600, date '2008-01-01' + n % 3600, 'Hội trường', 'Xã ' || n % 90"
                    + " from generate_series(1, 60000) n " + PARTS,
            "insert into contests.entry (union_id, edition_id, code, title, fold, drafted_on, received_on) select " + UNION
                    + ", (select min(id) from contests.edition e where e.union_id = " + UNION + "), 'do-' || n, t.title, '', date '2017-02-01', date '2017-02-02'"
                    + " from generate_series(1, 80000) n " + PARTS,
            "insert into documents.document (union_id, code, direction, type, number, issued_on, subject) select " + UNION
                    + ", 'do-' || n, 'in', 'letter', n % 4000 || '/' || (array['QĐ-UBND', 'BC-LHH', 'KH-SNN', 'CV-STC'])[1 + n % 4], date '2008-01-01' + n % 3600, t.title"
                    + " from generate_series(10000, 29999) n " + PARTS,
            "insert into directory.person (union_id, code, full_name, sort_key, fold) select " + UNION + ", 'do-' || n, p.name, p.name, lower(p.name)"
                    + " from generate_series(1, 40000) n cross join lateral (select (array['Nguyễn', 'Trần', 'Lê', 'Dương', 'Đặng', 'Huỳnh', 'Phạm', 'Võ'])[1 + n % 8] || ' ' ||"
                    + " (array['Văn', 'Thị', 'Hữu', 'Công', 'Minh', 'Thanh', 'Ngọc'])[1 + n / 8 % 7] || ' ' || (array['Hòa', 'Long', 'Danh', 'Đường', 'Thủy', 'Khánh', 'Trinh', 'Nam'])[1"
                    + " + n / 56 % 8] || ' ' || (array['An', 'Bình', 'Chi', 'Dũng', 'Giang'])[1 + n / 448 % 5] as name) p");

    /** Questions that tens of thousands of records answer: what a box must count without falling over. */
    private static final List<String> COMMON = List.of("khoa học kỹ thuật", "giải pháp", "của tỉnh", "tại La Gi", "hội thảo", "Nguyễn", "Dương", "lần", "môi trường biển xã");

    private static final List<String> CONTENDER = List.of(
            "create schema contender",
            "create table contender.entry (union_id bigint, id bigint, kind text, words tsvector, primary key (union_id, id))",
            "create table contender.word (union_id bigint, word text collate \"C\", exact text collate \"C\", entry_id bigint, kind text)",
            "alter table contender.entry enable row level security",
            "alter table contender.word enable row level security",
            "create policy own_union on contender.entry using (union_id = current_setting('lienhiep.union')::bigint)",
            "create policy own_union on contender.word using (union_id = current_setting('lienhiep.union')::bigint)");

    private static final List<String> CONTENDER_INDEXES = List.of(
            "create index on contender.word (union_id, word, entry_id) include (exact, kind)",
            "create index on contender.entry using gin (words)",
            """
            create function contender.found(asked text) returns table (id bigint, kind text) language sql stable security definer
                set search_path = pg_catalog, pg_temp as
            $$ select e.id, e.kind from contender.entry e
               where e.union_id = current_setting('lienhiep.union')::bigint and e.words @@ to_tsquery('simple', asked) $$
            """,
            "grant usage on schema contender to lienhiep_app",
            "grant select on all tables in schema contender to lienhiep_app",
            "grant execute on function contender.found(text) to lienhiep_app",
            "analyze");

    public static void main(String[] words) throws Exception {
        Map<String, String> options = new TreeMap<>(Map.of("rounds", "5"));
        for (int i = 0; i + 1 < words.length; i += 2) options.put(words[i].substring(2), words[i + 1]);
        Path room = Path.of(options.get("room"));
        var database = new Database(room.resolve("data/postgres"));
        List<String> asked = Files.readAllLines(Path.of(options.get("questions"))).stream()
                .skip(1)
                .map(line -> line.substring(0, line.lastIndexOf(',')))
                .toList();
        load(database);
        Benchmark.say("wait for the index");
        long from = System.nanoTime();
        awaitIndex(room.resolve("err"));
        Benchmark.say("made after " + (System.nanoTime() - from) / 1_000_000 + " ms");
        var visitor = new Visitor(options.get("url"), "binh-thuan");
        visitor.signIn("van-phong", "lienhiep-2017");
        try (Connection app = database.as("lienhiep_app")) {
            app.setAutoCommit(false);
            app.createStatement().execute("select set_config('lienhiep.union', (select id::text from unions.served_unions() where slug = 'binh-thuan'), false)");
            List<String> lines = new ArrayList<>();
            int rounds = Integer.parseInt(options.get("rounds"));
            measure("", asked, visitor, app, rounds, lines);
            measure("common_", COMMON, visitor, app, rounds, lines);
            Files.writeString(Path.of(options.get("out")), String.join("\n", lines) + "\n");
            lines.forEach(System.out::println);
        }
    }

    private static void load(Database database) throws Exception {
        try (Connection owner = database.as("lienhiep_owner"); var statement = owner.createStatement()) {
            Benchmark.say("load the volume");
            statement.execute("select set_config('lienhiep.union', " + UNION + "::text, false)");
            for (String sql : VOLUME) statement.execute(sql);
            statement.execute("insert into search.change (union_id, type, record_id) select " + UNION + ", 'search.anew', 0");
            Benchmark.say("load the contender");
            for (String sql : CONTENDER) statement.execute(sql);
            owner.setAutoCommit(false);
            fill(owner);
            owner.commit();
            owner.setAutoCommit(true);
            for (String sql : CONTENDER_INDEXES) statement.execute(sql);
        }
    }

    private static void fill(Connection owner) throws SQLException {
        try (var read = owner.createStatement();
                var entry = owner.prepareStatement("insert into contender.entry values (" + UNION + ", ?, ?, array_to_tsvector(?))");
                var word = owner.prepareStatement("insert into contender.word values (" + UNION + ", ?, ?, ?, ?)")) {
            read.setFetchSize(1000);
            var rows = read.executeQuery("select 'events', title from events.event where union_id = " + UNION
                    + " union all select 'entries', title from contests.entry where union_id = " + UNION
                    + " union all select 'documents', number || ' ' || subject from documents.document where union_id = " + UNION
                    + " union all select 'people', full_name from directory.person where union_id = " + UNION);
            for (long id = 1; rows.next(); id++) {
                Map<String, String> folded = new LinkedHashMap<>();
                for (String w : cut(rows.getString(2))) folded.putIfAbsent(fold(w), w);
                entry.setLong(1, id);
                entry.setString(2, rows.getString(1));
                entry.setArray(3, owner.createArrayOf("text", folded.keySet().toArray()));
                entry.addBatch();
                for (var w : folded.entrySet()) {
                    word.setString(1, w.getKey());
                    word.setString(2, w.getValue());
                    word.setLong(3, id);
                    word.setString(4, rows.getString(1));
                    word.addBatch();
                }
                if (id % 1000 == 0) {
                    entry.executeBatch();
                    word.executeBatch();
                }
            }
            entry.executeBatch();
            word.executeBatch();
        }
    }

    private static void awaitIndex(Path log) throws Exception {
        for (int i = 0; i < 600; i++) {
            boolean made = Files.readAllLines(log).stream()
                    .anyMatch(l -> l.matches(".*search index of union \\d+ made: [12]\\d{5} records.*"));
            if (made) {
                Files.readAllLines(log).stream().filter(l -> l.contains("search index")).forEach(Benchmark::say);
                return;
            }
            Thread.sleep(500);
        }
        throw new IllegalStateException("no index");
    }

    private interface Ask {
        void of(String question) throws Exception;
    }

    private static void measure(
            String which, List<String> asked, Visitor visitor, Connection app, int rounds, List<String> lines) throws Exception {
        Map<String, Ask> sides = new LinkedHashMap<>();
        sides.put("page", q -> visitor.bytes("/search?q=" + URLEncoder.encode(q, StandardCharsets.UTF_8)));
        sides.put("sql_words", q -> words(app, cut(q)));
        sides.put("sql_gin", q -> gin(app, cut(q)));
        Map<String, List<Double>> times = new HashMap<>();
        for (int round = -2; round < rounds; round++) {
            for (var side : sides.entrySet()) {
                for (String q : asked) {
                    long from = System.nanoTime();
                    side.getValue().of(q);
                    double millis = (System.nanoTime() - from) / 1e6;
                    if (round >= 0) times.computeIfAbsent(side.getKey(), k -> new ArrayList<>()).add(millis);
                }
            }
        }
        for (String side : sides.keySet()) {
            List<Double> sorted = times.get(side).stream().sorted().toList();
            lines.add(line(which + "p50_ms_" + side, sorted.get(sorted.size() / 2), rounds));
            lines.add(line(which + "p95_ms_" + side, sorted.get(sorted.size() * 95 / 100), rounds));
            lines.add(line(which + "max_ms_" + side, sorted.getLast(), rounds));
        }
    }

    private static String line(String metric, double value, int rounds) {
        return String.format(Locale.ROOT, "{\"key\":\"search\",\"size\":\"200k\",\"metric\":\"%s\",\"value\":%.2f,\"rounds\":%d}", metric, value, rounds);
    }

    /** All words, counted by kind, the exact first. */
    private static void words(Connection app, List<String> asked) throws SQLException {
        StringBuilder sql = new StringBuilder("with hit as materialized (select w0.entry_id, w0.kind, (w0.exact = ?)::int");
        for (int i = 1; i < asked.size(); i++) sql.append(" + (w").append(i).append(".exact = ?)::int");
        sql.append(" as exact from contender.word w0");
        for (int i = 1; i < asked.size(); i++)
            sql.append(" join contender.word w" + i + " on w" + i + ".union_id = w0.union_id and w" + i + ".entry_id = w0.entry_id and w" + i + ".word = ?");
        sql.append(" where w0.word = ?)").append(COUNT).append("order by h.exact desc, h.entry_id desc limit 20");
        try (var statement = app.prepareStatement(sql.toString())) {
            int at = 1;
            for (String w : asked) statement.setString(at++, w);
            for (String w : asked.subList(1, asked.size())) statement.setString(at++, fold(w));
            statement.setString(at, fold(asked.getFirst()));
            read(statement);
        }
        app.rollback();
        union(app);
    }

    private static final String COUNT =
            " select (select string_agg(k.kind || ' ' || k.n, ',') from (select kind, count(*) as n from hit group by kind) k), h.* from hit h ";

    private static void gin(Connection app, List<String> asked) throws SQLException {
        try (var statement = app.prepareStatement(
                "with hit as materialized (select * from contender.found(?))" + COUNT + "order by h.id desc limit 20")) {
            statement.setString(1, String.join(" & ", asked.stream().map(w -> "'" + fold(w) + "'").toList()));
            read(statement);
        }
        app.rollback();
        union(app);
    }

    private static void union(Connection app) throws SQLException {
        app.createStatement().execute("select set_config('lienhiep.union', '1', false)");
    }

    private static void read(PreparedStatement statement) throws SQLException {
        var rows = statement.executeQuery();
        while (rows.next()) rows.getString(1);
    }

    private static List<String> cut(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")).filter(w -> !w.isEmpty()).distinct().toList();
    }

    private static String fold(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFD).replaceAll("\\p{M}+", "").replace('đ', 'd');
    }
}
