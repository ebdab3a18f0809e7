package org.lienhiep.events;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lienhiep.figures.FigureQuery;
import org.lienhiep.figures.Figures;
import org.lienhiep.web.FigureLink;
import org.lienhiep.web.Here;
import org.lienhiep.web.Keyset;
import org.lienhiep.web.ListView;
import org.lienhiep.web.MenuEntry;
import org.lienhiep.web.Permit;
import org.lienhiep.web.Texts;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The year's events: what was held, what waits, what is planned. */
@Controller
@Permit("events.read")
class EventListController {

    private final EventLists lists;
    private final Figures figures;

    EventListController(EventLists lists, Figures figures) {
        this.lists = lists;
        this.figures = figures;
    }

    @Bean
    static MenuEntry eventsEntry() {
        return new MenuEntry(2, 20, "/events", "events.list.title", "events.read");
    }

    @GetMapping("/events")
    ModelAndView list(
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String field,
            @RequestParam(required = false) @Nullable String body,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String after) {
        LocalDate today = Here.get().today();
        EventFilter filter = EventFilter.read(Here.get().year(), kind, state, field, body, q);
        var page = lists.page(filter, today, Keyset.read(after, Keyset.NEWEST));
        var bodies = lists.bodies(page.rows().stream().map(Event.Kept::id).toList());
        List<EventListPage.Row> rows = new ArrayList<>();
        for (int i = 0; i < page.rows().size(); i++) {
            Event.Kept event = page.rows().get(i);
            boolean crosses = i > 0
                    && page.rows().get(i - 1).startsOn().isAfter(today)
                    && !event.startsOn().isAfter(today);
            rows.add(new EventListPage.Row(event, bodies.getOrDefault(event.id(), List.of()), today, crosses));
        }
        var view = new EventListPage(
                filter,
                rows,
                page.total(),
                page.next() == null ? null : filter.href() + "&after=" + page.next(),
                after == null ? null : filter.href(),
                kinds(filter),
                states(filter),
                lists.bodiesOf(filter.year(), filter.body()),
                counted(filter.year()));
        return new ModelAndView("events/event-list", Map.of("list", view));
    }

    /** The two figures of the year that the list is opened for. */
    private List<FigureLink> counted(int year) {
        return figures.evaluate(List.of(query("EVT-01", year), query("EVT-02", year))).stream()
                .map(f -> FigureLink.counted(
                        f.query().indicator().code(),
                        f.orZero(),
                        f.printed(Here.get().lang()),
                        f.query().path()))
                .toList();
    }

    private FigureQuery query(String code, int year) {
        return figures.query(code, code, "", LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    private static List<ListView.Choice> kinds(EventFilter filter) {
        List<ListView.Choice> choices = new ArrayList<>();
        choices.add(
                new ListView.Choice(Texts.t("events.all"), filter.withKind(null).href(), filter.kind() == null));
        Event.KINDS.forEach(k -> choices.add(new ListView.Choice(
                Texts.t("events.kind." + k), filter.withKind(k).href(), k.equals(filter.kind()))));
        return choices;
    }

    private static List<ListView.Choice> states(EventFilter filter) {
        List<ListView.Choice> choices = new ArrayList<>();
        choices.add(new ListView.Choice(
                Texts.t("events.any-state"), filter.withState(null).href(), filter.state() == null));
        Event.STATES.forEach(s -> choices.add(new ListView.Choice(
                Texts.t("events.state." + s), filter.withState(s).href(), s.equals(filter.state()))));
        return choices;
    }
}
