drop view if exists contests.fact_source;
drop view if exists contests.fact_body_source;
drop view if exists contests.placed_entry;

create view contests.placed_entry with (security_invoker = true) as
select e.union_id, e.id, nullif(e.field, '') as field, e.applicant_id, e.received_on, e.day, e.late,
       s.code as series, n.code as edition, x.cause,
       case when r.id is not null then 'returned' when n.formal and g.entry_id is null then 'unrecognised' end as waits
from contests.entry e
join contests.edition n on n.union_id = e.union_id and n.id = e.edition_id
join contests.series s on s.union_id = n.union_id and s.id = n.series_id
left join contests.entry_exit x on x.union_id = e.union_id and x.entry_id = e.id and x.withdrawn_at is null
left join contests.entry_return r on r.union_id = e.union_id and r.entry_id = e.id and r.mended_on is null
left join contests.recognised g on g.union_id = e.union_id and g.entry_id = e.id and not g.withdrawn;

create view contests.fact_source with (security_invoker = true) as
-- received: handed in, whatever became of it; a double is one entry; the type is the edition, the subject the body that entered it
select e.union_id, 'contests.entry_received' as kind, 'contests.entry' as record_type, e.id as record_id, '' as part,
       e.day as happened_on, e.day as ended_on, 1::numeric as amount, null::text as currency, e.applicant_id as subject_id,
       e.edition as type_code, e.field as field_code, e.series as series_code, null::text as level_code,
       null::text as result_code, null::jsonb as dims, 'exact' as precision,
       case when e.received_on is null then 'contests.draft' when e.cause = 'double' then 'contests.double' end as excluded_by
from contests.placed_entry e
union all
select e.union_id, 'contests.entry_eligible', 'contests.entry', e.id, '', e.day, e.day, 1, null, e.applicant_id, e.edition, e.field, e.series,
       null, null, null, 'exact',
       case when e.received_on is null then 'contests.draft' when e.cause is not null then 'contests.' || e.cause
            when e.late then 'contests.late' when e.waits is not null then 'contests.' || e.waits end
from contests.placed_entry e
union all
select e.union_id, 'contests.author_entered', 'contests.entry', e.id, a.person_id::text, e.day, e.day, 1, null, a.person_id,
       e.edition, e.field, e.series, null, null, null, 'exact',
       case when e.received_on is null then 'contests.draft' when e.cause = 'double' then 'contests.double' end
from contests.placed_entry e
join contests.entry_author a on a.union_id = e.union_id and a.entry_id = e.id
union all
-- while an edition is sealed its authors are not there to be counted: one line for each entry says why
select e.union_id, 'contests.author_entered', 'contests.entry', e.id, 'sealed', e.day, e.day, 1, null, null,
       e.edition, e.field, e.series, null, null, null, 'exact', 'contests.sealed'
from contests.placed_entry e
join contests.sealed_entry h on h.union_id = e.union_id and h.entry_id = e.id
join contests.seal l on l.union_id = h.union_id and l.id = h.seal_id and l.opened_at is null
union all
-- an award counts on the day of its decision; a revoked one stays beside the one in force
select e.union_id, 'contests.award_decided', 'contests.entry', e.id,
       case when w.revoked_on is null then '' else w.id::text end, coalesce(w.decided_on, w.proposed_on),
       coalesce(w.decided_on, w.proposed_on), 1, null, e.applicant_id, e.edition, e.field, e.series, w.rank, null, null, 'exact',
       case when w.revoked_on is not null then 'contests.revoked' when w.decided_on is null then 'contests.undecided' end
from contests.placed_entry e
join contests.entry_award w on w.union_id = e.union_id and w.entry_id = e.id
union all
select e.union_id, 'contests.entry_forwarded', 'contests.entry', e.id, f.id::text, f.sent_on, f.sent_on, 1, null,
       e.applicant_id, e.edition, e.field, e.series, null, null, null, 'exact',
       case when f.taken_back_at is not null then 'contests.taken-back' end
from contests.placed_entry e
join contests.entry_forwarding f on f.union_id = e.union_id and f.entry_id = e.id
union all
select e.union_id, 'contests.national_prize', 'contests.entry', e.id, r.id::text, r.result_on, r.result_on, 1, null,
       e.applicant_id, e.edition, e.field, e.series, r.rank, null, null, 'exact',
       case when r.taken_back_at is not null then 'contests.taken-back' when r.rank = 'none' then 'contests.no-prize' end
from contests.placed_entry e
join contests.external_result r on r.union_id = e.union_id and r.entry_id = e.id;

create view contests.fact_body_source with (security_invoker = true) as
select e.union_id, 'contests.entry_received' as kind, 'contests.entry' as record_type, e.id as record_id, '' as part,
       e.applicant_id as organisation_id, 'applicant' as role_code
from contests.placed_entry e where e.applicant_id is not null
union all
select e.union_id, 'contests.entry_eligible', 'contests.entry', e.id, '', e.applicant_id, 'applicant'
from contests.placed_entry e where e.applicant_id is not null
union all
select e.union_id, 'contests.award_decided', 'contests.entry', e.id,
       case when w.revoked_on is null then '' else w.id::text end, e.applicant_id, 'applicant'
from contests.placed_entry e
join contests.entry_award w on w.union_id = e.union_id and w.entry_id = e.id
where e.applicant_id is not null
union all
select e.union_id, 'contests.entry_forwarded', 'contests.entry', e.id, f.id::text, e.applicant_id, 'applicant'
from contests.placed_entry e
join contests.entry_forwarding f on f.union_id = e.union_id and f.entry_id = e.id
where e.applicant_id is not null
union all
select e.union_id, 'contests.national_prize', 'contests.entry', e.id, r.id::text, e.applicant_id, 'applicant'
from contests.placed_entry e
join contests.external_result r on r.union_id = e.union_id and r.entry_id = e.id
where e.applicant_id is not null;
