package org.lienhiep.reports;

import static org.lienhiep.web.Texts.t;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.lienhiep.documents.Paper;
import org.lienhiep.documents.PaperBlock;
import org.lienhiep.documents.PaperDocx;
import org.lienhiep.unions.Union;
import org.lienhiep.web.Cell;
import org.lienhiep.web.Fmt;
import org.lienhiep.web.Texts;

/** The report as an official paper: Báo cáo, Mẫu 1.4 of Nghị định 30/2020/NĐ-CP, sent up. Its words are Vietnamese always. */
final class ReportPaper {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private ReportPaper() {}

    /** The paper as a Word file. */
    static byte[] docx(Composed composed, Union union) {
        return PaperDocx.write(paper(composed, union));
    }

    /** The paper as Word and the preview set it. */
    static Paper paper(Composed composed, Union union) {
        Report report = composed.report();
        Paper.Subject subject = new Paper.Subject(
                say("type").toUpperCase(VIETNAMESE), report.title(), List.of(say("to", province(union))));
        Paper.Foot foot = new Paper.Foot(
                List.of(say("copy.above"), say("copy.national"), say("copy.associations"), say("copy.archive")),
                List.of(say("capacity"), say("post")),
                "");
        return new Paper(
                head(report, union),
                subject,
                ReportPaperText.blocks(composed),
                foot,
                annexes(composed, union),
                union.demo() ? say("demo") : "");
    }

    /** How the paper stands against its layout: what holds by itself, and what still waits for somebody. */
    static List<Cell> checks(Composed composed) {
        boolean issued = composed.report().issue() != null;
        int unbound = composed.unbound().size();
        return List.of(
                Cell.mark("ok", t("documents.preview.margins")),
                Cell.mark("ok", t("documents.preview.type")),
                issued
                        ? Cell.mark("ok", t("documents.preview.numbered"))
                        : Cell.mark("open", t("documents.preview.not-numbered")),
                unbound == 0
                        ? Cell.mark("ok", t("documents.preview.bound"))
                        : Cell.mark("late", t("documents.preview.unbound", Fmt.count(unbound))),
                Cell.mark("ok", t("documents.preview.copies")));
    }

    private static Paper.Head head(Report report, Union union) {
        Report.Issue issue = report.issue();
        String number = issue == null ? say("no-number", union.shortName()) : say("number", issue.number());
        String day = issue == null
                ? say("no-day", union.place(), Integer.toString(report.year() + 1))
                : say("day", union.place(), day(issue.on()));
        return new Paper.Head(
                say("upper", province(union)).toUpperCase(VIETNAMESE),
                inLines(body(union)).toUpperCase(VIETNAMESE),
                number,
                day,
                issue == null ? say("draft") : "");
    }

    /** What was added after the signing goes with the paper and leaves it as it was signed. */
    private static List<Paper.Annex> annexes(Composed composed, Union union) {
        Report.Issue issue = composed.report().issue();
        if (issue == null) return List.of();
        List<Paper.Annex> annexes = new ArrayList<>();
        String reference = say("annex.with", issue.number(), Fmt.date(issue.on()), body(union));
        for (String words : composed.addenda()) {
            List<PaperBlock> blocks = new ArrayList<>();
            Arrays.stream(words.split("\\R"))
                    .filter(l -> !l.isBlank())
                    .forEach(l -> blocks.add(PaperBlock.Paragraph.of(l.strip())));
            annexes.add(new Paper.Annex(say("annex").toUpperCase(VIETNAMESE), reference, blocks));
        }
        return annexes;
    }

    /** The Union with the name of its province: a local body says where it is (Phụ lục I, mục II.2). */
    private static String body(Union union) {
        return union.name().endsWith(" tỉnh") ? union.name() + " " + union.place() : union.name();
    }

    /** Broken where the name takes breath, not in the middle of "Khoa học". */
    private static String inLines(String name) {
        return name.replaceFirst(" Khoa học", "\nKhoa học").replaceFirst(" (tỉnh|thành phố) ", "\n$1 ");
    }

    private static String province(Union union) {
        String place = union.place();
        boolean whole = place.startsWith("Tỉnh ") || place.startsWith("Thành phố ");
        return whole ? place.substring(0, 1).toLowerCase(VIETNAMESE) + place.substring(1) : "tỉnh " + place;
    }

    /** Days below 10 and the months 1 and 2 carry a zero, so that nothing can be written before them. */
    static String day(LocalDate on) {
        String day = (on.getDayOfMonth() < 10 ? "0" : "") + on.getDayOfMonth();
        String month = (on.getMonthValue() < 3 ? "0" : "") + on.getMonthValue();
        return say("day-words", day, month, Integer.toString(on.getYear()));
    }

    static String say(String key, Object... arguments) {
        return Texts.in("vi", "documents.year-report." + key, arguments);
    }
}
