-- a file kept on one matter, numbered within its year; how long it is kept in years, for ever where none (NĐ 30/2020/NĐ-CP, Đ.29)
create table documents.work_file (
    id          bigint generated always as identity,
    union_id    bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    year        integer not null,
    number      integer not null,
    title       text not null check (title <> ''),
    keeping     integer check (keeping between 1 and 99),
    opened_on   date not null,
    keywords    text not null default '',
    note        text not null default '',
    version     integer not null default 1,
    by_account  bigint,
    at          timestamptz not null default now(),
    primary key (union_id, id),
    unique (union_id, year, number)
);
create index work_file_order on documents.work_file (union_id, opened_on desc, id desc);

-- who holds it; whoever held it before stays
create table documents.work_file_keeper (
    id            bigint generated always as identity,
    union_id      bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    work_file_id  bigint not null,
    unit_id       bigint,
    keeper        text not null default '',
    from_on       date not null,
    reason        text not null default '',
    by_account    bigint,
    at            timestamptz not null default now(),
    ended_at      timestamptz,
    primary key (union_id, id),
    foreign key (union_id, work_file_id) references documents.work_file (union_id, id),
    foreign key (union_id, unit_id) references directory.organisation (union_id, id),
    check (unit_id is not null or keeper <> '')
);
create unique index work_file_keeper_now on documents.work_file_keeper (union_id, work_file_id) where ended_at is null;

-- a document in a file, at its place; taken out, the row stays with the reason
create table documents.work_file_entry (
    id                bigint generated always as identity,
    union_id          bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    work_file_id      bigint not null,
    document_id       bigint not null,
    place             integer not null,
    put_on            date not null,
    note              text not null default '',
    by_account        bigint,
    at                timestamptz not null default now(),
    taken_out_on      date,
    taken_out_reason  text not null default '',
    taken_out_by      bigint,
    primary key (union_id, id),
    foreign key (union_id, work_file_id) references documents.work_file (union_id, id),
    foreign key (union_id, document_id) references documents.document (union_id, id),
    check (taken_out_on is null or taken_out_reason <> '')
);
create unique index work_file_entry_once on documents.work_file_entry (union_id, work_file_id, document_id) where taken_out_on is null;
create index work_file_entry_document on documents.work_file_entry (union_id, document_id) where taken_out_on is null;

-- the matter is done: the file is closed, with its sheets counted; taken up again, the row stays
create table documents.work_file_closing (
    id               bigint generated always as identity,
    union_id         bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    work_file_id     bigint not null,
    closed_on        date not null,
    sheets           integer check (sheets >= 0),
    note             text not null default '',
    by_account       bigint,
    at               timestamptz not null default now(),
    reopened_at      timestamptz,
    reopened_by      bigint,
    reopened_reason  text not null default '',
    primary key (union_id, id),
    foreign key (union_id, work_file_id) references documents.work_file (union_id, id)
);
create unique index work_file_closing_now on documents.work_file_closing (union_id, work_file_id) where reopened_at is null;
create index work_file_closing_day on documents.work_file_closing (union_id, closed_on, work_file_id) where reopened_at is null;

-- files handed in to the archive in one go, with the list of them (NĐ 30/2020/NĐ-CP, Đ.30); one entered in error is taken back
create table documents.deposit (
    id                bigint generated always as identity,
    union_id          bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    on_day            date not null,
    giver             text not null check (giver <> ''),
    receiver          text not null check (receiver <> ''),
    note              text not null default '',
    by_account        bigint,
    at                timestamptz not null default now(),
    withdrawn_at      timestamptz,
    withdrawn_by      bigint,
    withdrawn_reason  text not null default '',
    primary key (union_id, id)
);
create index deposit_order on documents.deposit (union_id, on_day desc, id desc);
create table documents.deposit_file (
    union_id      bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    deposit_id    bigint not null,
    work_file_id  bigint not null,
    primary key (union_id, deposit_id, work_file_id),
    foreign key (union_id, deposit_id) references documents.deposit (union_id, id),
    foreign key (union_id, work_file_id) references documents.work_file (union_id, id)
);
create index deposit_file_file on documents.deposit_file (union_id, work_file_id);

alter table documents.work_file enable row level security;
create policy own_union on documents.work_file using (union_id = current_setting('lienhiep.union')::bigint);
alter table documents.work_file_keeper enable row level security;
create policy own_union on documents.work_file_keeper using (union_id = current_setting('lienhiep.union')::bigint);
alter table documents.work_file_entry enable row level security;
create policy own_union on documents.work_file_entry using (union_id = current_setting('lienhiep.union')::bigint);
alter table documents.work_file_closing enable row level security;
create policy own_union on documents.work_file_closing using (union_id = current_setting('lienhiep.union')::bigint);
alter table documents.deposit enable row level security;
create policy own_union on documents.deposit using (union_id = current_setting('lienhiep.union')::bigint);
alter table documents.deposit_file enable row level security;
create policy own_union on documents.deposit_file using (union_id = current_setting('lienhiep.union')::bigint);
