package org.lienhiep.events;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lienhiep.identity.Audit;
import org.lienhiep.web.Cell;
import org.lienhiep.web.Fmt;
import org.lienhiep.web.Here;
import org.lienhiep.web.Keyset;
import org.lienhiep.web.ListView;
import org.lienhiep.web.MenuEntry;
import org.lienhiep.web.NotFound;
import org.lienhiep.web.Permit;
import org.lienhiep.web.RecordView;
import org.lienhiep.web.TableView;
import org.lienhiep.web.Texts;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The list of events and the page of one. */
@Controller
@Permit("events.read")
class EventPageController {

    private final Events events;
    private final EventLists lists;
    private final Audit audit;

    EventPageController(Events events, EventLists lists, Audit audit) {
        this.events = events;
        this.lists = lists;
        this.audit = audit;
    }

    @Bean
    static MenuEntry eventsEntry() {
        return new MenuEntry(2, 20, "/events", "events.list.title", "events.read");
    }

    @GetMapping("/events")
    ModelAndView list(
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String after) {
        String known = Event.KINDS.contains(kind == null ? "" : kind) ? kind : null;
        int year = Here.get().year();
        var page = lists.page(year, known, Keyset.read(after, Keyset.NEWEST));
        String filter = "?year=" + year + (known == null ? "" : "&kind=" + known);
        var view = new ListView(
                        "events/list",
                        new TableView(
                                heads(),
                                page.rows().stream()
                                        .map(EventPageController::row)
                                        .toList(),
                                page.total()))
                .filter(choices(year, known))
                .action("events.write", Texts.t("events.new"), "/events/new")
                .paged(page.next() == null ? null : filter + "&after=" + page.next(), after == null ? null : filter);
        return new ModelAndView("web/list-page", Map.of("list", view));
    }

    @GetMapping("/events/{id}")
    ModelAndView show(@PathVariable long id) {
        Event.Kept event = events.find(id).orElseThrow(NotFound::new);
        String state = event.state();
        var view = new RecordView("events/event", event.title())
                .crumb(Texts.t("events.list.title"), "/events")
                .fact("events.state", mark(state))
                .fact("events.field.kind", Cell.text(Texts.t("events.kind." + event.kind())))
                .fact("events.field.field", Cell.text(fieldName(event.field())))
                .fact("events.field.starts_on", Cell.date(event.startsOn()))
                .fact("events.field.ends_on", Cell.date(event.endsOn()))
                .fact("events.field.venue", Cell.text(event.venue()))
                .fact("events.field.commune", Cell.text(event.commune()))
                .fact(
                        "events.field.participants",
                        event.participants() == null ? Cell.text("") : Cell.number(event.participants()))
                .fact("events.field.reason", Cell.text(event.reason()))
                .part(Texts.t("events.bodies"), "", bodies(id))
                .part(Texts.t("events.history"), "", history(id));
        view.action("events.write", Texts.t("events.correct"), "/events/" + id + "/edit");
        if (state.equals("planned"))
            view.action("events.write", Texts.t("events.confirm"), "/events/" + id + "/holding");
        view.action(
                "events.write",
                Texts.t(event.cause() == null ? "events.cancel" : "events.take-back"),
                "/events/" + id + "/cancellation");
        return new ModelAndView("web/record-page", Map.of("record", view));
    }

    private static List<ListView.Choice> choices(int year, @Nullable String kind) {
        List<ListView.Choice> choices = new ArrayList<>();
        choices.add(new ListView.Choice(Texts.t("events.all"), "?year=" + year, kind == null));
        Event.KINDS.forEach(k -> choices.add(
                new ListView.Choice(Texts.t("events.kind." + k), "?year=" + year + "&kind=" + k, k.equals(kind))));
        return choices;
    }

    private static List<String> heads() {
        return List.of(
                Texts.t("events.field.starts_on"),
                Texts.t("events.field.title"),
                Texts.t("events.field.kind"),
                Texts.t("events.field.participants"),
                Texts.t("events.state"));
    }

    private static TableView.Row row(Event.Kept event) {
        return new TableView.Row(
                "events.event:" + event.id(),
                List.of(
                        Cell.date(event.startsOn()),
                        Cell.link(event.title(), "/events/" + event.id()),
                        Cell.text(Texts.t("events.kind." + event.kind())),
                        Cell.number(event.participants()),
                        mark(event.state())),
                event.cause() != null);
    }

    private static Cell mark(String state) {
        String word = Texts.t("events.state." + state);
        return switch (state) {
            case "held" -> Cell.mark("plain", word);
            case "planned" -> Cell.mark("open", word);
            default -> Cell.mark("late", word);
        };
    }

    private static String fieldName(String field) {
        return Texts.has("events.field-name." + field) ? Texts.t("events.field-name." + field) : field;
    }

    private TableView bodies(long id) {
        var rows = lists.bodies(id).stream()
                .map(b -> TableView.Row.of(
                        "",
                        Cell.link(b.name(), "/organisations/" + b.id()),
                        Cell.text(Texts.t("events.role." + b.role()))))
                .toList();
        return TableView.of(List.of(Texts.t("events.body"), Texts.t("events.role")), rows);
    }

    private TableView history(long id) {
        var rows = audit.of("events.event", id).stream()
                .map(l -> TableView.Row.of(
                        "",
                        Cell.text(Fmt.date(l.at().toLocalDate())),
                        Cell.text(l.account()),
                        Cell.text(Texts.t("events.did." + l.action()))))
                .toList();
        return TableView.of(List.of(Texts.t("events.when"), Texts.t("events.who"), Texts.t("events.what")), rows);
    }
}
