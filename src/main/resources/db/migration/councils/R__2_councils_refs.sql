drop view if exists councils.body_ref;

-- published: the bodies established, for whatever names or finds them
create view councils.body_ref with (security_invoker = true) as
select b.union_id, b.id, b.kind, b.name, b.subject_type, b.subject_id, b.established_on, b.document_id, b.paper
from councils.body b;
