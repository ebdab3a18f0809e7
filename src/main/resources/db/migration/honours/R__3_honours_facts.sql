drop view if exists honours.fact_source;
drop view if exists honours.fact_body_source;

create view honours.fact_source with (security_invoker = true) as
-- honoured on the day of the decision
select h.union_id, 'honours.honoured' as kind, 'honours.honour' as record_type, h.id as record_id, '' as part,
       coalesce(d.decided_on, w.withdrawn_on, h.proposed_on) as happened_on,
       coalesce(d.decided_on, w.withdrawn_on, h.proposed_on) as ended_on,
       1::numeric as amount, null::text as currency, h.person_id as subject_id, null::text as type_code,
       null::text as field_code, r.code as series_code, null::text as level_code, null::text as result_code,
       null::jsonb as dims, 'exact' as precision,
       case when w.honour_id is not null then 'honours.withdrawn' when d.honour_id is null then 'honours.undecided' end as excluded_by
from honours.honour h
join honours.round r on r.union_id = h.union_id and r.id = h.round_id
left join honours.decision d on d.union_id = h.union_id and d.honour_id = h.id
left join honours.withdrawal w on w.union_id = h.union_id and w.honour_id = h.id
union all
-- proposed on its day, whatever was decided later
select h.union_id, 'honours.proposed', 'honours.honour', h.id, '', h.proposed_on, h.proposed_on, 1, null, h.person_id, null,
       null, r.code, null, null, null, 'exact', case when w.honour_id is not null then 'honours.withdrawn' end
from honours.honour h
join honours.round r on r.union_id = h.union_id and r.id = h.round_id
left join honours.withdrawal w on w.union_id = h.union_id and w.honour_id = h.id
union all
-- an item of publicity on its day, by kind and round
select p.union_id, 'honours.publicity', 'honours.publicity', p.id, '', p.happened_on, p.happened_on, 1, null, null, p.kind,
       null, r.code, null, null, null, 'exact', case when e.publicity_id is not null then 'honours.error' end
from honours.publicity p
join honours.round r on r.union_id = p.union_id and r.id = p.round_id
left join honours.publicity_error e on e.union_id = p.union_id and e.publicity_id = p.id;

create view honours.fact_body_source with (security_invoker = true) as
select h.union_id, 'honours.honoured' as kind, 'honours.honour' as record_type, h.id as record_id, '' as part,
       h.proposer_id as organisation_id, 'proposer' as role_code
from honours.honour h where h.proposer_id is not null
union all
select h.union_id, 'honours.proposed', 'honours.honour', h.id, '', h.proposer_id, 'proposer'
from honours.honour h where h.proposer_id is not null;
