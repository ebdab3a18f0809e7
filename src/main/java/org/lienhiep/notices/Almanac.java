package org.lienhiep.notices;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.text.ICalWriter;
import biweekly.property.CalendarScale;
import biweekly.property.Status;
import biweekly.util.DateTimeComponents;
import biweekly.util.ICalDate;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lienhiep.unions.WorkingDays;
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

    private static final int MOST_OCTETS = 75;
    private static final int DAYS_BACK = 120;
    private static final int DAYS_AHEAD = 400;
    private static final Set<String> WHOLE = Set.of("OFFICE", "LEADER", "ADMIN", "AUDITOR");

    /** These are dates that everybody of the Union may know; the others concern those who have the work. */
    private static final Set<String> OF_THE_UNION = Set.of("associations.congress", "contests.closing");

    /** These stand in calendars as events already. */
    private static final Set<String> EVENTS = Set.of("events.preparation", "events.confirmation");

    private final ObjectProvider<CalendarSource> calendars;
    private final ReminderSources deadlines;
    private final WorkingDays days;

    Almanac(ObjectProvider<CalendarSource> calendars, ReminderSources deadlines, WorkingDays days) {
        this.calendars = calendars;
        this.deadlines = deadlines;
        this.days = days;
    }

    /** The calendar of whoever is reading in this context. */
    String of(String scope, String root) {
        LocalDate today = Here.get().today();
        boolean open = scope.equals("public");
        Viewer viewer = Here.get().viewer();
        Long own = viewer == null ? null : viewer.organisation();
        boolean whole = !scope.equals("own") || viewer != null && WHOLE.contains(viewer.role());
        ICalendar calendar = empty();
        for (CalendarSource source : calendars.orderedStream().toList()) {
            if (!open && !Menu.may(source.permit())) continue;
            source.entries(today.minusDays(DAYS_BACK), today.plusDays(DAYS_AHEAD)).stream()
                    .filter(e -> whole || own != null && e.bodies().contains(own))
                    .forEach(e -> calendar.addEvent(event(e, open ? null : root)));
        }
        if (open) return written(calendar);
        for (Due due : deadlines.open(today, today.plusDays(DAYS_AHEAD), days.calendar(), Menu::may)) {
            boolean wanted = scope.equals("union")
                    ? OF_THE_UNION.contains(due.kind())
                    : whole || due.organisation() != null && due.organisation().equals(own);
            boolean old = due.on().isBefore(today.minusDays(DAYS_BACK));
            if (wanted && !old && !EVENTS.contains(due.kind())) calendar.addEvent(event(entry(due), root));
        }
        return written(calendar);
    }

    private CalendarEntry entry(Due due) {
        String title = Texts.t("notices.kind." + due.kind()) + ": " + due.title();
        String path = deadlines.of(due.kind()).map(s -> s.path(due.record())).orElse("/");
        return new CalendarEntry(
                due.kind() + ":" + due.record(), due.on(), due.on(), title, "", path, false, 0, Set.of());
    }

    private static ICalendar empty() {
        var union = Here.get().union();
        var calendar = new ICalendar();
        calendar.setVersion(ICalVersion.V2_0);
        calendar.setProductId("-//Lien Hiep//" + union.slug() + "//VI");
        calendar.setCalendarScale(CalendarScale.gregorian());
        calendar.addExperimentalProperty("X-WR-CALNAME", union.name());
        calendar.addExperimentalProperty("X-WR-TIMEZONE", "Asia/Ho_Chi_Minh");
        return calendar;
    }

    private static VEvent event(CalendarEntry entry, @Nullable String root) {
        var here = Here.get();
        var event = new VEvent();
        event.setUid(entry.record().replace(':', '-') + "@" + here.union().slug() + ".lienhiep");
        // the stamp is that of the day, not of the second: the same calendar is the same bytes
        event.setDateTimeStamp(
                Date.from(here.today().atStartOfDay(ZoneOffset.UTC).toInstant()));
        event.setDateStart(day(entry.from()), false);
        event.setDateEnd(day(entry.to().plusDays(1)), false);
        event.setSummary(entry.title());
        event.setSequence(entry.version() + (entry.cancelled() ? 1 : 0));
        event.setStatus(entry.cancelled() ? Status.cancelled() : Status.confirmed());
        event.setTransparency(true);
        if (!entry.place().isBlank()) event.setLocation(entry.place());
        if (root != null) {
            String page = root + Here.url(entry.path());
            event.setDescription(page);
            event.setUrl(page);
        }
        return event;
    }

    private static ICalDate day(LocalDate day) {
        return new ICalDate(new DateTimeComponents(day.getYear(), day.getMonthValue(), day.getDayOfMonth()), false);
    }

    private static String written(ICalendar calendar) {
        var text = new StringWriter();
        try (var writer = new ICalWriter(text, ICalVersion.V2_0)) {
            writer.getVObjectWriter().getFoldedLineWriter().setLineLength(null);
            writer.write(calendar);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return folded(text.toString());
    }

    /** Lines of at most 75 octets (RFC 5545, 3.1): a Vietnamese letter takes up to three, and none is cut in two. */
    private static String folded(String text) {
        StringBuilder folded = new StringBuilder();
        int octets = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int letter = text.codePointAt(i);
            int more = Character.toString(letter).getBytes(StandardCharsets.UTF_8).length;
            if (letter == '\r' || letter == '\n') octets = -more;
            else if (octets + more > MOST_OCTETS) {
                folded.append("\r\n ");
                octets = 1;
            }
            folded.appendCodePoint(letter);
            octets += more;
        }
        return folded.toString();
    }
}
