package org.lienhiep.contests;

import java.util.List;

/** What the rows of contest files must keep to: the same rules as on the pages. */
final class ImportChecks {

    static final List<String> EDITIONS = List.of("""
            select row_no, 'closes_on', 'contests.closes-before-opens' from staging where closes_on < opens_on
            """, """
            select s.row_no, 'ordinal', 'contests.import.ordinal-taken' from staging s
            where exists (select 1 from contests.edition n join contests.series r on r.union_id = n.union_id and r.id = n.series_id
                          where r.code = s.series and n.ordinal = s.ordinal and n.code <> s.code)
               or exists (select 1 from staging o where o.series = s.series and o.ordinal = s.ordinal and o.code <> s.code)
            """);

    static final List<String> ENTRIES = List.of("""
            select s.row_no, 'late', 'contests.import.late' from staging s
            where s.late <> (s.late_excuse is null and coalesce(
                s.received_on > (select n.closes_on from contests.edition n where n.code = s.edition), false))
            """, """
            select row_no, 'exit_cause', 'contests.import.exit' from staging
            where num_nonnulls(exit_cause, exit_on, exit_reason) not in (0, 3)
            """, """
            select s.row_no, 'same_as', 'contests.import.same-as' from staging s
            where s.same_as is not null and (s.exit_cause is distinct from 'double' or s.same_as = s.code
              or not exists (select 1 from contests.entry e where e.code = s.same_as)
                 and not exists (select 1 from staging o where o.code = s.same_as))
            """);

    static final List<String> AWARDS = List.of("""
            select row_no, 'decision', 'contests.import.decision' from staging where decided_on is not null and decision is null
            """, """
            select row_no, 'decided_on', 'contests.import.order' from staging where decided_on < proposed_on
            """, """
            select row_no, 'revoked_on', 'contests.import.revoked' from staging
            where (revoked_on is null) <> (revoke_reason is null)
            """, """
            select s.row_no, 'proposed_on', 'contests.import.before-receipt' from staging s
            where exists (select 1 from contests.entry e
                          where e.code = s.entry and (e.received_on is null or s.proposed_on < e.received_on))
            """, """
            select s.row_no, 'entry', 'contests.import.two-awards' from staging s
            where s.revoked_on is null and (
                exists (select 1 from staging o where o.entry = s.entry and o.revoked_on is null and o.code <> s.code)
                or exists (select 1 from contests.entry_award w join contests.entry e on e.union_id = w.union_id and e.id = w.entry_id
                           where e.code = s.entry and w.revoked_on is null and w.code <> s.code))
            """);

    static final List<String> FORWARDINGS = List.of("""
            select s.row_no, 'contest', 'contests.sent-already' from staging s
            where exists (select 1 from staging o where o.entry = s.entry and o.contest = s.contest and o.code <> s.code)
               or exists (select 1 from contests.entry_forwarding f join contests.entry e on e.union_id = f.union_id and e.id = f.entry_id
                          where e.code = s.entry and f.contest = s.contest and f.taken_back_at is null and f.code <> s.code)
            """);

    static final List<String> RESULTS = List.of("""
            select s.row_no, 'contest', 'contests.has-result' from staging s
            where exists (select 1 from staging o where o.entry = s.entry and o.contest = s.contest and o.code <> s.code)
               or exists (select 1 from contests.external_result r join contests.entry e on e.union_id = r.union_id and e.id = r.entry_id
                          where e.code = s.entry and r.contest = s.contest and r.taken_back_at is null and r.code <> s.code)
            """);

    private ImportChecks() {}
}
