drop view if exists directory.organisation_name;
drop view if exists directory.person_name;

-- published: the present name of every organisation
create view directory.organisation_name with (security_invoker = true) as
select o.union_id, o.id, o.code, o.kind, t.name, t.short_name, t.sort_key, t.fold, l.left_on
from directory.organisation o
join directory.organisation_title t on t.union_id = o.union_id and t.organisation_id = o.id and t.valid_to = 'infinity'
left join directory.leaving l on l.union_id = o.union_id and l.organisation_id = o.id;

-- published: the name of every person, with what a public list may show
create view directory.person_name with (security_invoker = true) as
select p.union_id, p.id, p.code, p.full_name as name, p.degree, p.consent_public, p.sort_key, p.fold
from directory.person p;
