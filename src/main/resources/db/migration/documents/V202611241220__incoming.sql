-- a document entered in the book of arrivals
create table documents.arrival (
    document_id  bigint not null,
    union_id     bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    number_id    bigint not null,
    year         integer not null,
    value        integer not null,
    arrived_on   date not null,
    version      integer not null default 1,
    primary key (union_id, document_id),
    foreign key (union_id, document_id) references documents.document (union_id, id),
    foreign key (union_id, number_id) references documents.number (union_id, id)
);
create unique index arrival_value on documents.arrival (union_id, year desc, value desc);

-- who follows it up and until when; the one before stays
create table documents.follow_up (
    id           bigint generated always as identity,
    union_id     bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    document_id  bigint not null,
    unit_id      bigint,
    handler      text not null default '',
    handler_key  text collate "C" not null default '',
    passed_on    date not null,
    due_on       date,
    instruction  text not null default '',
    at           timestamptz not null default now(),
    by_account   bigint,
    ended_at     timestamptz,
    ended_by     bigint,
    primary key (union_id, id),
    foreign key (union_id, document_id) references documents.document (union_id, id),
    foreign key (union_id, unit_id) references directory.organisation (union_id, id),
    check (unit_id is not null or handler <> '')
);
create unique index follow_up_in_force on documents.follow_up (union_id, document_id) where ended_at is null;
create index follow_up_due on documents.follow_up (union_id, due_on, document_id) where ended_at is null;

create table documents.progress (
    id           bigint generated always as identity,
    union_id     bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    document_id  bigint not null,
    on_day       date not null,
    words        text not null,
    at           timestamptz not null default now(),
    by_account   bigint,
    primary key (union_id, id),
    foreign key (union_id, document_id) references documents.document (union_id, id)
);
create index progress_document on documents.progress (union_id, document_id, id desc);

-- dealt with: answered by a document of ours, or without one
create table documents.settlement (
    id               bigint generated always as identity,
    union_id         bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    document_id      bigint not null,
    settled_on       date not null,
    reply_id         bigint,
    words            text not null default '',
    at               timestamptz not null default now(),
    by_account       bigint,
    reopened_at      timestamptz,
    reopened_by      bigint,
    reopened_reason  text not null default '',
    primary key (union_id, id),
    foreign key (union_id, document_id) references documents.document (union_id, id),
    foreign key (union_id, reply_id) references documents.document (union_id, id)
);
create unique index settlement_in_force on documents.settlement (union_id, document_id) where reopened_at is null;
create index settlement_reply on documents.settlement (union_id, reply_id);

alter table documents.arrival enable row level security;
create policy own_union on documents.arrival using (union_id = current_setting('lienhiep.union')::bigint);
alter table documents.follow_up enable row level security;
create policy own_union on documents.follow_up using (union_id = current_setting('lienhiep.union')::bigint);
alter table documents.progress enable row level security;
create policy own_union on documents.progress using (union_id = current_setting('lienhiep.union')::bigint);
alter table documents.settlement enable row level security;
create policy own_union on documents.settlement using (union_id = current_setting('lienhiep.union')::bigint);
