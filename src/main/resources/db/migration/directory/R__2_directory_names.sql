drop view if exists directory.organisation_name;
drop view if exists directory.person_name;
drop view if exists directory.survivor;

-- published: the records merged into another, each with the one that remains; type is the record type
create view directory.survivor with (security_invoker = true) as
select m.union_id, m.type, m.from_id as id, m.current_id from directory.merged m;

-- published: the present name of every organisation; a merged one has the name of the one that remains, current_id. Its own
-- spelling (fold) still finds it; as a twin it is spelt like the one that remains, and what looks by spelling leaves it out.
create view directory.organisation_name with (security_invoker = true) as
select o.union_id, o.id, o.code, c.kind, t.name, t.short_name, t.sort_key,
       own.fold, m.from_id is not null and own.fold = t.fold as twin, l.left_on, c.id as current_id
from directory.organisation o
join directory.organisation_title own on own.union_id = o.union_id and own.organisation_id = o.id and own.valid_to = 'infinity'
left join directory.merged m on m.union_id = o.union_id and m.type = 'directory.organisation' and m.from_id = o.id
join directory.organisation c on c.union_id = o.union_id and c.id = coalesce(m.current_id, o.id)
join directory.organisation_title t on t.union_id = c.union_id and t.organisation_id = c.id and t.valid_to = 'infinity'
left join directory.leaving l on l.union_id = c.union_id and l.organisation_id = c.id;

-- published: the name of every person, with what a public list may show; a merged one has all of the one that remains
create view directory.person_name with (security_invoker = true) as
select p.union_id, p.id, p.code, c.full_name as name, c.degree, c.consent_public, c.sort_key,
       p.fold, m.from_id is not null and p.fold = c.fold as twin, c.id as current_id
from directory.person p
left join directory.merged m on m.union_id = p.union_id and m.type = 'directory.person' and m.from_id = p.id
join directory.person c on c.union_id = p.union_id and c.id = coalesce(m.current_id, p.id);
