drop view if exists documents.document_due;

-- published: documents that arrived and still wait, with who has them and until when; for reminders and the desk
create view documents.document_due with (security_invoker = true) as
select f.union_id, f.document_id as id, d.number, d.subject, f.unit_id, f.handler, f.passed_on, f.due_on
from documents.follow_up f
join documents.document d on d.union_id = f.union_id and d.id = f.document_id
where f.ended_at is null and not exists (
    select 1 from documents.settlement s where s.union_id = f.union_id and s.document_id = f.document_id and s.reopened_at is null);
