package org.lienhiep.reports;

import static org.lienhiep.web.Texts.t;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.lienhiep.documents.papers.Letterhead;
import org.lienhiep.documents.papers.Paper;
import org.lienhiep.documents.papers.PaperBlock;
import org.lienhiep.documents.papers.PaperDocx;
import org.lienhiep.documents.papers.PaperKind;
import org.lienhiep.documents.papers.PaperPdf;
import org.lienhiep.documents.papers.PaperProfile;
import org.lienhiep.documents.papers.PaperWords;
import org.lienhiep.documents.papers.Preview;
import org.lienhiep.unions.Union;
import org.lienhiep.web.Cell;
import org.lienhiep.web.Fmt;
import org.lienhiep.web.Texts;

/** The report as an official paper: Báo cáo, Mẫu 1.4 of Nghị định 30/2020/NĐ-CP, sent up. Its words are Vietnamese always. */
final class ReportPaper {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private ReportPaper() {}

    /** The paper as a Word file. */
    static byte[] docx(Composed composed, PaperProfile profile, Union union) {
        return PaperDocx.write(paper(composed, profile, union), profile.layout());
    }

    /** The paper as PDF. */
    static byte[] pdf(Composed composed, PaperProfile profile, Union union) {
        return PaperPdf.write(paper(composed, profile, union), profile.layout());
    }

    /** The paper on a page. */
    static Preview preview(Composed composed, PaperProfile profile, Union union) {
        return new Preview(paper(composed, profile, union), profile.layout());
    }

    /** The paper as Word, PDF and the preview set it. */
    static Paper paper(Composed composed, PaperProfile profile, Union union) {
        Report report = composed.report();
        Letterhead words = profile.words();
        List<String> to = words.above().isEmpty() ? List.of() : List.of(words.above());
        return new Paper(
                PaperKind.REPORT,
                head(report, words),
                new Paper.Subject(PaperKind.REPORT.title(), report.title(), to),
                ReportPaperText.blocks(composed),
                new Paper.Foot(words.copies(), words.capacity(), words.signer(), null, words.contact()),
                annexes(composed, words),
                union.demo() ? say("demo") : "",
                null);
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

    private static Paper.Head head(Report report, Letterhead words) {
        Report.Issue issue = report.issue();
        return new Paper.Head(
                words.upperBody(),
                words.body(),
                issue == null
                        ? PaperWords.openNumber(PaperKind.REPORT.sign() + "-" + words.symbol())
                        : PaperWords.number(issue.number()),
                issue == null
                        ? PaperWords.openDay(words.place(), report.year() + 1)
                        : PaperWords.placeAndDay(words.place(), issue.on()),
                issue == null ? say("draft") : "",
                "");
    }

    /** What was added after the signing goes with the paper and leaves it as it was signed. */
    private static List<Paper.Annex> annexes(Composed composed, Letterhead letterhead) {
        Report.Issue issue = composed.report().issue();
        if (issue == null) return List.of();
        List<Paper.Annex> annexes = new ArrayList<>();
        String reference = say("annex.with", issue.number(), Fmt.date(issue.on()), letterhead.name());
        for (String words : composed.addenda()) {
            List<PaperBlock> blocks = new ArrayList<>();
            Arrays.stream(words.split("\\R"))
                    .filter(l -> !l.isBlank())
                    .forEach(l -> blocks.add(PaperBlock.Paragraph.of(l.strip())));
            annexes.add(new Paper.Annex(say("annex").toUpperCase(VIETNAMESE), reference, blocks));
        }
        return annexes;
    }

    static String say(String key, Object... arguments) {
        return Texts.in("vi", "documents.year-report." + key, arguments);
    }
}
