package org.lienhiep.reports;

import static org.lienhiep.reports.ReportPaper.say;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lienhiep.documents.papers.PaperBlock;
import org.lienhiep.documents.papers.PaperBlock.Column;
import org.lienhiep.documents.papers.PaperBlock.Heading;
import org.lienhiep.documents.papers.PaperBlock.Listing;
import org.lienhiep.documents.papers.PaperBlock.Paragraph;
import org.lienhiep.documents.papers.PaperBlock.Span;
import org.lienhiep.documents.papers.PaperBlock.Table;
import org.lienhiep.figures.Verdict;
import org.lienhiep.web.Fmt;
import org.lienhiep.web.Texts;

/** The text of a year report in the order "Phần – I – 1" that reports follow: what was done, then what is to be done. */
final class ReportPaperText {

    private static final String LANG = "vi";

    private final Composed composed;
    private final List<PaperBlock> blocks = new ArrayList<>();
    private String chapter = "";
    private boolean ahead;

    private ReportPaperText(Composed composed) {
        this.composed = composed;
    }

    static List<PaperBlock> blocks(Composed composed) {
        var text = new ReportPaperText(composed);
        String year = Integer.toString(composed.report().year());
        text.blocks.add(new Heading(0, say("part-1"), say("part-1.title", year)));
        composed.sections().forEach(text::section);
        return List.copyOf(text.blocks);
    }

    private void section(Composed.Section section) {
        boolean tasks = section.blocks().stream().anyMatch(b -> b.kind().equals("list"));
        if (tasks && !ahead) {
            ahead = true;
            String next = Integer.toString(composed.report().year() + 1);
            blocks.add(new Heading(0, say("part-2"), say("part-2.title", next)));
        }
        headings(section);
        section.blocks().forEach(b -> blocks.add(block(b)));
    }

    /** "II.5" stands in chapter II, whose own heading comes before its first section. */
    private void headings(Composed.Section section) {
        int dot = section.no().indexOf('.');
        if (dot < 0) {
            blocks.add(new Heading(1, section.no() + ".", section.title()));
            return;
        }
        String of = section.no().substring(0, dot);
        if (!of.equals(chapter) && Texts.has("documents.year-report.chapter." + of)) {
            blocks.add(new Heading(1, of + ".", say("chapter." + of)));
        }
        chapter = of;
        blocks.add(new Heading(2, section.no().substring(dot + 1) + ".", section.title()));
    }

    private PaperBlock block(Composed.Block block) {
        return switch (block.kind()) {
            case "table" -> targets();
            case "list" -> new Listing(block.lines());
            default ->
                new Paragraph(block.runs().stream()
                        .map(r -> new Span(r.text(), r.figure()))
                        .toList());
        };
    }

    private Table targets() {
        List<Column> columns = List.of(
                new Column(say("target"), 34, false),
                new Column(say("assigned"), 11, true),
                new Column(say("done"), 13, true),
                new Column("%", 14, true),
                new Column(say("last-year"), 12, true),
                new Column(say("verdict"), 16, true));
        return new Table(
                columns, composed.targets().stream().map(ReportPaperText::row).toList());
    }

    private static List<Span> row(Composed.Item item) {
        var target = item.live().target();
        var value = item.link(LANG, "");
        var before = item.before(LANG);
        return List.of(
                Span.of(item.live().figure().query().indicator().name(LANG)),
                Span.of(target == null ? "–" : Fmt.count(target.value(), LANG)),
                new Span(value.printed(), value),
                Span.of(item.percent(LANG)),
                new Span(before.printed(), before),
                Span.of(verdict(item.verdict())));
    }

    private static String verdict(@Nullable Verdict verdict) {
        return verdict == null ? "–" : Texts.in(LANG, "figures.verdict." + verdict.code());
    }
}
