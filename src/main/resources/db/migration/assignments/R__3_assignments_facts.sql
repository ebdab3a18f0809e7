drop view if exists assignments.fact_source;
drop view if exists assignments.fact_body_source;
drop view if exists assignments.counted_task;

-- a task with its result in force and what keeps it out of every count
create view assignments.counted_task with (security_invoker = true) as
select t.union_id, t.id, t.assignee_id, t.deadline_on, d.nature, d.year, r.id as result_id, r.done_on, r.confirmed_on,
       'assignments.' || c.cause as excluded_by
from assignments.task t
join assignments.decision d on d.union_id = t.union_id and d.id = t.decision_id
left join assignments.result r on r.union_id = t.union_id and r.task_id = t.id and r.returned_on is null and r.reopened_on is null
left join assignments.cancellation c on c.union_id = t.union_id and c.task_id = t.id and c.withdrawn_on is null;

create view assignments.fact_source with (security_invoker = true) as
-- a task belongs to the year of its decision
select t.union_id, 'assignments.task_assigned' as kind, 'assignments.task' as record_type, t.id as record_id, '' as part,
       make_date(t.year, 1, 1) as happened_on, make_date(t.year, 1, 1) as ended_on, 1::numeric as amount,
       null::text as currency, t.assignee_id as subject_id, t.nature as type_code, null::text as field_code,
       null::text as series_code, null::text as level_code, null::text as result_code, null::jsonb as dims,
       'exact' as precision, t.excluded_by
from assignments.counted_task t
union all
-- done is what the office confirmed, on the day of the result and not of its entry
select t.union_id, 'assignments.task_done', 'assignments.task', t.id, '', coalesce(t.done_on, t.deadline_on),
       coalesce(t.done_on, t.deadline_on), 1, null, t.assignee_id, t.nature, null, null, null,
       case when t.confirmed_on is null then null when t.done_on <= t.deadline_on then 'on_time' else 'late' end,
       null, 'exact', coalesce(t.excluded_by,
           case when t.result_id is null then 'assignments.open' when t.confirmed_on is null then 'assignments.unconfirmed' end)
from assignments.counted_task t
union all
-- what fell due, with what had become of it
select t.union_id, 'assignments.task_due', 'assignments.task', t.id, '', t.deadline_on, t.deadline_on, 1, null, t.assignee_id,
       t.nature, null, null, null,
       case when t.confirmed_on is null then 'open' when t.done_on <= t.deadline_on then 'on_time' else 'late' end,
       null, 'exact', t.excluded_by
from assignments.counted_task t
union all
-- open and in time, from the first day of its year to its result or the day after its deadline
select t.union_id, 'assignments.task_running', 'assignments.task', t.id, '', make_date(t.year, 1, 1),
       least(coalesce(t.done_on, 'infinity'), t.deadline_on + 1), 1, null, t.assignee_id, t.nature, null, null, null, null,
       null, 'exact', t.excluded_by
from assignments.counted_task t
union all
-- open and late, from the day after its deadline to its result
select t.union_id, 'assignments.task_overdue', 'assignments.task', t.id, '', t.deadline_on + 1, coalesce(t.done_on, 'infinity'),
       1, null, t.assignee_id, t.nature, null, null, null, null, null, 'exact', t.excluded_by
from assignments.counted_task t where t.done_on is null or t.done_on > t.deadline_on
union all
select t.union_id, 'assignments.extension_agreed', 'assignments.task', t.id, e.id::text, e.agreed_on, e.agreed_on, 1, null,
       t.assignee_id, t.nature, null, null, null, null, null, 'exact', t.excluded_by
from assignments.counted_task t
join assignments.extension e on e.union_id = t.union_id and e.task_id = t.id;

create view assignments.fact_body_source with (security_invoker = true) as
select t.union_id, 'assignments.task_assigned' as kind, 'assignments.task' as record_type, t.id as record_id, '' as part,
       t.assignee_id as organisation_id, 'lead' as role_code
from assignments.task t
union all
select b.union_id, 'assignments.task_assigned', 'assignments.task', b.task_id, '', b.organisation_id, 'coordinate'
from assignments.task_body b
union all
select t.union_id, 'assignments.task_done', 'assignments.task', t.id, '', t.assignee_id, 'lead'
from assignments.task t
union all
select t.union_id, 'assignments.task_due', 'assignments.task', t.id, '', t.assignee_id, 'lead'
from assignments.task t
union all
select t.union_id, 'assignments.task_running', 'assignments.task', t.id, '', t.assignee_id, 'lead'
from assignments.task t
union all
select t.union_id, 'assignments.task_overdue', 'assignments.task', t.id, '', t.assignee_id, 'lead'
from assignments.counted_task t where t.done_on is null or t.done_on > t.deadline_on
union all
select t.union_id, 'assignments.extension_agreed', 'assignments.task', t.id, e.id::text, t.assignee_id, 'lead'
from assignments.task t
join assignments.extension e on e.union_id = t.union_id and e.task_id = t.id;
