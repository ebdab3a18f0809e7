package org.lienhiep.notices;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.lienhiep.runtime.Sheaf;
import org.lienhiep.unions.WorkCalendar;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** All that the modules have to remind people of. */
@Component
class ReminderSources {

    /** A record as a notice names it. */
    record Named(String title, String path) {}

    private final JdbcClient jdbc;
    private final ObjectProvider<ReminderSource> beans;

    ReminderSources(JdbcClient jdbc, ObjectProvider<ReminderSource> beans) {
        this.jdbc = jdbc;
        this.beans = beans;
    }

    List<ReminderSource> all() {
        return beans.orderedStream().toList();
    }

    /** The source of a kind of days. */
    Optional<ReminderSource> of(String kind) {
        return all().stream().filter(s -> s.kinds().contains(kind)).findFirst();
    }

    /** What is open, of the sources that a reader may read. */
    @Transactional(readOnly = true)
    public List<Due> open(LocalDate today, LocalDate until, WorkCalendar calendar, Predicate<String> may) {
        var readable = all().stream().filter(s -> may.test(s.permit())).toList();
        return open(readable, today, until, calendar);
    }

    /** What is open of some sources, in one statement. */
    @Transactional(readOnly = true)
    public List<Due> open(List<ReminderSource> some, LocalDate today, LocalDate until, WorkCalendar calendar) {
        var sheaf = new Sheaf().param("today", today).param("until", until);
        var asked =
                some.stream().map(s -> s.open(sheaf, today, until, calendar)).toList();
        sheaf.read(jdbc);
        return asked.stream().flatMap(found -> found.get().stream()).toList();
    }

    /** The names of what notices are about, by notice; those that the reader may not read are left out. One statement a module. */
    @Transactional(readOnly = true)
    public Map<Long, Named> names(Collection<Notice> notices, Predicate<String> may) {
        Map<ReminderSource, List<Notice>> bySource = new LinkedHashMap<>();
        for (Notice notice : notices) {
            of(notice.kind())
                    .filter(s -> may.test(s.permit()))
                    .ifPresent(s ->
                            bySource.computeIfAbsent(s, x -> new ArrayList<>()).add(notice));
        }
        Map<Long, Named> names = new HashMap<>();
        bySource.forEach((source, of) -> {
            var titles =
                    source.titles(of.stream().map(Notice::record).distinct().toList());
            for (Notice notice : of) {
                String title = titles.get(notice.record());
                if (title != null) names.put(notice.id(), new Named(title, source.path(notice.record())));
            }
        });
        return names;
    }
}
