-- a file may take another's place; the one before it stays listed
alter table documents.file add column replaces_id bigint;
alter table documents.file add foreign key (union_id, replaces_id) references documents.file (union_id, id);
create unique index file_replaced_once on documents.file (union_id, replaces_id);

-- the register read by type, and the same paper found before it is entered twice
create index document_type_day on documents.document (union_id, direction, type, issued_on desc, id desc);
create index document_number on documents.document (union_id, number, issued_on);
