-- a document opened to everybody: who did it, from which day, with which file; taken back with a reason
create table documents.opening (
    id                bigint generated always as identity,
    union_id          bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    document_id       bigint not null,
    file_id           bigint,
    opened_on         date not null,
    personal          text not null check (personal in ('none', 'agreed')),
    basis             text not null default '',
    by_account        bigint,
    at                timestamptz not null default now(),
    withdrawn_at      timestamptz,
    withdrawn_by      bigint,
    withdrawn_reason  text not null default '',
    primary key (union_id, id),
    foreign key (union_id, document_id) references documents.document (union_id, id),
    foreign key (union_id, file_id) references documents.file (union_id, id),
    check (personal <> 'agreed' or basis <> '')
);
create unique index opening_in_force on documents.opening (union_id, document_id) where withdrawn_at is null;

alter table documents.opening enable row level security;
create policy own_union on documents.opening using (union_id = current_setting('lienhiep.union')::bigint);
