package org.lienhiep.events;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lienhiep.figures.Figure;
import org.lienhiep.figures.FigureQuery;
import org.lienhiep.figures.Figures;
import org.lienhiep.identity.Audit;
import org.lienhiep.web.Here;
import org.lienhiep.web.ListView;
import org.lienhiep.web.NotFound;
import org.lienhiep.web.Permit;
import org.lienhiep.web.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The page of an event: what it is, who took part, which figures it counts in, or why it does not. */
@Controller
@Permit("events.read")
class EventPageController {

    private final Events events;
    private final EventLists lists;
    private final EventRights rights;
    private final Figures figures;
    private final Audit audit;

    EventPageController(Events events, EventLists lists, EventRights rights, Figures figures, Audit audit) {
        this.events = events;
        this.lists = lists;
        this.rights = rights;
        this.figures = figures;
        this.audit = audit;
    }

    @GetMapping("/events/{id}")
    ModelAndView show(@PathVariable long id) {
        Event.Kept event = events.find(id).orElseThrow(NotFound::new);
        List<Event.Body> bodies = lists.bodies(id);
        var view = new EventPage(
                event,
                bodies,
                Here.get().today(),
                counted(event),
                sameAs(event),
                rights.mayChange(bodies) ? actions(event) : List.of(),
                audit.of(Events.TYPE, id));
        return new ModelAndView("events/event", Map.of("view", view));
    }

    private Event.@Nullable Kept sameAs(Event.Kept event) {
        return event.sameAs() == null ? null : events.find(event.sameAs()).orElse(null);
    }

    /** The figures of its year that it counts in, or would count in. */
    private List<Figure> counted(Event.Kept event) {
        String code = switch (event.kind()) {
            case "workshop" -> "EVT-01";
            case "class" -> "EVT-02";
            case "meeting_intellectuals" -> "INT-03";
            case "national_body_activity" -> "VUS-01";
            default -> "EVT-03";
        };
        List<FigureQuery> queries = new ArrayList<>();
        queries.add(query(code, "", event));
        queries.add(query(code, "field=" + event.field(), event));
        if (event.participants() != null) queries.add(query("EVT-05", "", event));
        return figures.evaluate(queries);
    }

    private FigureQuery query(String code, String filter, Event.Kept event) {
        int year = event.startsOn().getYear();
        return figures.query(code, code, filter, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    private static List<ListView.Action> actions(Event.Kept event) {
        String path = "/events/" + event.id();
        List<ListView.Action> actions = new ArrayList<>();
        if (event.cause() != null) {
            actions.add(new ListView.Action(Texts.t("events.take-back"), path + "/cancellation"));
            return actions;
        }
        actions.add(new ListView.Action(Texts.t("events.correct"), path + "/edit"));
        if (event.confirmedOn() != null) {
            actions.add(new ListView.Action(Texts.t("events.correct-holding"), path + "/holding/edit"));
            actions.add(new ListView.Action(Texts.t("events.withdraw-holding"), path + "/holding/withdrawal"));
        } else if (!event.startsOn().isAfter(Here.get().today())) {
            actions.add(new ListView.Action(Texts.t("events.confirm"), path + "/holding"));
        }
        actions.add(new ListView.Action(Texts.t("events.cancel"), path + "/cancellation"));
        return actions;
    }
}
