package org.lienhiep.notices;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.lienhiep.web.Here;
import org.lienhiep.web.Menu;
import org.lienhiep.web.Texts;
import org.lienhiep.web.Viewer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Calendars as programs read them (RFC 5545). Our records have days and no hours, so every entry lasts whole days, which are the
 * days of Asia/Ho_Chi_Minh wherever they are read. An entry keeps its UID for ever; what was cancelled says so; a deadline that was
 * met is gone.
 */
@Component
class Almanac {

    private static final int DAYS_BACK = 120;
    private static final int DAYS_AHEAD = 400;
    private static final Set<String> WHOLE = Set.of("OFFICE", "LEADER", "ADMIN", "AUDITOR");

    /** These are dates that everybody of the Union may know; the others concern those who have the work. */
    private static final Set<String> OF_THE_UNION = Set.of("associations.congress", "contests.closing");

    /** These stand in calendars as events already. */
    private static final Set<String> EVENTS = Set.of("events.preparation", "events.confirmation");

    private final ObjectProvider<CalendarSource> calendars;
    private final ReminderSources deadlines;

    Almanac(ObjectProvider<CalendarSource> calendars, ReminderSources deadlines) {
        this.calendars = calendars;
        this.deadlines = deadlines;
    }

    /** The calendar of whoever is reading in this context. */
    String of(String scope, String root) {
        LocalDate today = Here.get().today();
        boolean open = scope.equals("public");
        Viewer viewer = Here.get().viewer();
        Long own = viewer == null ? null : viewer.organisation();
        boolean whole = !scope.equals("own") || viewer != null && WHOLE.contains(viewer.role());
        Calendar calendar = empty();
        for (CalendarSource source : calendars.orderedStream().toList()) {
            if (!open && !Menu.may(source.permit())) continue;
            source.entries(today.minusDays(DAYS_BACK), today.plusDays(DAYS_AHEAD)).stream()
                    .filter(e -> whole || own != null && e.bodies().contains(own))
                    .forEach(e -> calendar.add(event(e, open ? null : root)));
        }
        if (open) return written(calendar);
        for (Due due : deadlines.open(today, today.plusDays(DAYS_AHEAD), Menu::may)) {
            boolean wanted = scope.equals("union")
                    ? OF_THE_UNION.contains(due.kind())
                    : whole || due.organisation() != null && due.organisation().equals(own);
            boolean old = due.on().isBefore(today.minusDays(DAYS_BACK));
            if (wanted && !old && !EVENTS.contains(due.kind())) calendar.add(event(entry(due), root));
        }
        return written(calendar);
    }

    private CalendarEntry entry(Due due) {
        String title = Texts.t("notices.kind." + due.kind()) + ": " + due.title();
        String path = deadlines.of(due.kind()).map(s -> s.path(due.record())).orElse("/");
        return new CalendarEntry(
                due.kind() + ":" + due.record(), due.on(), due.on(), title, "", path, false, 0, Set.of());
    }

    private static Calendar empty() {
        var union = Here.get().union();
        var calendar = new Calendar();
        calendar.add(new ProdId("-//Lien Hiep//" + union.slug() + "//VI"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(new XProperty("X-WR-CALNAME", union.name()));
        calendar.add(new XProperty("X-WR-TIMEZONE", "Asia/Ho_Chi_Minh"));
        return calendar;
    }

    private static VEvent event(CalendarEntry entry, @org.jspecify.annotations.Nullable String root) {
        var here = Here.get();
        var event = new VEvent(entry.from(), entry.to().plusDays(1), entry.title());
        List<net.fortuna.ical4j.model.Property> more = new ArrayList<>();
        more.add(new Uid(entry.record().replace(':', '-') + "@" + here.union().slug() + ".lienhiep"));
        more.add(new Sequence(entry.version() + (entry.cancelled() ? 1 : 0)));
        more.add(entry.cancelled() ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED);
        more.add(ImmutableTransp.TRANSPARENT);
        if (!entry.place().isBlank()) more.add(new Location(entry.place()));
        if (root != null) {
            String page = root + Here.url(entry.path());
            more.add(new Description(page));
            more.add(new Url(URI.create(page)));
        }
        more.forEach(event::add);
        // the stamp is that of the day, not of the second: the same calendar is the same bytes
        event.removeAll("DTSTAMP");
        event.add(new DtStamp(here.today().atStartOfDay(ZoneOffset.UTC).toInstant()));
        return event;
    }

    private static String written(Calendar calendar) {
        var text = new StringWriter();
        try {
            // an empty calendar is one too, though the standard wants at least one component
            new CalendarOutputter(!calendar.getComponents().isEmpty()).output(calendar, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
