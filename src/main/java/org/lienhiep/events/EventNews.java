package org.lienhiep.events;

import static org.lienhiep.web.Newsworthy.say;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lienhiep.web.Fmt;
import org.lienhiep.web.Newsworthy;
import org.lienhiep.web.RecordPath;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The news of an event: what was held, when, where, by whom, how many came, and the year so far as a figure. */
@Component
class EventNews implements Newsworthy {

    private final Events events;
    private final EventLists lists;

    EventNews(Events events, EventLists lists) {
        this.events = events;
        this.lists = lists;
    }

    @Override
    public RecordPath pages() {
        return new RecordPath("/events/");
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Story> story(long id) {
        return events.find(id).filter(e -> e.cause() == null).map(e -> story(e, lists.bodies(e.id())));
    }

    private static Story story(Event.Kept event, List<Event.Body> bodies) {
        boolean held = event.confirmedOn() != null;
        String kind = say("events.kind." + event.kind());
        String who = bodies.stream().map(Event.Body::name).collect(Collectors.joining(", "));
        String lead = say(
                held ? "events.news.held" : "events.news.coming",
                days(event.startsOn(), event.endsOn()),
                who.isEmpty() ? say("events.news.union") : who,
                kind.toLowerCase(java.util.Locale.ROOT),
                event.title());
        StringBuilder body = new StringBuilder(lead);
        if (!event.venue().isEmpty()) body.append(' ').append(say("events.news.place", event.venue()));
        Integer came = event.participants();
        if (held && came != null) {
            Integer women = event.women();
            body.append("\n\n").append(say("events.news.came", Integer.toString(came)));
            if (women != null) body.append(' ').append(say("events.news.women", Integer.toString(women)));
        }
        String code = switch (event.kind()) {
            case "workshop" -> "EVT-01";
            case "class" -> "EVT-02";
            default -> "";
        };
        if (held && !code.isEmpty()) {
            String year = Integer.toString(event.startsOn().getYear());
            body.append("\n\n").append(say("events.news." + code, year, "{" + code + " " + year + "}"));
        }
        return new Story(event.title(), lead, "hoat-dong", body.toString(), kind.toLowerCase(java.util.Locale.ROOT));
    }

    private static String days(LocalDate from, LocalDate to) {
        return from.equals(to) ? Fmt.date(from) : Fmt.date(from) + "–" + Fmt.date(to);
    }
}
