package org.lienhiep.reports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lienhiep.figures.Figure;
import org.lienhiep.figures.FigureRow;
import org.lienhiep.figures.Figures;
import org.lienhiep.web.NotFound;
import org.lienhiep.web.Texts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts a report together: text, figures frozen or live, the table of targets, lists by name, addenda. */
@Component
public class Composition {

    private final Reports reports;
    private final Figures figures;
    private final SpeltOut spelt;
    private final Wording wording;
    private final FrozenTexts texts;

    Composition(Reports reports, Figures figures, SpeltOut spelt, Wording wording, FrozenTexts texts) {
        this.reports = reports;
        this.figures = figures;
        this.spelt = spelt;
        this.wording = wording;
        this.texts = texts;
    }

    /** The report as pages, papers and commands show it; {@code href} is where public lists stand, or empty. */
    @Transactional(readOnly = true)
    public Composed compose(Report report, String lang, String href) {
        return compose(reports.content(report.id()).orElseThrow(NotFound::new), lang, href);
    }

    /** The same for a report that was read with all its content. */
    @Transactional(readOnly = true)
    Composed compose(Reports.Content content, String lang, String href) {
        Report report = content.report();
        boolean draft = report.issue() == null;
        var live = live(report, content.used());
        var items = draft ? drafted(live) : signed(report, live, content.frozen(), 0);
        var sources = new Wording.Sources(
                report.id(),
                items,
                content.stated(),
                draft ? spelt.in(content.texts(), report, items) : Map.of(),
                href);
        var targets = items.values().stream().filter(i -> i.target() != null).toList();
        var table = targets.stream().map(i -> line(i, lang)).toList();
        var sections = draft
                ? written(content.paragraphs().standing(), sources, table)
                : texts.sections(content.frozenText(), sources, table);
        var additions = draft ? List.<Composed.Addition>of() : additions(report, content, live, href);
        return new Composed(report, content.paragraphs(), sections, List.copyOf(items.values()), targets, additions);
    }

    private List<Composed.Addition> additions(
            Report report, Reports.Content content, Map<String, Figures.Compared> live, String href) {
        var additions = new ArrayList<Composed.Addition>();
        for (Report.Addendum a : content.addenda()) {
            boolean open = a.number() == null;
            var own = open ? drafted(live) : signed(report, live, content.frozen(), a.no());
            var named = open ? spelt.in(List.of(a.text()), report, own) : Map.<String, List<FigureRow>>of();
            var sources = new Wording.Sources(report.id(), own, content.stated(), named, href);
            additions.add(addition(a, content.frozenText(), sources));
        }
        return additions;
    }

    /** The figures of an issued report as they were signed, without a look at today's. */
    @Transactional(readOnly = true)
    public List<Composed.Item> signed(Report report) {
        Map<String, Figures.Compared> then = new LinkedHashMap<>();
        var ordered = reports.frozen(report.id());
        var frozen = ordered.stream()
                .filter(f -> f.addendumNo() == 0)
                .collect(Collectors.toMap(Report.Frozen::key, Function.identity()));
        for (Report.Used u : reports.used(report.id())) {
            Report.Frozen f = frozen.get(u.key());
            if (f == null) continue;
            var query = figures.query(u.key(), u.indicator(), u.filter(), report.from(), report.to());
            var value = new Figure(query, f.value(), f.total(), false);
            var before = new Figure(query.yearBefore(), f.previous(), 0, false);
            then.put(u.key(), new Figures.Compared(value, before, List.of(), null, null));
        }
        return List.copyOf(signed(report, then, ordered, 0).values());
    }

    /** Texts about an issued report, with the report's signed figures at their places. */
    @Transactional(readOnly = true)
    public List<List<Run>> runs(Report report, List<Composed.Item> signed, List<String> texts, String href) {
        Map<String, Composed.Item> items = new LinkedHashMap<>();
        signed.forEach(i -> items.put(i.key(), i));
        var sources =
                new Wording.Sources(report.id(), items, stated(report.id()), spelt.in(texts, report, items), href);
        return texts.stream().map(text -> wording.runs(text, sources)).toList();
    }

    /** The signed paragraphs of an issued report as text with places: what an article about it begins with. */
    @Transactional(readOnly = true)
    public String body(Report report) {
        return compose(report, "vi", "").sections().stream()
                .flatMap(s -> s.blocks().stream())
                .filter(b -> b.kind().equals("text"))
                .map(b -> b.runs().stream().map(Run::source).collect(Collectors.joining()))
                // what leads over to a list stands alone in an article
                .map(text -> text.endsWith(":") ? text.substring(0, text.length() - 1) + "." : text)
                .collect(Collectors.joining("\n\n"));
    }

    /** What stands in a text about an issued report without being the report's: bare numbers, and names of no figure. */
    @Transactional(readOnly = true)
    public List<String> foreign(Report report, String text) {
        return runs(report, signed(report), List.of(text), "").getFirst().stream()
                .filter(r -> r.unbound()
                        || r.key() == null
                                && r.text().startsWith("{")
                                && r.text().endsWith("}"))
                .map(Run::text)
                .distinct()
                .toList();
    }

    private Map<String, Report.Stated> stated(long report) {
        return reports.stated(report).stream().collect(Collectors.toMap(Report.Stated::key, Function.identity()));
    }

    /** The figures that the report names, counted today. */
    Map<String, Figures.Compared> live(Report report) {
        return live(report, reports.used(report.id()));
    }

    private Map<String, Figures.Compared> live(Report report, List<Report.Used> used) {
        var queries = used.stream()
                .map(u -> figures.query(u.key(), u.indicator(), u.filter(), report.from(), report.to()))
                .toList();
        Map<String, Figures.Compared> live = new LinkedHashMap<>();
        figures.compare(queries).forEach(c -> live.put(c.figure().query().key(), c));
        return live;
    }

    /** One figure of a report or, once signed, of one of its addenda. */
    @Transactional(readOnly = true)
    public Optional<Composed.Item> item(Report report, int addendum, String key) {
        var used = reports.used(report.id()).stream()
                .filter(u -> u.key().equals(key))
                .toList();
        if (used.isEmpty()) return Optional.empty();
        var live = live(report, used);
        if (report.issue() == null) return Optional.of(drafted(live)).map(items -> items.get(key));
        var frozen = reports.frozen(report.id()).stream()
                .filter(f -> f.key().equals(key))
                .toList();
        return Optional.ofNullable(signed(report, live, frozen, addendum).get(key));
    }

    private static Map<String, Composed.Item> drafted(Map<String, Figures.Compared> live) {
        Map<String, Composed.Item> items = new LinkedHashMap<>();
        live.forEach((key, c) -> items.put(
                key, new Composed.Item(key, c, null, c.figure().query().path())));
        return items;
    }

    private static Map<String, Composed.Item> signed(
            Report report, Map<String, Figures.Compared> live, List<Report.Frozen> frozen, int addendum) {
        Map<String, Composed.Item> items = new LinkedHashMap<>();
        for (Report.Frozen f : frozen) {
            if (f.addendumNo() != addendum) continue;
            String list =
                    "/reports/" + report.id() + "/figures/" + f.key() + (addendum == 0 ? "" : "?addendum=" + addendum);
            items.put(f.key(), new Composed.Item(f.key(), Objects.requireNonNull(live.get(f.key())), f, list));
        }
        return items;
    }

    private List<Composed.Section> written(
            List<Report.Paragraph> paragraphs, Wording.Sources sources, List<String> table) {
        Map<String, Composed.Section> sections = new LinkedHashMap<>();
        for (Report.Paragraph p : paragraphs) {
            var section =
                    sections.computeIfAbsent(p.section(), no -> new Composed.Section(no, p.title(), new ArrayList<>()));
            section.blocks().add(block(p, sources, table));
        }
        return List.copyOf(sections.values());
    }

    private Composed.Block block(Report.Paragraph p, Wording.Sources sources, List<String> table) {
        return switch (p.text()) {
            case "{table:targets}" ->
                new Composed.Block(p.place(), "table", p.text(), List.of(), table, p.id(), p.version());
            case SpeltOut.NEXT_TASKS ->
                new Composed.Block(p.place(), "list", p.text(), List.of(), nextTasks(sources), p.id(), p.version());
            default ->
                new Composed.Block(
                        p.place(), "text", p.text(), wording.runs(p.text(), sources), List.of(), p.id(), p.version());
        };
    }

    private Composed.Addition addition(Report.Addendum a, List<Report.FrozenText> kept, Wording.Sources sources) {
        var runs = a.number() == null ? wording.runs(a.text(), sources) : texts.addendum(kept, a.no(), sources);
        return new Composed.Addition(
                a.id(), a.no(), a.section(), a.text(), a.version(), a.draftedOn(), a.number(), a.issuedOn(), runs);
    }

    private static List<String> nextTasks(Wording.Sources sources) {
        return sources.lists().getOrDefault(SpeltOut.NEXT_TASKS, List.of()).stream()
                .map(FigureRow::title)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
    }

    /** A line of the table of targets in words, for commands and plain text. */
    private static String line(Composed.Item item, String lang) {
        var verdict = item.verdict();
        return Texts.in(
                lang,
                "reports.target-line",
                item.indicator().name(lang),
                item.targetPrinted(lang),
                item.printed(lang),
                item.percent(lang),
                item.previousPrinted(lang),
                verdict == null ? "–" : Texts.in(lang, "figures.verdict." + verdict.code()));
    }
}
