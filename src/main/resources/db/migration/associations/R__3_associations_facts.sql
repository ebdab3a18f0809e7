drop view if exists associations.fact_source;
drop view if exists associations.fact_body_source;
drop view if exists associations.kept_term;
drop view if exists associations.kept_congress;
drop view if exists associations.kept_statement;

-- a congress that was not taken back; planned as long as it has no day held
create view associations.kept_congress with (security_invoker = true) as
select c.union_id, c.id, c.code, c.term_id, c.planned_on, c.held_on, c.place, c.version
from associations.congress c where c.withdrawn_at is null;

-- a member statement that was not taken back
create view associations.kept_statement with (security_invoker = true) as
select s.union_id, s.id, s.code, s.organisation_id, s.year, s.stated_on, s.members, s.women, s.graduates, s.joined, s.version
from associations.member_statement s where s.withdrawn_at is null;

-- a term with its extension, its congress, what was agreed last, and the day on which the next term began
create view associations.kept_term with (security_invoker = true) as
select t.union_id, t.id, t.code, t.organisation_id, t.ordinal, t.starts_on, t.ends_on, t.version, x.until_on as extended_to,
       coalesce(x.until_on, t.ends_on) as last_day, x.document_id, c.planned_on, c.held_on, c.place, s.reason, s.note, s.step, s.due_on,
       (select min(n.starts_on) from associations.term n
        where n.union_id = t.union_id and n.organisation_id = t.organisation_id and n.starts_on > t.starts_on
          and n.withdrawn_at is null) as next_starts_on
from associations.term t
left join associations.extension x on x.union_id = t.union_id and x.term_id = t.id and x.withdrawn_at is null
left join associations.congress c on c.union_id = t.union_id and c.term_id = t.id and c.withdrawn_at is null
left join associations.step s on s.union_id = t.union_id and s.term_id = t.id and s.withdrawn_at is null
where t.withdrawn_at is null;

create view associations.fact_source with (security_invoker = true) as
-- overdue: open from the day after the term (or its extension) until the congress, or until a next term began all the same
select t.union_id, 'associations.term_overdue' as kind, 'associations.term' as record_type, t.id as record_id, '' as part,
       t.last_day + 1 as happened_on,
       least(coalesce(t.held_on, 'infinity'::date), coalesce(t.next_starts_on, 'infinity'::date)) as ended_on,
       1::numeric as amount, null::text as currency, t.organisation_id as subject_id, null::text as type_code,
       null::text as field_code, null::text as series_code, null::text as level_code, nullif(t.reason, '') as result_code,
       null::jsonb as dims, 'exact' as precision, null::text as excluded_by
from associations.kept_term t
where least(coalesce(t.held_on, 'infinity'::date), coalesce(t.next_starts_on, 'infinity'::date)) > t.last_day
union all
select t.union_id, 'associations.congress_held', 'associations.term', t.id, '', coalesce(t.held_on, t.planned_on),
       coalesce(t.held_on, t.planned_on), 1, null, t.organisation_id, null, null, null, null,
       case when t.held_on is null then null when t.held_on <= t.last_day then 'on_time' else 'late' end,
       null, 'exact', case when t.held_on is null then 'associations.planned' end
from associations.kept_term t
where coalesce(t.held_on, t.planned_on) is not null
union all
select s.union_id, 'associations.members_stated', 'associations.member_statement', s.id, '', s.stated_on, s.stated_on, s.members,
       null, s.organisation_id, null, null, null, null, null, null, 'exact', null
from associations.kept_statement s
union all
select s.union_id, 'associations.members_joined', 'associations.member_statement', s.id, '', s.stated_on, s.stated_on, s.joined,
       null, s.organisation_id, null, null, null, null, null, null, 'exact', null
from associations.kept_statement s where s.joined > 0;

create view associations.fact_body_source with (security_invoker = true) as
select t.union_id, 'associations.term_overdue' as kind, 'associations.term' as record_type, t.id as record_id, '' as part,
       t.organisation_id, 'holder' as role_code
from associations.kept_term t
where least(coalesce(t.held_on, 'infinity'::date), coalesce(t.next_starts_on, 'infinity'::date)) > t.last_day
union all
select t.union_id, 'associations.congress_held', 'associations.term', t.id, '', t.organisation_id, 'holder'
from associations.kept_term t
where coalesce(t.held_on, t.planned_on) is not null
union all
select s.union_id, 'associations.members_stated', 'associations.member_statement', s.id, '', s.organisation_id, 'holder'
from associations.kept_statement s
union all
select s.union_id, 'associations.members_joined', 'associations.member_statement', s.id, '', s.organisation_id, 'holder'
from associations.kept_statement s where s.joined > 0;
