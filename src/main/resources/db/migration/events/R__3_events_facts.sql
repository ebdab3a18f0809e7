drop view if exists events.fact_source;
drop view if exists events.fact_body_source;
drop view if exists events.counted_event;

-- an event with what keeps it out of the count; counts on its first day
create view events.counted_event with (security_invoker = true) as
select e.union_id, e.id, e.kind, e.field, e.starts_on, h.participants,
       case when c.event_id is not null then 'events.' || c.cause
            when h.event_id is null then 'events.planned' end as excluded_by
from events.event e
left join events.holding h on h.union_id = e.union_id and h.event_id = e.id and h.withdrawn_at is null
left join events.cancellation c on c.union_id = e.union_id and c.event_id = e.id and c.withdrawn_at is null;

create view events.fact_source with (security_invoker = true) as
select e.union_id, 'events.workshop_held' as kind, 'events.event' as record_type, e.id as record_id, '' as part,
       e.starts_on as happened_on, e.starts_on as ended_on, 1::numeric as amount, null::text as currency,
       null::bigint as subject_id, e.kind as type_code, e.field as field_code, null::text as series_code,
       null::text as level_code, null::text as result_code, null::jsonb as dims, 'exact' as precision, e.excluded_by
from events.counted_event e where e.kind = 'workshop'
union all
select e.union_id, 'events.class_held', 'events.event', e.id, '', e.starts_on, e.starts_on, 1, null, null, e.kind, e.field,
       null, null, null, null, 'exact', e.excluded_by
from events.counted_event e where e.kind = 'class'
union all
select e.union_id, 'events.meeting_held', 'events.event', e.id, '', e.starts_on, e.starts_on, 1, null, null, e.kind, e.field,
       null, null, null, null, 'exact', e.excluded_by
from events.counted_event e where e.kind in ('conference', 'talk')
union all
select e.union_id, 'events.intellectual_meeting_held', 'events.event', e.id, '', e.starts_on, e.starts_on, 1, null, null,
       e.kind, e.field, null, null, null, null, 'exact', e.excluded_by
from events.counted_event e where e.kind = 'meeting_intellectuals'
union all
select e.union_id, 'events.national_activity_joined', 'events.event', e.id, '', e.starts_on, e.starts_on, 1, null, null,
       e.kind, e.field, null, null, null, null, 'exact', e.excluded_by
from events.counted_event e where e.kind = 'national_body_activity'
union all
select e.union_id, 'events.attendance', 'events.event', e.id, '', e.starts_on, e.starts_on, e.participants, null, null,
       e.kind, e.field, null, null, null, null, 'exact', e.excluded_by
from events.counted_event e where e.participants is not null;

create view events.fact_body_source with (security_invoker = true) as
select b.union_id, 'events.workshop_held' as kind, 'events.event' as record_type, b.event_id as record_id, '' as part,
       b.organisation_id, b.role as role_code
from events.event_body b join events.event e on e.union_id = b.union_id and e.id = b.event_id where e.kind = 'workshop'
union all
select b.union_id, 'events.class_held', 'events.event', b.event_id, '', b.organisation_id, b.role
from events.event_body b join events.event e on e.union_id = b.union_id and e.id = b.event_id where e.kind = 'class'
union all
select b.union_id, 'events.meeting_held', 'events.event', b.event_id, '', b.organisation_id, b.role
from events.event_body b join events.event e on e.union_id = b.union_id and e.id = b.event_id
where e.kind in ('conference', 'talk')
union all
select b.union_id, 'events.intellectual_meeting_held', 'events.event', b.event_id, '', b.organisation_id, b.role
from events.event_body b join events.event e on e.union_id = b.union_id and e.id = b.event_id
where e.kind = 'meeting_intellectuals'
union all
select b.union_id, 'events.national_activity_joined', 'events.event', b.event_id, '', b.organisation_id, b.role
from events.event_body b join events.event e on e.union_id = b.union_id and e.id = b.event_id
where e.kind = 'national_body_activity'
union all
select b.union_id, 'events.attendance', 'events.event', b.event_id, '', b.organisation_id, b.role
from events.event_body b
join events.holding h on h.union_id = b.union_id and h.event_id = b.event_id and h.withdrawn_at is null;
