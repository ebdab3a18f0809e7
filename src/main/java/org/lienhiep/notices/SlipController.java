package org.lienhiep.notices;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lienhiep.unions.WorkingDays;
import org.lienhiep.web.Here;
import org.lienhiep.web.Menu;
import org.lienhiep.web.Permit;
import org.lienhiep.web.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The daily slip, to be printed and laid on the desk. */
@Controller
class SlipController {

    /** These look after the whole Union; everybody else sees the work of their own body. */
    private static final Set<String> WHOLE = Set.of("OFFICE", "LEADER", "ADMIN", "AUDITOR");

    private final ReminderSources sources;
    private final WorkingDays days;
    private final JdbcClient jdbc;

    private record Body(long id, String shortName) {}

    SlipController(ReminderSources sources, WorkingDays days, JdbcClient jdbc) {
        this.sources = sources;
        this.days = days;
        this.jdbc = jdbc;
    }

    @GetMapping("/notices/slip")
    @Permit("notices.read")
    ModelAndView slip(@RequestParam(required = false) @Nullable String on) {
        LocalDate day = day(on);
        Viewer viewer = Here.get().signedIn();
        List<Due> open = sources.open(day, day.plusDays(7), days.calendar(), Menu::may).stream()
                .filter(d -> WHOLE.contains(viewer.role()) || own(d, viewer))
                .toList();
        return new ModelAndView("notices/slip", Map.of("slip", Slip.of(day, open, bodies(open)), "sources", paths()));
    }

    private static boolean own(Due due, Viewer viewer) {
        return due.organisation() != null && due.organisation().equals(viewer.organisation());
    }

    private static LocalDate day(@Nullable String on) {
        LocalDate today = Here.get().today();
        if (on == null || !on.matches("[12]\\d{3}-\\d{2}-\\d{2}")) return today;
        try {
            return LocalDate.parse(on);
        } catch (DateTimeException e) {
            return today;
        }
    }

    private Map<Long, String> bodies(List<Due> open) {
        Map<Long, String> names = new HashMap<>();
        jdbc.sql("select id, short_name from directory.organisation_name where id = any(:ids)")
                .param(
                        "ids",
                        open.stream()
                                .map(Due::organisation)
                                .filter(Objects::nonNull)
                                .distinct()
                                .toArray(Long[]::new))
                .query(Body.class)
                .list()
                .forEach(b -> names.put(b.id, b.shortName));
        return names;
    }

    /** The source of each kind, for the way to a record. */
    private Map<String, ReminderSource> paths() {
        Map<String, ReminderSource> byKind = new HashMap<>();
        sources.all().forEach(s -> s.kinds().forEach(k -> byKind.put(k, s)));
        return byKind;
    }
}
