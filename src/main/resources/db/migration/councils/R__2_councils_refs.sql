drop view if exists councils.body_ref;
drop view if exists councils.seat_ref;
drop view if exists councils.kept_out;

-- published: the bodies established, for whatever names or finds them
create view councils.body_ref with (security_invoker = true) as
select b.union_id, b.id, b.kind, b.name, b.subject_type, b.subject_id, b.established_on, b.document_id, b.paper
from councils.body b;

-- published: who sits on a body, from when until the day before ended_on; declared says whether they said anything of their interests
create view councils.seat_ref with (security_invoker = true) as
select s.union_id, s.id, s.body_id, b.name as body, b.subject_type, b.subject_id, s.person_id, s.role, s.from_on,
       least(e.ended_on, x.dissolved_on) as ended_on,
       exists (select 1 from councils.interest i where i.union_id = s.union_id and i.seat_id = s.id and i.source = 'declared') as declared
from councils.seat s
join councils.body b on b.union_id = s.union_id and b.id = s.body_id
left join councils.seat_ending e on e.union_id = s.union_id and e.seat_id = s.id
left join councils.dissolution x on x.union_id = b.union_id and x.body_id = b.id;

-- published: interests that keep a seat out of an item (empty: of everything), until somebody decides that it may sit
create view councils.kept_out with (security_invoker = true) as
select i.union_id, i.body_id, i.seat_id, i.item, i.kind, v.recused is not null as decided
from councils.interest i
left join lateral (select n.recused from councils.verdict n
    where n.union_id = i.union_id and n.interest_id = i.id order by n.id desc limit 1) v on true
where i.kind <> 'none' and v.recused is distinct from false;
