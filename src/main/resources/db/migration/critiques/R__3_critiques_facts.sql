drop view if exists critiques.fact_source;
drop view if exists critiques.fact_body_source;

create view critiques.fact_source with (security_invoker = true) as
-- counts on the day its report was issued; on schedule when that day kept the deadline
select c.union_id, 'critiques.report_issued' as kind, 'critiques.critique' as record_type, c.id as record_id, '' as part,
       coalesce(r.reached_on, w.withdrawn_on, c.deadline_on, c.received_on) as happened_on,
       coalesce(r.reached_on, w.withdrawn_on, c.deadline_on, c.received_on) as ended_on,
       1::numeric as amount, null::text as currency, null::bigint as subject_id, c.type as type_code,
       nullif(c.field, '') as field_code, null::text as series_code, null::text as level_code,
       case when r.reached_on is null or c.deadline_on is null then null
            when r.reached_on <= c.deadline_on then 'on_time' else 'late' end as result_code,
       null::jsonb as dims, 'exact' as precision,
       case when w.critique_id is not null then 'critiques.withdrawn'
            when r.critique_id is null then 'critiques.open' end as excluded_by
from critiques.critique c
left join critiques.stage r on r.union_id = c.union_id and r.critique_id = c.id and r.stage = 'report'
left join critiques.withdrawal w on w.union_id = c.union_id and w.critique_id = c.id
union all
-- an opinion delivered, by whom
select c.union_id, 'critiques.opinion_delivered', 'critiques.critique', c.id, e.person_id::text, e.delivered_on, e.delivered_on,
       1, null, e.person_id, c.type, nullif(c.field, ''), null, e.role, null, null, 'exact',
       case when w.critique_id is not null then 'critiques.withdrawn' end
from critiques.critique c
join critiques.expert e on e.union_id = c.union_id and e.critique_id = c.id
left join critiques.withdrawal w on w.union_id = c.union_id and w.critique_id = c.id
where e.delivered_on is not null
union all
-- a recommendation, made on the day the report was issued, and what the requester made of it
select c.union_id, 'critiques.recommendation_made', 'critiques.critique', c.id, m.id::text,
       coalesce(r.reached_on, w.withdrawn_on, c.deadline_on, c.received_on), coalesce(r.reached_on, w.withdrawn_on, c.deadline_on, c.received_on),
       1, null, null, c.type, nullif(c.field, ''), null, null, coalesce(a.outcome, 'no_answer'), null, 'exact',
       case when w.critique_id is not null then 'critiques.withdrawn'
            when r.critique_id is null then 'critiques.open' end
from critiques.critique c
join critiques.recommendation m on m.union_id = c.union_id and m.critique_id = c.id
left join critiques.answer a on a.union_id = m.union_id and a.recommendation_id = m.id
left join critiques.stage r on r.union_id = c.union_id and r.critique_id = c.id and r.stage = 'report'
left join critiques.withdrawal w on w.union_id = c.union_id and w.critique_id = c.id;

create view critiques.fact_body_source with (security_invoker = true) as
select c.union_id, 'critiques.report_issued' as kind, 'critiques.critique' as record_type, c.id as record_id, '' as part,
       c.requester_id as organisation_id, 'requester' as role_code
from critiques.critique c where c.requester_id is not null;
