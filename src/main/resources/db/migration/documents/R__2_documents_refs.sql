drop view if exists documents.document_ref;

-- published: what a record needs to name and open a document
create view documents.document_ref with (security_invoker = true) as
select d.union_id, d.id, d.code, d.type, d.number, d.issued_on, d.subject, d.issuer_id, d.signer
from documents.document d;
