-- a document sent: when, to whom, how, and that it was received
create table documents.dispatch (
    id           bigint generated always as identity,
    union_id     bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    document_id  bigint not null,
    sent_on      date not null,
    recipients   text not null,
    means        text not null check (means in ('post', 'hand', 'email', 'exchange')),
    copies       integer not null check (copies between 1 and 999),
    receipt      text not null default '',
    received_on  date,
    at           timestamptz not null default now(),
    by_account   bigint,
    primary key (union_id, id),
    foreign key (union_id, document_id) references documents.document (union_id, id),
    check (received_on >= sent_on)
);
create index dispatch_document on documents.dispatch (union_id, document_id);

-- the signed paper or the electronically signed file, bound by its hash; another takes its place only with a reason
create table documents.signed_copy (
    id           bigint generated always as identity,
    union_id     bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    document_id  bigint not null,
    file_id      bigint not null,
    sha256       text not null check (length(sha256) = 64),
    form         text not null check (form in ('scan', 'electronic')),
    signed_on    date not null,
    reason       text not null default '',
    at           timestamptz not null default now(),
    by_account   bigint,
    primary key (union_id, id),
    foreign key (union_id, document_id) references documents.document (union_id, id),
    foreign key (union_id, file_id) references documents.file (union_id, id)
);
create index signed_copy_document on documents.signed_copy (union_id, document_id, id desc);

-- a document recalled is frozen (NĐ 30/2020/NĐ-CP, Đ.18)
create table documents.recall (
    id                bigint generated always as identity,
    union_id          bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    document_id       bigint not null,
    recalled_on       date not null,
    reason            text not null,
    at                timestamptz not null default now(),
    by_account        bigint,
    withdrawn_at      timestamptz,
    withdrawn_by      bigint,
    withdrawn_reason  text not null default '',
    primary key (union_id, id),
    foreign key (union_id, document_id) references documents.document (union_id, id)
);
create unique index recall_in_force on documents.recall (union_id, document_id) where withdrawn_at is null;

alter table documents.dispatch enable row level security;
create policy own_union on documents.dispatch using (union_id = current_setting('lienhiep.union')::bigint);
alter table documents.signed_copy enable row level security;
create policy own_union on documents.signed_copy using (union_id = current_setting('lienhiep.union')::bigint);
alter table documents.recall enable row level security;
create policy own_union on documents.recall using (union_id = current_setting('lienhiep.union')::bigint);
