package org.lienhiep.critiques;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lienhiep.notices.Due;
import org.lienhiep.notices.ReminderSource;
import org.lienhiep.runtime.Sheaf;
import org.lienhiep.unions.Rules;
import org.lienhiep.unions.WorkCalendar;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What cases remind of: the agreed deadline of the report, and the answer that the agency owes after the hand-over. */
@Component
class CritiqueReminders implements ReminderSource {

    private static final String DEADLINE = "critiques.deadline";
    private static final String REPLY = "critiques.reply";

    /** @param handedOverOn the day of the hand-over where the answer is still out, or null before the report */
    private record Open(
            long id,
            String title,
            @Nullable LocalDate deadlineOn,
            @Nullable LocalDate handedOverOn,
            @Nullable Long requesterId) {}

    private record Title(long id, String title) {}

    private static final String UNANSWERED = """
            select c.id, c.title, case when r.critique_id is null then c.deadline_on end as deadline_on,
                   h.reached_on as handed_over_on, c.requester_id
            from critiques.critique c
            left join critiques.stage r on r.union_id = c.union_id and r.critique_id = c.id and r.stage = 'report'
            left join critiques.stage h on h.union_id = c.union_id and h.critique_id = c.id and h.stage = 'handed_over'
            left join critiques.stage f on f.union_id = c.union_id and f.critique_id = c.id and f.stage = 'feedback'
            left join critiques.withdrawal w on w.union_id = c.union_id and w.critique_id = c.id
            where w.critique_id is null and f.critique_id is null
              and (r.critique_id is null or h.critique_id is not null)
            order by c.id
            """;

    private final JdbcClient jdbc;
    private final Rules rules;

    CritiqueReminders(JdbcClient jdbc, Rules rules) {
        this.jdbc = jdbc;
        this.rules = rules;
    }

    @Override
    public List<String> kinds() {
        return List.of(DEADLINE, REPLY);
    }

    @Override
    public String type() {
        return "critiques.critique";
    }

    @Override
    public String permit() {
        return "critiques.read";
    }

    @Override
    public Supplier<List<Due>> open(Sheaf sheaf, LocalDate today, LocalDate until, WorkCalendar calendar) {
        int reply = rules.number("critiques.reply-workdays", today);
        var unanswered = sheaf.list(Open.class, UNANSWERED);
        return () -> due(unanswered.rows(), until, reply, calendar);
    }

    private static List<Due> due(List<Open> unanswered, LocalDate until, int reply, WorkCalendar calendar) {
        List<Due> open = new ArrayList<>();
        for (Open one : unanswered) {
            LocalDate handed = one.handedOverOn;
            LocalDate due = handed == null ? one.deadlineOn : calendar.plus(handed, reply);
            if (due == null || due.isAfter(until)) continue;
            open.add(new Due(
                    handed == null ? DEADLINE : REPLY,
                    one.id,
                    due,
                    handed == null ? null : one.requesterId,
                    one.title));
        }
        return open;
    }

    @Override
    public Map<Long, String> titles(Collection<Long> records) {
        Map<Long, String> names = new HashMap<>();
        jdbc.sql("select id, title from critiques.critique where id = any(:ids)")
                .param("ids", records.toArray(Long[]::new))
                .query(Title.class)
                .list()
                .forEach(t -> names.put(t.id, t.title));
        return names;
    }

    @Override
    public String path(long record) {
        return "/critiques/" + record;
    }
}
