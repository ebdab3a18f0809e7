package org.lienhiep.notices;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.lienhiep.runtime.Sheaf;
import org.lienhiep.unions.WorkCalendar;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A source whose dates stand in the module's tables.
 *
 * @param open a query of {@code kind, record, due_on, organisation, title} with {@code :today} and {@code :until}
 * @param titles a query of {@code id, title} with {@code :ids}
 * @param pages what stands before the key in the address of a record, {@code /tasks/}
 */
public record SqlReminders(
        JdbcClient jdbc, List<String> kinds, String type, String permit, String open, String titles, String pages)
        implements ReminderSource {

    private record Row(
            String kind,
            long record,
            LocalDate dueOn,
            @org.jspecify.annotations.Nullable Long organisation,
            String title) {}

    private record Title(long id, String title) {}

    @Override
    public Supplier<List<Due>> open(Sheaf sheaf, LocalDate today, LocalDate until, WorkCalendar calendar) {
        var rows = sheaf.list(Row.class, open);
        return () -> rows.rows().stream()
                .map(r -> new Due(r.kind, r.record, r.dueOn, r.organisation, r.title))
                .toList();
    }

    @Override
    public Map<Long, String> titles(Collection<Long> records) {
        Map<Long, String> names = new HashMap<>();
        if (records.isEmpty()) return names;
        jdbc.sql(titles)
                .param("ids", records.toArray(Long[]::new))
                .query(Title.class)
                .list()
                .forEach(t -> names.put(t.id, t.title));
        return names;
    }

    @Override
    public String path(long record) {
        return pages + record;
    }
}
