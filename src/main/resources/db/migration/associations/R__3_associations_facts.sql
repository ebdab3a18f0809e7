drop view if exists associations.fact_source;
drop view if exists associations.fact_body_source;

create view associations.fact_source with (security_invoker = true) as
-- overdue: open from the day after the term (or its extension) until the congress
select t.union_id, 'associations.term_overdue' as kind, 'associations.term' as record_type, t.id as record_id, '' as part,
       coalesce(t.extended_to, t.ends_on) + 1 as happened_on, coalesce(c.held_on, 'infinity'::date) as ended_on,
       1::numeric as amount, null::text as currency, t.organisation_id as subject_id, null::text as type_code,
       null::text as field_code, null::text as series_code, null::text as level_code, nullif(t.reason, '') as result_code,
       null::jsonb as dims, 'exact' as precision, null::text as excluded_by
from associations.term t
left join associations.congress c on c.union_id = t.union_id and c.term_id = t.id
where c.held_on is null or c.held_on > coalesce(t.extended_to, t.ends_on)
union all
select t.union_id, 'associations.congress_held', 'associations.term', t.id, '', coalesce(c.held_on, c.planned_on),
       coalesce(c.held_on, c.planned_on), 1, null, t.organisation_id, null, null, null, null,
       case when c.held_on is null then null when c.held_on <= coalesce(t.extended_to, t.ends_on) then 'on_time' else 'late' end,
       null, 'exact', case when c.held_on is null then 'associations.planned' end
from associations.term t
join associations.congress c on c.union_id = t.union_id and c.term_id = t.id
where coalesce(c.held_on, c.planned_on) is not null
union all
select s.union_id, 'associations.members_stated', 'associations.member_statement', s.id, '', s.stated_on, s.stated_on, s.members,
       null, s.organisation_id, null, null, null, null, null, null, 'exact', null
from associations.member_statement s
union all
select s.union_id, 'associations.members_joined', 'associations.member_statement', s.id, '', s.stated_on, s.stated_on, s.joined,
       null, s.organisation_id, null, null, null, null, null, null, 'exact', null
from associations.member_statement s where s.joined > 0;

create view associations.fact_body_source with (security_invoker = true) as
select t.union_id, 'associations.congress_held' as kind, 'associations.term' as record_type, t.id as record_id, '' as part,
       t.organisation_id, 'holder' as role_code
from associations.term t
join associations.congress c on c.union_id = t.union_id and c.term_id = t.id
where coalesce(c.held_on, c.planned_on) is not null;
