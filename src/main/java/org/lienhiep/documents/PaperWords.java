package org.lienhiep.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The fixed words and signs of a paper, said once for Word and for the preview. */
final class PaperWords {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private PaperWords() {}

    static String country() {
        return Paper.COUNTRY;
    }

    static String motto() {
        return Paper.MOTTO;
    }

    static String end() {
        return Paper.END;
    }

    static String copies() {
        return "Nơi nhận:";
    }

    /** "Kính gửi:" with the one addressee on the same line, or with each on a line of its own. */
    static String to(Paper paper) {
        List<String> to = paper.subject().addressees();
        if (to.size() == 1) return "Kính gửi: " + to.getFirst() + ".";
        return "Kính gửi:\n" + String.join("\n", listed(to));
    }

    /** Lines after dashes, ";" between them, "." at the end. */
    static List<String> listed(List<String> lines) {
        return listed(lines, "");
    }

    /** Lines after dashes, ";" between them, {@code end} or "." at the end. */
    static List<String> listed(List<String> lines, String end) {
        List<String> listed = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            boolean last = i == lines.size() - 1;
            listed.add("- " + lines.get(i) + (!last ? ";" : end.isEmpty() ? "." : end));
        }
        return listed;
    }

    /** The title of a heading: in capitals down to "I." */
    static String title(PaperBlock.Heading heading) {
        return heading.level() < 2 ? heading.title().toUpperCase(VIETNAMESE) : heading.title();
    }

    /** "Phụ lục", and its Roman number where there are several. */
    static String annex(Paper paper, Paper.Annex annex) {
        if (paper.annexes().size() == 1) return "Phụ lục";
        return "Phụ lục " + ROMAN[Math.min(paper.annexes().indexOf(annex), ROMAN.length - 1)];
    }

    private static final String[] ROMAN = {"I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"};
}
