package org.lienhiep.contests.jury;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lienhiep.directory.DirectoryTitles;
import org.lienhiep.web.Here;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which judge must not see which entry: what was declared and not set aside, and what the records show — an author, somebody of the
 * body that enters it within five years, an author's companion in an earlier entry. While the edition is sealed the names are not
 * there: what was worked out when it was sealed holds, and a judge seated since gets nothing before the seal was asked about them.
 */
@Component
class Conflicts {

    private static final int YEARS_BACK = 5;

    /** Why a judge keeps out: {@code self}, {@code employer}, {@code coauthor}, {@code sealed}, {@code unasked}, or as declared. */
    record Found(long seatId, long entryId, String kind) {}

    private record Entered(long entryId, @Nullable Long applicantId) {}

    private final JdbcClient jdbc;
    private final DirectoryTitles directory;

    Conflicts(JdbcClient jdbc, DirectoryTitles directory) {
        this.jdbc = jdbc;
        this.directory = directory;
    }

    /** All that is known, the kind found first for each judge and entry. */
    @Transactional(readOnly = true)
    public Map<Long, Map<Long, String>> of(long judging, Collection<Judging.Judge> judges) {
        Map<Long, Map<Long, String>> kinds = new HashMap<>();
        written(judging).forEach(f -> add(kinds, f.seatId, f.entryId, f.kind));
        employed(judging, judges, kinds);
        return kinds;
    }

    private static void add(Map<Long, Map<Long, String>> kinds, long seat, long entry, String kind) {
        kinds.computeIfAbsent(seat, s -> new HashMap<>()).putIfAbsent(entry, kind);
    }

    private List<Found> written(long judging) {
        return jdbc.sql("""
                        with judge as (
                            select s.id as seat_id, s.union_id, n.current_id from contests.panel p
                            join councils.seat_ref s on s.union_id = p.union_id and s.body_id = p.body_id
                            join directory.person_name n on n.union_id = s.union_id and n.id = s.person_id
                            where p.judging_id = :judging),
                        author as (
                            select d.entry_id, a.union_id, n.current_id from contests.judged_entry d
                            join contests.entry_author a on a.union_id = d.union_id and a.entry_id = d.entry_id
                            join directory.person_name n on n.union_id = a.union_id and n.id = a.person_id
                            where d.judging_id = :judging)
                        select k.seat_id, d.entry_id, k.kind from contests.panel p
                        join councils.kept_out k on k.union_id = p.union_id and k.body_id = p.body_id
                        join contests.judged_entry d on d.union_id = p.union_id and d.judging_id = p.judging_id
                          and k.item in ('', 'contests.entry:' || d.entry_id)
                        where p.judging_id = :judging
                        union all
                        select s.id, d.entry_id, case when q.seat_id is null then 'unasked' else 'sealed' end from contests.panel p
                        join contests.judged_entry d on d.union_id = p.union_id and d.judging_id = p.judging_id
                        join contests.sealed_entry v on v.union_id = d.union_id and v.entry_id = d.entry_id
                        join contests.seal l on l.union_id = v.union_id and l.id = v.seal_id and l.opened_at is null
                        join councils.seat_ref s on s.union_id = p.union_id and s.body_id = p.body_id
                        left join contests.seal_question q on q.union_id = s.union_id and q.seal_id = l.id and q.seat_id = s.id
                        left join contests.sealed_conflict c on c.union_id = s.union_id and c.seal_id = l.id and c.seat_id = s.id
                          and c.entry_id = d.entry_id
                        where p.judging_id = :judging and (q.seat_id is null or c.seat_id is not null)
                        union all
                        select j.seat_id, a.entry_id, 'self' from judge j
                        join author a on a.union_id = j.union_id and a.current_id = j.current_id
                        union all
                        select distinct j.seat_id, a.entry_id, 'coauthor' from judge j
                        join directory.person_name m on m.union_id = j.union_id and m.current_id = j.current_id
                        join contests.entry_author x on x.union_id = m.union_id and x.person_id = m.id
                        join contests.entry_author y on y.union_id = x.union_id and y.entry_id = x.entry_id
                          and y.person_id <> x.person_id
                        join directory.person_name n on n.union_id = y.union_id and n.id = y.person_id
                        join author a on a.union_id = n.union_id and a.current_id = n.current_id and a.entry_id <> x.entry_id
                        """).param("judging", judging).query(Found.class).list();
    }

    private void employed(long judging, Collection<Judging.Judge> judges, Map<Long, Map<Long, String>> kinds) {
        var entered =
                jdbc.sql("""
                        select d.entry_id, e.applicant_id from contests.judged_entry d
                        join contests.entry e on e.union_id = d.union_id and e.id = d.entry_id
                        where d.judging_id = :judging and e.applicant_id is not null
                        """).param("judging", judging).query(Entered.class).list();
        LocalDate since = Here.get().today().minusYears(YEARS_BACK);
        Set<DirectoryTitles.On> bodies = new HashSet<>();
        for (Entered e : entered) if (e.applicantId != null) bodies.add(new DirectoryTitles.On(e.applicantId, since));
        var belonging = directory.belonging(
                judges.stream().map(Judging.Judge::personId).distinct().toList(), bodies);
        for (Entered e : entered) {
            if (e.applicantId == null) continue;
            var posts = belonging.getOrDefault(new DirectoryTitles.On(e.applicantId, since), Map.of());
            for (Judging.Judge judge : judges)
                if (posts.containsKey(judge.personId())) add(kinds, judge.seatId(), e.entryId, "employer");
        }
    }
}
