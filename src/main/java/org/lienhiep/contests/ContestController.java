package org.lienhiep.contests;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lienhiep.figures.Figure;
import org.lienhiep.figures.Figures;
import org.lienhiep.web.Cell;
import org.lienhiep.web.Here;
import org.lienhiep.web.Keyset;
import org.lienhiep.web.ListView;
import org.lienhiep.web.MenuEntry;
import org.lienhiep.web.NotFound;
import org.lienhiep.web.Permit;
import org.lienhiep.web.TableView;
import org.lienhiep.web.Texts;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** The editions of all contests, and the room of one with its entries. */
@Controller
@Permit("contests.read")
class ContestController {

    private final Editions editions;
    private final EditionLists lists;
    private final EntryLists entries;
    private final Figures figures;

    ContestController(Editions editions, EditionLists lists, EntryLists entries, Figures figures) {
        this.editions = editions;
        this.lists = lists;
        this.entries = entries;
        this.figures = figures;
    }

    @Bean
    static MenuEntry contestsEntry() {
        return new MenuEntry(2, 30, "/contests", "contests.list.title", "contests.read");
    }

    @GetMapping("/contests")
    ModelAndView list(
            @RequestParam(required = false) @Nullable String series,
            @RequestParam(required = false) @Nullable String after) {
        var known = lists.series();
        String wanted = known.stream()
                .map(Edition.Series::code)
                .filter(c -> c.equals(series))
                .findFirst()
                .orElse(null);
        var page = lists.page(wanted, Keyset.read(after, Keyset.NEWEST));
        var counted = figures.evaluate(page.rows().stream()
                .flatMap(n -> Room.queries(n, figures).stream())
                .toList());
        List<TableView.Row> rows = new ArrayList<>();
        for (int i = 0; i < page.rows().size(); i++) {
            Edition.Kept n = page.rows().get(i);
            rows.add(TableView.Row.of(
                    Editions.TYPE + ":" + n.id(),
                    Cell.link(n.name(), n.path()),
                    Cell.date(n.opensOn()),
                    Cell.date(n.closesOn()),
                    state(n),
                    number(counted.get(5 * i)),
                    number(counted.get(5 * i + 2))));
        }
        var view = new ListView("contests/list", new TableView(heads(), rows, page.total()))
                .action("contests.write", Texts.t("contests.new-series"), "/contests/series/new")
                .action("contests.write", Texts.t("contests.new-edition"), "/contests/new");
        if (known.size() > 1) view.filter(choices(known, wanted));
        String filter = wanted == null ? "?" : "?series=" + wanted + "&";
        view.paged(page.next() == null ? null : filter + "after=" + page.next(), after == null ? null : filter);
        return new ModelAndView("web/list-page", Map.of("list", view));
    }

    /** A number that opens its list; a dash while nothing has happened. */
    private static Cell number(Figure figure) {
        if (figure.total() == 0) return Cell.number(null);
        return new Cell(figure.printed(Here.get().lang()), figure.query().path(), "n");
    }

    private static List<ListView.Choice> choices(List<Edition.Series> known, @Nullable String wanted) {
        List<ListView.Choice> choices = new ArrayList<>();
        choices.add(new ListView.Choice(Texts.t("contests.all"), "?", wanted == null));
        known.forEach(s -> choices.add(
                new ListView.Choice(s.name(), "?series=" + s.code(), s.code().equals(wanted))));
        return choices;
    }

    private static List<String> heads() {
        return List.of(
                Texts.t("contests.name"),
                Texts.t("contests.opens"),
                Texts.t("contests.closes"),
                Texts.t("contests.state"),
                Texts.t("contests.received"),
                Texts.t("contests.awarded"));
    }

    static Cell state(Edition.Kept edition) {
        String state = edition.state(Here.get().today());
        return Cell.mark(state.equals("open") ? "ok" : "plain", Texts.t("contests.edition." + state));
    }

    @GetMapping("/contests/{edition}")
    ModelAndView room(
            @PathVariable long edition,
            @RequestParam(required = false) @Nullable String field,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String rank,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String after) {
        Edition.Kept kept = editions.find(edition).orElseThrow(NotFound::new);
        Map<String, String> fields = new LinkedHashMap<>();
        var overview = entries.overview(edition);
        overview.fields().forEach(code -> fields.put(code, FieldNames.name(code)));
        var filter = new EntryLists.Filter(
                known(field, fields.keySet()), known(state, Entry.STATES), known(rank, Entry.RANKS), words(q));
        var page = entries.page(edition, filter, Keyset.read(after, Keyset.NEWEST));
        var ranks = overview.ranks();
        var counted = figures.evaluate(Room.queries(kept, figures));
        var rows = page.rows().stream().map(ContestController::row).toList();
        var room = new Room(
                kept,
                Room.funnel(kept, counted, ranks),
                filter,
                fields,
                new TableView(entryHeads(), rows, page.total()),
                page.next() == null ? null : address(filter, page.next()),
                after == null ? null : address(filter, null),
                ranks.values().stream().mapToLong(n -> n[1]).sum());
        return new ModelAndView("contests/room", Map.of("room", room));
    }

    private static @Nullable String known(@Nullable String value, java.util.Collection<String> codes) {
        return value != null && codes.contains(value) ? value : null;
    }

    private static @Nullable String words(@Nullable String q) {
        if (q == null || q.isBlank()) return null;
        String clean = q.replaceAll("\\p{Cntrl}", " ").strip();
        return clean.substring(0, Math.min(clean.length(), 100));
    }

    private static String address(EntryLists.Filter filter, @Nullable String after) {
        var address = UriComponentsBuilder.newInstance();
        if (filter.field() != null) address.queryParam("field", filter.field());
        if (filter.state() != null) address.queryParam("state", filter.state());
        if (filter.rank() != null) address.queryParam("rank", filter.rank());
        if (filter.words() != null) address.queryParam("q", filter.words());
        if (after != null) address.queryParam("after", after);
        String text = address.encode().build().toUriString();
        return text.isEmpty() ? "?" : text;
    }

    private static List<String> entryHeads() {
        return List.of(
                Texts.t("contests.code"),
                Texts.t("contests.entry"),
                Texts.t("contests.field"),
                Texts.t("contests.applicant"),
                Texts.t("contests.received-on"),
                Texts.t("contests.state"));
    }

    private static TableView.Row row(Entry.Kept e) {
        return new TableView.Row(
                "contests.entry:" + e.id(),
                List.of(
                        new Cell(e.code(), null, "d"),
                        Cell.link(e.title(), e.path()),
                        Cell.text(FieldNames.name(e.field())),
                        Cell.text(e.applicant()),
                        Cell.date(e.receivedOn()),
                        mark(e)),
                !e.state().equals("eligible"));
    }

    /** How an entry stands, in a word: its prize before anything else. */
    static Cell mark(Entry.Kept e) {
        if (e.rank() != null) {
            return e.awarded()
                    ? Cell.mark("ok", Texts.t("contests.rank." + e.rank()))
                    : Cell.mark("soon", Texts.t("contests.proposed-for", Texts.t("contests.rank-of." + e.rank())));
        }
        String state = e.state();
        String look = state.equals("eligible") ? "plain" : state.equals("draft") ? "open" : "late";
        return Cell.mark(look, Texts.t("contests.state." + state));
    }
}
