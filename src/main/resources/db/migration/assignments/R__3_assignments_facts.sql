drop view if exists assignments.fact_source;
drop view if exists assignments.fact_body_source;

create view assignments.fact_source with (security_invoker = true) as
-- a task belongs to the year of its decision
select t.union_id, 'assignments.task_assigned' as kind, 'assignments.task' as record_type, t.id as record_id, '' as part,
       make_date(d.year, 1, 1) as happened_on, make_date(d.year, 1, 1) as ended_on, 1::numeric as amount,
       null::text as currency, t.assignee_id as subject_id, d.nature as type_code, null::text as field_code,
       null::text as series_code, null::text as level_code, null::text as result_code, null::jsonb as dims,
       'exact' as precision, null::text as excluded_by
from assignments.task t join assignments.decision d on d.union_id = t.union_id and d.id = t.decision_id
union all
-- done is what the office confirmed, on the day of the result and not of its entry
select t.union_id, 'assignments.task_done', 'assignments.task', t.id, '', coalesce(r.done_on, t.deadline_on),
       coalesce(r.done_on, t.deadline_on), 1, null, t.assignee_id, d.nature, null, null, null,
       case when r.confirmed_on is null then null when r.done_on <= t.deadline_on then 'on_time' else 'late' end,
       null, 'exact', case when r.id is null then 'assignments.open' when r.confirmed_on is null then 'assignments.unconfirmed' end
from assignments.task t
join assignments.decision d on d.union_id = t.union_id and d.id = t.decision_id
left join assignments.result r on r.union_id = t.union_id and r.task_id = t.id and r.returned_on is null;

create view assignments.fact_body_source with (security_invoker = true) as
select t.union_id, 'assignments.task_assigned' as kind, 'assignments.task' as record_type, t.id as record_id, '' as part,
       t.assignee_id as organisation_id, 'lead' as role_code
from assignments.task t
union all
select t.union_id, 'assignments.task_done', 'assignments.task', t.id, '', t.assignee_id, 'lead'
from assignments.task t
union all
select b.union_id, 'assignments.task_assigned', 'assignments.task', b.task_id, '', b.organisation_id, 'coordinate'
from assignments.task_body b;
