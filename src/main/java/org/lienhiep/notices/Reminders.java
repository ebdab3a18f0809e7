package org.lienhiep.notices;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lienhiep.runtime.CurrentUnion;
import org.lienhiep.unions.Unions;
import org.lienhiep.unions.WorkCalendar;
import org.lienhiep.unions.WorkingDays;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes the reminders of a Union that are due on its business date. Run as often as you like, on as many nodes as there are: each
 * record, due date and step is reminded of once, because the table's key says so.
 */
@Component
class Reminders {

    /** A notice is put into the inboxes of accounts made up to so many days after it. */
    private static final int DELIVERED_DAYS = 45;

    private record Made(
            long id,
            long recordId,
            LocalDate dueOn,
            int step,
            String unit,
            @Nullable LocalDate settledOn) {

        boolean about(Due due) {
            return recordId == due.record() && dueOn.equals(due.on());
        }
    }

    private final JdbcClient jdbc;
    private final Unions unions;
    private final ReminderSources sources;
    private final ReminderRules rules;
    private final WorkingDays days;

    Reminders(JdbcClient jdbc, Unions unions, ReminderSources sources, ReminderRules rules, WorkingDays days) {
        this.jdbc = jdbc;
        this.unions = unions;
        this.sources = sources;
        this.rules = rules;
        this.days = days;
    }

    /**
     * Makes what is due for the current Union, settles what is done, fills the inboxes.
     *
     * @return how many reminders are new
     */
    @Transactional
    public int run() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('notices.reminders'), :union)")
                .param("union", (int) CurrentUnion.id())
                .query(rs -> {});
        LocalDate today = unions.today(unions.current());
        WorkCalendar calendar = days.calendar();
        Map<String, ReminderRule> all = rules.on(today);
        int made = 0;
        for (ReminderSource source : sources.all()) {
            LocalDate until = source.kinds().stream()
                    .map(kind -> rule(all, kind).horizon(today, calendar))
                    .max(LocalDate::compareTo)
                    .orElse(today);
            Map<String, List<Due>> open = new HashMap<>();
            for (Due due : sources.open(List.of(source), today, until, calendar))
                open.computeIfAbsent(due.kind(), k -> new ArrayList<>()).add(due);
            for (String kind : source.kinds())
                made += ofOneKind(rule(all, kind), open.getOrDefault(kind, List.of()), today, calendar);
        }
        deliver(today);
        return made;
    }

    private static ReminderRule rule(Map<String, ReminderRule> all, String kind) {
        ReminderRule rule = all.get(kind);
        if (rule == null) throw new IllegalStateException("reminders.csv has no row " + kind);
        return rule;
    }

    private int ofOneKind(ReminderRule rule, List<Due> open, LocalDate today, WorkCalendar calendar) {
        List<Made> before = made(rule.kind(), open);
        List<Made> standing = new ArrayList<>();
        int fresh = 0;
        for (Due due : open) {
            Integer step = rule.reached(due.on(), today, calendar);
            var about = before.stream().filter(m -> m.about(due)).toList();
            // switched off, or its first day has not come: what went out by an earlier rule still stands
            if (step == null) {
                about.stream().filter(m -> m.settledOn == null).forEach(standing::add);
                continue;
            }
            var same = about.stream()
                    .filter(m -> m.step == step && m.unit.equals(rule.unit()))
                    .toList();
            if (same.isEmpty()) fresh += make(rule, due, step, today);
            standing.addAll(same);
        }
        settle(null, standing.stream().filter(m -> m.settledOn != null).toList());
        settle(
                today,
                before.stream()
                        .filter(m -> m.settledOn == null && !standing.contains(m))
                        .toList());
        return fresh;
    }

    /** What went out about these records, and whatever of this kind still stands. */
    private List<Made> made(String kind, List<Due> open) {
        return jdbc.sql("""
                        select id, record_id, due_on, step, unit, settled_on from notices.notice
                        where kind = :kind and record_id = any(:records)
                        union
                        select id, record_id, due_on, step, unit, settled_on from notices.notice
                        where kind = :kind and settled_on is null
                        """)
                .param("kind", kind)
                .param("records", open.stream().map(Due::record).distinct().toArray(Long[]::new))
                .query(Made.class)
                .list();
    }

    private int make(ReminderRule rule, Due due, int step, LocalDate today) {
        List<Long> id = jdbc.sql("""
                        insert into notices.notice (kind, record_id, due_on, step, unit, organisation_id, noticed_on)
                        values (:kind, :record, :due, :step, :unit, cast(:organisation as bigint), :today)
                        on conflict do nothing returning id
                        """)
                .param("kind", rule.kind())
                .param("record", due.record())
                .param("due", due.on())
                .param("step", step)
                .param("unit", rule.unit())
                .param("organisation", due.organisation())
                .param("today", today)
                .query(Long.class)
                .list();
        if (id.isEmpty()) return 0;
        for (String audience : rule.audience()) address(id.getFirst(), box(audience, due));
        return 1;
    }

    private static @Nullable String box(String audience, Due due) {
        return switch (audience) {
            case "office" -> "r:OFFICE";
            case "leader" -> "r:LEADER";
            default -> due.organisation() == null ? null : "o:" + due.organisation();
        };
    }

    private void address(long notice, @Nullable String box) {
        if (box == null) return;
        jdbc.sql("insert into notices.addressed (notice_id, box) values (:notice, :box) on conflict do nothing")
                .param("notice", notice)
                .param("box", box)
                .update();
    }

    /** Settles notices, or with no day lets them stand again: a result was returned, a congress was taken back. */
    private void settle(@Nullable LocalDate day, List<Made> notices) {
        if (notices.isEmpty()) return;
        Long[] ids = notices.stream().map(Made::id).toArray(Long[]::new);
        for (String which : List.of("notices.notice set %s where id", "notices.delivery set %s where notice_id")) {
            jdbc.sql("update " + which.formatted("settled_on = cast(:day as date)") + " = any(:ids)")
                    .param("day", day)
                    .param("ids", ids)
                    .update();
        }
    }

    /** Puts what stands into the inboxes it is for; an account made since finds the last weeks there too. */
    private void deliver(LocalDate today) {
        jdbc.sql("""
                        insert into notices.delivery (account_id, notice_id, noticed_on)
                        select a.id, n.id, n.noticed_on from notices.notice n
                        join notices.addressed x on x.union_id = n.union_id and x.notice_id = n.id
                        join identity.account_ref a on a.union_id = x.union_id and a.open
                            and (x.box = 'r:' || a.role or x.box = 'o:' || a.organisation_id)
                        where n.noticed_on > :from and n.settled_on is null
                        on conflict do nothing
                        """).param("from", today.minusDays(DELIVERED_DAYS)).update();
    }
}
