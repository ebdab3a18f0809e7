create schema if not exists documents;

create table documents.document (
    id           bigint generated always as identity,
    union_id     bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    code         text not null,
    direction    text not null default 'in' check (direction in ('in', 'out')),
    type         text not null,
    number       text not null default '',
    issuer_id    bigint,
    issuer_name  text not null default '',
    issued_on    date not null,
    subject      text not null,
    signer       text not null default '',
    version      integer not null default 1,
    primary key (union_id, id),
    unique (union_id, code),
    foreign key (union_id, issuer_id) references directory.organisation (union_id, id)
);
create index document_day on documents.document (union_id, direction, issued_on desc, id desc);

-- the scan or text of a document: bytes lie in the data folder under their hash
create table documents.file (
    id           bigint generated always as identity,
    union_id     bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    document_id  bigint not null,
    address      text not null,
    name         text not null,
    media_type   text not null,
    bytes        bigint not null check (bytes > 0),
    sha256       text not null check (length(sha256) = 64),
    added_at     timestamptz not null default now(),
    added_by     bigint,
    primary key (union_id, id),
    unique (union_id, address),
    foreign key (union_id, document_id) references documents.document (union_id, id)
);
create index file_document on documents.file (union_id, document_id);

alter table documents.document enable row level security;
alter table documents.file enable row level security;
create policy own_union on documents.document using (union_id = current_setting('lienhiep.union')::bigint);
create policy own_union on documents.file using (union_id = current_setting('lienhiep.union')::bigint);
