package org.lienhiep.unions;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lienhiep.runtime.ShippedTable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The working days of a Union: the public holidays of Việt Nam with their exchanges, as the house ships them for 2016 to 2027
 * ({@code working-days.csv}, each day with its source), and what the Union's office entered over them.
 */
@Component
public class WorkingDays {

    /** The first and the last year of the calendar of the house. */
    public static final int FIRST_YEAR = 2016;

    /** See {@link #FIRST_YEAR}. */
    public static final int LAST_YEAR = 2027;

    private final JdbcClient jdbc;
    private final Map<LocalDate, SpecialDay> house = new TreeMap<>();

    WorkingDays(JdbcClient jdbc) {
        this.jdbc = jdbc;
        ShippedTable.rows("/working-days.csv").forEach(row -> {
            LocalDate day = LocalDate.parse(row.get("day"));
            house.put(day, new SpecialDay(day, row.get("nature"), row.get("name"), row.get("source"), false));
        });
    }

    /** The days that the house ships, the same for every Union. */
    Map<LocalDate, SpecialDay> ofTheHouse() {
        return house;
    }

    /** The calendar of the current Union; one statement. */
    @Transactional(readOnly = true)
    public WorkCalendar calendar() {
        Map<LocalDate, SpecialDay> days = new TreeMap<>(house);
        own(LocalDate.of(1900, 1, 1), LocalDate.of(2200, 12, 31)).forEach(day -> days.put(day.day(), day));
        return new WorkCalendar(days);
    }

    /** The special days of a year, in order. */
    @Transactional(readOnly = true)
    public List<SpecialDay> of(int year) {
        LocalDate from = LocalDate.of(year, 1, 1);
        LocalDate to = LocalDate.of(year, 12, 31);
        Map<LocalDate, SpecialDay> days = new TreeMap<>();
        house.values().stream().filter(day -> day.day().getYear() == year).forEach(day -> days.put(day.day(), day));
        own(from, to).forEach(day -> days.put(day.day(), day));
        return List.copyOf(days.values());
    }

    private List<SpecialDay> own(LocalDate from, LocalDate to) {
        return jdbc.sql("""
                        select day, nature, name, source, true as own from unions.special_day
                        where withdrawn_at is null and day between :from and :to order by day
                        """)
                .param("from", from)
                .param("to", to)
                .query(SpecialDay.class)
                .list();
    }

    /**
     * Enters how a day counts for the current Union; what was entered for it before stays in the history.
     *
     * @param account who enters it, or null
     * @return the key of the row
     */
    @Transactional
    public long enter(SpecialDay day, @Nullable Long account) {
        withdraw(day.day(), account);
        return jdbc.sql("""
                        insert into unions.special_day (day, nature, name, source, by_account)
                        values (:day, :nature, :name, :source, cast(:account as bigint)) returning id
                        """)
                .param("day", day.day())
                .param("nature", day.nature())
                .param("name", day.name())
                .param("source", day.source())
                .param("account", account)
                .query(Long.class)
                .single();
    }

    /** Takes the Union's own entry of a day back; the calendar of the house applies again. Whether there was one. */
    @Transactional
    public boolean withdraw(LocalDate day, @Nullable Long account) {
        return jdbc.sql("update unions.special_day set withdrawn_at = now(), withdrawn_by = cast(:account as bigint)"
                                + " where day = :day and withdrawn_at is null")
                        .param("account", account)
                        .param("day", day)
                        .update()
                > 0;
    }
}
