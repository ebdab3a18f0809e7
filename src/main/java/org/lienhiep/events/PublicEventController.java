package org.lienhiep.events;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lienhiep.web.Cell;
import org.lienhiep.web.Fmt;
import org.lienhiep.web.FormView;
import org.lienhiep.web.Here;
import org.lienhiep.web.Keyset;
import org.lienhiep.web.NotFound;
import org.lienhiep.web.Permit;
import org.lienhiep.web.PublicEntry;
import org.lienhiep.web.PublicList;
import org.lienhiep.web.PublicPages;
import org.lienhiep.web.RecordView;
import org.lienhiep.web.TableView;
import org.lienhiep.web.Texts;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What everybody reads of events: those that were held, and the page of one. */
@Controller
@Permit(Permit.PUBLIC)
class PublicEventController {

    private final PublicEvents events;
    private final EventLists lists;

    PublicEventController(PublicEvents events, EventLists lists) {
        this.events = events;
        this.lists = lists;
    }

    @Bean
    static PublicEntry openEventsEntry() {
        return new PublicEntry(120, PublicEvents.PATH, "events.open.title");
    }

    @GetMapping(PublicEvents.PATH)
    ModelAndView list(
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String year,
            @RequestParam(required = false) @Nullable String after,
            HttpServletResponse response) {
        var today = Here.get().today();
        var years = events.years(today);
        String of = years.containsKey(year) ? year : "";
        String narrowed = Event.KINDS.contains(kind) ? kind : "";
        var page = events.page(
                narrowed.isEmpty() ? null : narrowed,
                of.isEmpty() ? null : Integer.valueOf(of),
                today,
                Keyset.read(after, Keyset.NEWEST));
        var list = new PublicList("events/open", PublicEvents.PATH, Map.of("kind", narrowed, "year", of))
                .choice("kind", Texts.t("events.open.every-kind"), FormView.options("events.kind.", Event.KINDS))
                .choice("year", Texts.t("events.open.every-year"), years)
                .rows(table(page), page.next());
        PublicPages.mayKeep(response);
        return new ModelAndView("web/public-list", Map.of("list", list));
    }

    private static TableView table(Keyset.Page<PublicEvents.Line> page) {
        var rows = page.rows().stream()
                .map(e -> TableView.Row.of(
                        "events.event:" + e.id(),
                        Cell.date(e.startsOn()),
                        Cell.link(e.title(), PublicEvents.PATH + "/" + e.id()),
                        Cell.text(Texts.t("events.kind." + e.kind())),
                        Cell.text(e.leads()),
                        Cell.number(e.participants())))
                .toList();
        return new TableView(
                List.of(
                        Texts.t("events.open.day"),
                        Texts.t("events.field.title"),
                        Texts.t("events.field.kind"),
                        Texts.t("events.open.leads"),
                        Texts.t("events.field.participants")),
                rows,
                page.total());
    }

    @GetMapping(PublicEvents.PATH + "/{id:\\d{1,18}}")
    ModelAndView event(@PathVariable long id, HttpServletResponse response) {
        var e = events.find(id, Here.get().today()).orElseThrow(NotFound::new);
        String days = e.endsOn().equals(e.startsOn())
                ? Fmt.date(e.startsOn())
                : Fmt.date(e.startsOn()) + " – " + Fmt.date(e.endsOn());
        String place =
                e.venue().isEmpty() || e.commune().isEmpty() ? e.venue() + e.commune() : e.venue() + ", " + e.commune();
        var bodies = lists.bodies(id).stream()
                .map(b -> TableView.Row.of("", Cell.text(b.name()), Cell.text(Texts.t("events.role." + b.role()))))
                .toList();
        var view = new RecordView("events/open-event", e.title())
                .crumb(Texts.t("events.open.title"), PublicEvents.PATH)
                .fact("events.field.kind", Cell.text(Texts.t("events.kind." + e.kind())))
                .fact("events.field.field", Cell.text(Texts.t("events.field-name." + e.field())))
                .fact("events.open.day", Cell.text(days))
                .fact("events.field.venue", Cell.text(place))
                .fact("events.field.participants", Cell.text(Fmt.number(e.participants())));
        if (!bodies.isEmpty())
            view.part(
                    Texts.t("events.open.bodies"),
                    "",
                    TableView.of(List.of(Texts.t("events.open.body"), Texts.t("events.open.role")), bodies));
        PublicPages.mayKeep(response);
        return new ModelAndView("web/public-record", Map.of("record", view));
    }
}
