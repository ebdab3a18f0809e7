package org.lienhiep.portal.site;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lienhiep.notices.CalendarEntry;
import org.lienhiep.notices.CalendarSource;
import org.lienhiep.web.Cell;
import org.lienhiep.web.Fmt;
import org.lienhiep.web.Here;
import org.lienhiep.web.HomePart;
import org.lienhiep.web.Permit;
import org.lienhiep.web.PublicEntry;
import org.lienhiep.web.PublicPages;
import org.lienhiep.web.TableView;
import org.lienhiep.web.Texts;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** What takes place soon, for everybody: what modules put into calendars needs no account to be known. */
@Controller
@Permit(Permit.PUBLIC)
class ScheduleController implements HomePart {

    private static final int DAYS = 180;
    private static final int MOST = 200;
    private static final int AT_HOME = 4;

    private final ObjectProvider<CalendarSource> calendars;
    private final TransactionTemplate transaction;

    ScheduleController(ObjectProvider<CalendarSource> calendars, TransactionTemplate transaction) {
        this.calendars = calendars;
        this.transaction = transaction;
    }

    @Bean
    static PublicEntry scheduleEntry() {
        return new PublicEntry(60, "/schedule", "portal.schedule");
    }

    @GetMapping("/schedule")
    ModelAndView schedule(HttpServletResponse response) {
        var rows = coming(MOST).stream()
                .map(e -> TableView.Row.of(
                        e.record(),
                        Cell.text(days(e)),
                        Cell.text(e.cancelled() ? Texts.t("portal.cancelled", e.title()) : e.title()),
                        Cell.text(e.place())))
                .toList();
        var heads = List.of(Texts.t("portal.on"), Texts.t("portal.event"), Texts.t("portal.where"));
        PublicPages.mayKeep(response);
        return new ModelAndView("portal/schedule", Map.of("table", TableView.of(heads, rows)));
    }

    @Override
    public @Nullable Part part() {
        var lines = coming(AT_HOME).stream()
                .map(e -> new Line(Fmt.dayMonth(e.from()), Fmt.weekday(e.from()), e.title(), null))
                .toList();
        if (lines.isEmpty()) return null;
        return new Part(
                10, Look.DATES, Texts.t("portal.schedule"), Texts.t("portal.whole-schedule"), "/schedule", lines);
    }

    private static String days(CalendarEntry entry) {
        String first = Fmt.date(entry.from());
        return entry.to().equals(entry.from()) ? first : first + " – " + Fmt.date(entry.to());
    }

    /** All that takes place soon. */
    List<CalendarEntry> coming() {
        return coming(MOST);
    }

    private List<CalendarEntry> coming(int most) {
        LocalDate today = Here.get().today();
        return transaction.execute(status -> calendars.stream()
                .flatMap(c -> c.entries(today, today.plusDays(DAYS)).stream())
                .filter(e -> most > AT_HOME || !e.cancelled())
                .sorted(Comparator.comparing(CalendarEntry::from).thenComparing(CalendarEntry::record))
                .limit(most)
                .toList());
    }
}
