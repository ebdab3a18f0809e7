package org.lienhiep.events;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lienhiep.web.Cell;
import org.lienhiep.web.FigureLink;
import org.lienhiep.web.Fmt;
import org.lienhiep.web.ListView;
import org.lienhiep.web.Listed;
import org.lienhiep.web.TableView;
import org.lienhiep.web.Texts;

/**
 * The list of events as drawn.
 *
 * @param total events under the filter
 * @param next address of the next page, or null
 * @param first address of the first page, on any other
 * @param bodies the bodies that the list may be narrowed to, by key
 * @param counted the year's figures of workshops and of classes
 */
record EventListPage(
        EventFilter filter,
        List<Row> rows,
        long total,
        @Nullable String next,
        @Nullable String first,
        List<ListView.Choice> kinds,
        List<ListView.Choice> states,
        Map<String, String> bodies,
        List<FigureLink> counted)
        implements Listed {

    /**
     * One event of the list.
     *
     * @param crosses whether the line of today runs above it: the event before it is still to come
     */
    record Row(Event.Kept event, List<Event.Body> bodies, LocalDate today, boolean crosses) {

        /** The shape of its kind. */
        String shape() {
            return switch (event.kind()) {
                case "workshop" -> "circle";
                case "class" -> "square";
                default -> "triangle";
            };
        }

        /** Whether the shape is filled: the holding was confirmed and counts. */
        boolean filled() {
            return event.state(today).equals("held");
        }

        boolean out() {
            return event.cause() != null;
        }

        /** Who holds it, and with how many others. */
        String holders() {
            if (bodies.isEmpty()) return Texts.t("events.no-bodies");
            Event.Body first = bodies.getFirst();
            String lead = Texts.t("events.role." + first.role()) + " · " + first.shortName();
            return bodies.size() == 1 ? lead : lead + Texts.t("events.with-others", Fmt.count(bodies.size() - 1));
        }

        /** How many came, or are expected. */
        String people() {
            if (event.participants() != null) return Texts.t("events.people", Fmt.number(event.participants()));
            if (event.planned() != null) return Texts.t("events.people-planned", Fmt.number(event.planned()));
            return "–";
        }

        Cell mark() {
            return EventListPage.mark(event, today);
        }
    }

    @Override
    public String fileName() {
        return "events-list";
    }

    @Override
    public TableView table() {
        List<String> heads = List.of(
                Texts.t("events.day"),
                Texts.t("events.field.kind"),
                Texts.t("events.activity"),
                Texts.t("events.body"),
                Texts.t("events.persons"),
                Texts.t("events.state"));
        List<TableView.Row> lines = rows.stream()
                .map(row -> TableView.Row.of(
                        "events.event:" + row.event.id(),
                        Cell.date(row.event.startsOn()),
                        Cell.text(Texts.t("events.kind." + row.event.kind())),
                        Cell.text(row.event.title()),
                        Cell.text(row.holders()),
                        row.event.participants() == null
                                ? Cell.text(row.people())
                                : Cell.number(row.event.participants()),
                        row.mark()))
                .toList();
        return new TableView(heads, lines, total);
    }

    /** The state of an event as a mark with its word. */
    static Cell mark(Event.Kept event, LocalDate today) {
        String state = event.state(today);
        String word = Texts.t("events.state." + state);
        return switch (state) {
            case "held" -> Cell.mark("plain", word);
            case "waiting" -> Cell.mark("soon", word);
            case "planned" -> {
                long days = ChronoUnit.DAYS.between(today, event.startsOn());
                yield Cell.mark("open", Texts.t("events.in-days", Fmt.number(days)));
            }
            default -> Cell.mark("late", word);
        };
    }
}
