package org.lienhiep.portal.site;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.lienhiep.notices.CalendarEntry;
import org.lienhiep.web.Here;
import org.lienhiep.web.Permit;
import org.lienhiep.web.PublicPages;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What takes place soon as a calendar that anybody may subscribe to (RFC 5545). */
@Controller
@Permit(Permit.PUBLIC)
class PublicCalendarController {

    private static final int LINE = 75;

    private final ScheduleController schedule;

    PublicCalendarController(ScheduleController schedule) {
        this.schedule = schedule;
    }

    @GetMapping("/schedule.ics")
    ResponseEntity<String> calendar(HttpServletResponse response) {
        PublicPages.mayKeep(response);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/calendar;charset=UTF-8"))
                .body(text(schedule.coming()));
    }

    private static String text(List<CalendarEntry> entries) {
        StringBuilder text = new StringBuilder();
        line(text, "BEGIN:VCALENDAR");
        line(text, "VERSION:2.0");
        line(text, "PRODID:-//lienhiep//portal//VI");
        line(text, "X-WR-CALNAME:" + escaped(Here.get().union().name()));
        String stamp = day(Here.get().today()) + "T000000Z";
        for (CalendarEntry entry : entries) {
            line(text, "BEGIN:VEVENT");
            line(
                    text,
                    "UID:" + entry.record().replace(':', '-') + "@"
                            + Here.get().union().slug());
            line(text, "DTSTAMP:" + stamp);
            line(text, "DTSTART;VALUE=DATE:" + day(entry.from()));
            // the end of a whole day is the day after it
            line(text, "DTEND;VALUE=DATE:" + day(entry.to().plusDays(1)));
            line(text, "SUMMARY:" + escaped(entry.title()));
            if (!entry.place().isBlank()) line(text, "LOCATION:" + escaped(entry.place()));
            if (entry.cancelled()) line(text, "STATUS:CANCELLED");
            line(text, "END:VEVENT");
        }
        line(text, "END:VCALENDAR");
        return text.toString();
    }

    private static String day(LocalDate day) {
        return DateTimeFormatter.BASIC_ISO_DATE.format(day);
    }

    private static String escaped(String words) {
        return words.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\R", "\\\\n");
    }

    /** A line of at most 75 bytes; what is longer goes on in the next after a blank, and no letter is cut. */
    private static void line(StringBuilder text, String line) {
        int bytes = 0;
        for (int i = 0; i < line.length(); ) {
            int letter = line.codePointAt(i);
            int size = Character.toString(letter).getBytes(StandardCharsets.UTF_8).length;
            if (bytes + size > LINE) {
                text.append("\r\n ");
                bytes = 1;
            }
            text.appendCodePoint(letter);
            bytes += size;
            i += Character.charCount(letter);
        }
        text.append("\r\n");
    }
}
