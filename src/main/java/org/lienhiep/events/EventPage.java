package org.lienhiep.events;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lienhiep.figures.Figure;
import org.lienhiep.identity.Audit;
import org.lienhiep.web.Cell;
import org.lienhiep.web.FigureLink;
import org.lienhiep.web.Fmt;
import org.lienhiep.web.Here;
import org.lienhiep.web.ListView;
import org.lienhiep.web.Texts;

/**
 * The page of an event as drawn.
 *
 * @param figures the figures of its year that it counts in, or would count in
 * @param sameAs the event that counts instead of this one, or null
 * @param actions what the viewer may do
 */
record EventPage(
        Event.Kept event,
        List<Event.Body> bodies,
        LocalDate today,
        List<Figure> figures,
        Event.@Nullable Kept sameAs,
        List<ListView.Action> actions,
        List<Audit.Line> history) {

    boolean counts() {
        return event.state(today).equals("held");
    }

    Cell mark() {
        return EventListPage.mark(event, today);
    }

    /** First and last day in words. */
    String days() {
        String first = Fmt.weekday(event.startsOn()) + ", " + Fmt.date(event.startsOn());
        return event.endsOn().equals(event.startsOn()) ? first : first + " – " + Fmt.date(event.endsOn());
    }

    /** Where it takes place. */
    String place() {
        if (event.venue().isEmpty()) return event.commune();
        return event.commune().isEmpty() ? event.venue() : event.venue() + ", " + event.commune();
    }

    /** How many came, women among them. */
    String came() {
        if (event.participants() == null) return "";
        String all = Fmt.number(event.participants());
        return event.women() == null ? all : Texts.t("events.came", all, Fmt.number(event.women()));
    }

    /** Why it does not count, in a sentence. */
    String whyNot() {
        return Texts.t("events.why-not." + event.state(today), Fmt.date(event.startsOn()));
    }

    /** The name of a figure; a part of another says which. */
    static String name(Figure figure) {
        String name = figure.query().indicator().name(Here.get().lang());
        String field = figure.query().filter().get("field");
        return field == null ? name : Texts.t("events.of-field", EventForm.fieldName(field));
    }

    static FigureLink link(Figure figure) {
        return FigureLink.counted(
                figure.query().indicator().code(),
                figure.orZero(),
                figure.printed(Here.get().lang()),
                figure.query().path());
    }
}
