drop view if exists directory.post_ref;
drop view if exists directory.organisation_name;
drop view if exists directory.person_name;
drop view if exists directory.survivor;

-- published: the records merged into another, each with the one that remains; type is the record type
create view directory.survivor with (security_invoker = true) as
select m.union_id, m.type, m.from_id as id, m.current_id from directory.merged m;

-- published: the present name of every organisation; a merged one has the name of the one that remains, current_id. Its own
-- spelling (fold) still finds it; as a twin it is spelt like the one that remains, and what looks by spelling leaves it out.
-- What is of the one that remains is looked up for merged ones alone, by key: no plan for an empty table can make it slow.
create view directory.organisation_name with (security_invoker = true) as
select o.union_id, o.id, o.code,
       case when o.stands then o.kind else (select c.kind from directory.organisation c
           where c.union_id = o.union_id and c.id = o.current_id) end as kind,
       case when o.stands then own.name else (select t.name from directory.organisation_title t
           where t.union_id = o.union_id and t.organisation_id = o.current_id and t.valid_to = 'infinity') end as name,
       case when o.stands then own.short_name else (select t.short_name from directory.organisation_title t
           where t.union_id = o.union_id and t.organisation_id = o.current_id and t.valid_to = 'infinity') end as short_name,
       case when o.stands then own.sort_key else (select t.sort_key from directory.organisation_title t
           where t.union_id = o.union_id and t.organisation_id = o.current_id and t.valid_to = 'infinity') end as sort_key,
       own.fold,
       case when o.stands then false else own.fold = (select t.fold from directory.organisation_title t
           where t.union_id = o.union_id and t.organisation_id = o.current_id and t.valid_to = 'infinity') end as twin,
       l.left_on, o.current_id, o.stands
from directory.organisation o
join directory.organisation_title own on own.union_id = o.union_id and own.organisation_id = o.id and own.valid_to = 'infinity'
left join directory.leaving l on l.union_id = o.union_id and l.organisation_id = o.current_id;

-- published: the name of every person, with what a public list may show; a merged one has all of the one that remains. Whether
-- it may be shown is the last word of the ledger of consents; without one, what the list said that the person was imported from.
create view directory.person_name with (security_invoker = true) as
select p.union_id, p.id, p.code,
       case when p.stands then p.full_name else (select c.full_name from directory.person c
           where c.union_id = p.union_id and c.id = p.current_id) end as name,
       case when p.stands then p.degree else (select c.degree from directory.person c
           where c.union_id = p.union_id and c.id = p.current_id) end as degree,
       case when p.stands then coalesce(p.consent_said, p.consent_public) else (
           select coalesce(c.consent_said, c.consent_public) from directory.person c
           where c.union_id = p.union_id and c.id = p.current_id) end as consent_public,
       case when p.stands then p.sort_key else (select c.sort_key from directory.person c
           where c.union_id = p.union_id and c.id = p.current_id) end as sort_key,
       p.fold,
       case when p.stands then false else p.fold = (select c.fold from directory.person c
           where c.union_id = p.union_id and c.id = p.current_id) end as twin,
       p.current_id, p.stands
from directory.person p;

-- published: who holds or held which post where, both as the records that remain; whether the name may be shown goes with it
create view directory.post_ref with (security_invoker = true) as
select t.union_id, t.id, o.current_id as organisation_id, t.post, t.from_on, t.to_on, n.current_id as person_id, n.name, n.degree,
       n.consent_public, n.sort_key
from directory.person_post t
join directory.organisation o on o.union_id = t.union_id and o.id = t.organisation_id
join directory.person_name n on n.union_id = t.union_id and n.id = t.person_id;
