import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * The year report as a paper of at least twenty pages with a hundred figures in its text, as Word and as PDF, beside the page that
 * shows the same: how long one of each takes, asked for by one person.
 */
final class Papers {

    private static final int PAGES = 20;
    private static final int FIGURES = 100;
    private static final double GOAL_SECONDS = 2;

    /** Puts every figure of the report that no text holds into a paragraph of its own. */
    private static final String PARAGRAPHS = """
            insert into reports.paragraph (union_id, report_id, section, title, place, text)
            select p.union_id, p.report_id, p.section, p.title, 5000 + n, 'Trong năm, các hội thành viên và đơn vị trực thuộc đã thực hiện {'
                || f.key || '} việc theo phép đo này. ' || repeat('Nhiều hội phối hợp với các sở, ban, ngành, Ủy ban nhân dân các huyện, thị'
                || ' xã, thành phố đưa tiến bộ kỹ thuật vào sản xuất và đời sống của nhân dân trong tỉnh. ', 4)
            from (select *, row_number() over (order by place, key) as n from reports.figure where key like 'benchmark_%') f
            join lateral (select * from reports.paragraph x where x.union_id = f.union_id and x.report_id = f.report_id
                and x.section like 'II.%' order by place limit 1) p on true
            """;

    private Papers() {}

    static List<String> measure(Database database, Visitor visitor, String report, int rounds) throws Exception {
        try (Connection connection = database.as("lienhiep_owner");
                Statement statement = connection.createStatement()) {
            statement.execute(PARAGRAPHS);
        }
        String page = report + "/print";
        double firstWord = seconds(visitor, report + "/docx");
        double firstPdf = seconds(visitor, report + "/pdf");
        visitor.expect(page, "data-figure=", FIGURES);
        int pages = pages(visitor.bytes(report + "/pdf"));
        Benchmark.say("paper: " + pages + " pages, " + visitor.bytes(report + "/pdf").length + " bytes of PDF");
        if (pages < PAGES) throw new IllegalStateException("the paper has " + pages + " pages");
        for (int i = 0; i < 10; i++) {
            for (String path : List.of(page, report + "/docx", report + "/pdf")) visitor.bytes(path);
        }
        List<Double> pageSeconds = new ArrayList<>();
        List<Double> word = new ArrayList<>();
        List<Double> pdf = new ArrayList<>();
        for (int i = 0; i < 3 * rounds; i++) {
            pageSeconds.add(seconds(visitor, page));
            word.add(seconds(visitor, report + "/docx"));
            pdf.add(seconds(visitor, report + "/pdf"));
        }
        List<String> lines = new ArrayList<>();
        lines.addAll(lines("paper_docx", firstWord, word, pageSeconds));
        lines.addAll(lines("paper_pdf", firstPdf, pdf, pageSeconds));
        return lines;
    }

    private static List<String> lines(String key, double first, List<Double> paper, List<Double> page) {
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < paper.size(); i++) ratios.add(paper.get(i) / page.get(i));
        double seconds = Benchmark.median(paper);
        Benchmark.say(key + ": " + Math.round(1000 * seconds) + " ms, the first one " + Math.round(1000 * first) + " ms"
                + (seconds < GOAL_SECONDS && first < GOAL_SECONDS ? ", below " : ", NOT below ") + GOAL_SECONDS + " s");
        return List.of(
                Benchmark.line(key, "time_ratio_page", Benchmark.median(ratios), paper.size()),
                Benchmark.line(key, "seconds", seconds, paper.size()),
                Benchmark.line(key, "first_seconds", first, 1));
    }

    private static double seconds(Visitor visitor, String path) throws Exception {
        long began = System.nanoTime();
        visitor.bytes(path);
        return (System.nanoTime() - began) / 1e9;
    }

    /** The pages of a PDF whose objects lie in compressed streams. */
    private static int pages(byte[] pdf) {
        String raw = new String(pdf, StandardCharsets.ISO_8859_1);
        StringBuilder all = new StringBuilder(raw);
        var stream = Pattern.compile("stream\r?\n").matcher(raw);
        while (stream.find()) all.append(inflated(pdf, stream.end()));
        return (int) Pattern.compile("/Type\\s*/Page\\b").matcher(all).results().count();
    }

    private static String inflated(byte[] bytes, int from) {
        var out = new ByteArrayOutputStream();
        var inflater = new Inflater();
        inflater.setInput(bytes, from, bytes.length - from);
        byte[] piece = new byte[8192];
        try {
            while (!inflater.finished()) {
                int n = inflater.inflate(piece);
                if (n == 0) break;
                out.write(piece, 0, n);
            }
        } catch (DataFormatException notCompressed) {
            return "";
        } finally {
            inflater.end();
        }
        return out.toString(StandardCharsets.ISO_8859_1);
    }
}
