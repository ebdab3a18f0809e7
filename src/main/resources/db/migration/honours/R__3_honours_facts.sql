drop view if exists honours.fact_source;
drop view if exists honours.fact_body_source;

create view honours.fact_source with (security_invoker = true) as
select h.union_id, 'honours.honoured' as kind, 'honours.honour' as record_type, h.id as record_id, '' as part,
       coalesce(h.decided_on, h.proposed_on) as happened_on, coalesce(h.decided_on, h.proposed_on) as ended_on,
       1::numeric as amount, null::text as currency, h.person_id as subject_id, null::text as type_code,
       null::text as field_code, r.code as series_code, null::text as level_code, null::text as result_code,
       null::jsonb as dims, 'exact' as precision, case when h.decided_on is null then 'honours.undecided' end as excluded_by
from honours.honour h join honours.round r on r.union_id = h.union_id and r.id = h.round_id;

create view honours.fact_body_source with (security_invoker = true) as
select null::bigint as union_id, ''::text as kind, ''::text as record_type, null::bigint as record_id, ''::text as part,
       null::bigint as organisation_id, ''::text as role_code where false;
