package org.lienhiep.reports;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lienhiep.figures.FigureLists;
import org.lienhiep.figures.FigureQuery;
import org.lienhiep.figures.FigureRow;
import org.lienhiep.figures.Figures;
import org.lienhiep.figures.Verdict;
import org.lienhiep.web.FigureLink;
import org.lienhiep.web.Fmt;
import org.lienhiep.web.Texts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts a report together: text, figures frozen or live, the table of targets, lists by name. */
@Component
public class Composition {

    private final Reports reports;
    private final Figures figures;
    private final FigureLists lists;

    Composition(Reports reports, Figures figures, FigureLists lists) {
        this.reports = reports;
        this.figures = figures;
        this.lists = lists;
    }

    /** The report as pages, papers and commands show it. */
    @Transactional(readOnly = true)
    public Composed compose(Report report, String lang, String href) {
        var whole = reports.whole(report);
        var queries = whole.used().stream()
                .map(u -> figures.query(u.key(), u.indicator(), u.filter(), report.from(), report.to()))
                .toList();
        Map<String, Composed.Item> items = new LinkedHashMap<>();
        for (var live : figures.compare(queries)) {
            String key = live.figure().query().key();
            items.put(key, new Composed.Item(key, live, whole.frozen().get(key)));
        }
        var context = new Context(report, lang, href, items);
        var sections = sections(whole, context);
        return new Composed(report, sections, List.copyOf(items.values()), targets(items), whole.addenda());
    }

    private record Context(Report report, String lang, String href, Map<String, Composed.Item> items) {

        Map<String, FigureLink> links() {
            Map<String, FigureLink> links = new HashMap<>();
            items.forEach((key, item) -> {
                links.put(key, item.link(lang, href));
                links.put(key + "_before", item.before(lang));
            });
            return links;
        }
    }

    private List<Composed.Section> sections(Report.Whole whole, Context context) {
        var links = context.links();
        Map<String, Composed.Section> sections = new LinkedHashMap<>();
        int place = 0;
        for (Report.Paragraph p : whole.paragraphs()) {
            var section =
                    sections.computeIfAbsent(p.section(), no -> new Composed.Section(no, p.title(), new ArrayList<>()));
            section.blocks().add(block(++place, p.text(), context, links));
        }
        return List.copyOf(sections.values());
    }

    private Composed.Block block(int place, String text, Context context, Map<String, FigureLink> links) {
        if (text.equals("{table:targets}")) return new Composed.Block(place, "table", text, List.of(), List.of());
        if (text.equals("{list:next_tasks}"))
            return new Composed.Block(place, "list", text, List.of(), nextTasks(context.report));
        String filled = text;
        if (text.contains("{verdict_words}"))
            filled = filled.replace("{verdict_words}", verdictWords(context.items, context.lang));
        if (text.contains("{names:overdue}"))
            filled = filled.replace("{names:overdue}", names(context.items.get("overdue")));
        return new Composed.Block(place, "text", text, Prose.runs(filled, links), List.of());
    }

    private List<String> nextTasks(Report report) {
        FigureQuery next = figures.query(
                "next", "TSK-01", "", report.from().plusYears(1), report.to().plusYears(1));
        return lists.counted(next).stream().map(Composition::title).toList();
    }

    private String names(Composed.@Nullable Item item) {
        if (item == null) return "";
        var rows = lists.counted(item.live().figure().query());
        return String.join("; ", rows.stream().map(Composition::title).toList());
    }

    private static String title(FigureRow row) {
        return row.title() == null ? Texts.t("figures.not-public") : row.title();
    }

    private static List<Composed.Item> targets(Map<String, Composed.Item> items) {
        return items.values().stream().filter(i -> i.live().target() != null).toList();
    }

    /** "Đạt và vượt" and its kin are sentences over the verdicts, never opinions. */
    private static String verdictWords(Map<String, Composed.Item> items, String lang) {
        long met = count(items, Verdict.MET);
        long exceeded = count(items, Verdict.EXCEEDED);
        long missed = count(items, Verdict.MISSED);
        String place = "{targets}";
        if (met + exceeded + missed == 0) return Texts.in(lang, "reports.words.none");
        if (missed > 0)
            return Texts.in(lang, "reports.words.missed", place, Fmt.count(BigDecimal.valueOf(missed), lang));
        if (met == 0) return Texts.in(lang, "reports.words.exceeded", place);
        if (exceeded == 0) return Texts.in(lang, "reports.words.met", place);
        return Texts.in(lang, "reports.words.both", place, "{targets_met}", "{targets_exceeded}");
    }

    private static long count(Map<String, Composed.Item> items, Verdict verdict) {
        return items.values().stream().filter(i -> i.verdict() == verdict).count();
    }
}
