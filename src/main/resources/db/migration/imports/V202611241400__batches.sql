create schema if not exists imports;

-- one list that somebody brought: where it came from, and how its columns are understood
create table imports.batch (
    id             bigint generated always as identity,
    union_id       bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    upload         uuid not null,
    type           text not null,
    name           text not null,
    sheet          text not null default '',
    bytes          bigint not null,
    sha256         text not null,
    last_row       integer not null default 0,
    head_row       integer not null default 0,
    exact          boolean not null default false,
    places         integer[] not null default '{}',
    constants      text[] not null default '{}',
    today          date not null,
    version        integer not null default 1,
    judged_version integer not null default 0,
    job            bigint,
    by_account     bigint,
    by_name        text not null default '',
    at             timestamptz not null default now(),
    primary key (union_id, id)
);
create index batch_upload on imports.batch (union_id, upload);

-- its rows as they were read, cells parted by the unit separator; mended in place
create table imports.line (
    union_id  bigint not null default current_setting('lienhiep.union')::bigint,
    batch_id  bigint not null,
    row_no    integer not null,
    cells     text not null,
    verdict   text not null default 'new' check (verdict in ('new', 'same', 'wrong', 'note', 'left', 'head')),
    decision  text not null default '',
    primary key (union_id, batch_id, row_no),
    foreign key (union_id, batch_id) references imports.batch (union_id, id)
);
create index line_verdict on imports.line (union_id, batch_id, verdict, row_no);

-- what is wrong with a row, in which column, and what would mend it
create table imports.fault (
    union_id  bigint not null default current_setting('lienhiep.union')::bigint,
    batch_id  bigint not null,
    row_no    integer not null,
    place     integer not null,
    field     text not null,
    message   text not null,
    value     text not null,
    mends     text[] not null default '{}',
    primary key (union_id, batch_id, row_no, place),
    foreign key (union_id, batch_id) references imports.batch (union_id, id)
);

-- it was entered: its new rows are records now
create table imports.entry (
    union_id    bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    batch_id    bigint not null,
    added       integer not null,
    same        integer not null,
    left_out    integer not null,
    by_account  bigint,
    at          timestamptz not null default now(),
    primary key (union_id, batch_id),
    foreign key (union_id, batch_id) references imports.batch (union_id, id)
);

-- the rows that an entry wrote, table by table, with a hash of what stood in them: what an undoing takes out again
create table imports.written_table (
    union_id    bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    batch_id    bigint not null,
    step        integer not null,
    table_name  text not null,
    keys        text[] not null,
    columns     text[] not null,
    primary key (union_id, batch_id, step),
    foreign key (union_id, batch_id) references imports.batch (union_id, id)
);
-- one row for each row written, 100,000 and more for one list: kept true by its one writer, without a check of every row's batch
create table imports.written (
    union_id   bigint not null default current_setting('lienhiep.union')::bigint,
    batch_id   bigint not null,
    step       integer not null,
    first_key  bigint not null,
    key        text not null,
    hash       text not null,
    primary key (union_id, batch_id, step, first_key, key)
);

-- the records whose facts an entry derived anew
create table imports.touched (
    union_id     bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    batch_id     bigint not null,
    record_type  text not null,
    record_id    bigint not null,
    primary key (union_id, batch_id, record_type, record_id),
    foreign key (union_id, batch_id) references imports.batch (union_id, id)
);

-- the entry was undone: its records are out again
create table imports.undoing (
    union_id    bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    batch_id    bigint not null,
    removed     integer not null,
    by_account  bigint,
    at          timestamptz not null default now(),
    primary key (union_id, batch_id),
    foreign key (union_id, batch_id) references imports.entry (union_id, batch_id)
);

-- it was put aside and never entered
create table imports.withdrawal (
    union_id    bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    batch_id    bigint not null,
    by_account  bigint,
    at          timestamptz not null default now(),
    primary key (union_id, batch_id),
    foreign key (union_id, batch_id) references imports.batch (union_id, id)
);

alter table imports.batch enable row level security;
alter table imports.line enable row level security;
alter table imports.fault enable row level security;
alter table imports.entry enable row level security;
alter table imports.written_table enable row level security;
alter table imports.written enable row level security;
alter table imports.touched enable row level security;
alter table imports.undoing enable row level security;
alter table imports.withdrawal enable row level security;
create policy own_union on imports.batch using (union_id = current_setting('lienhiep.union')::bigint);
create policy own_union on imports.line using (union_id = current_setting('lienhiep.union')::bigint);
create policy own_union on imports.fault using (union_id = current_setting('lienhiep.union')::bigint);
create policy own_union on imports.entry using (union_id = current_setting('lienhiep.union')::bigint);
create policy own_union on imports.written_table using (union_id = current_setting('lienhiep.union')::bigint);
create policy own_union on imports.written using (union_id = current_setting('lienhiep.union')::bigint);
create policy own_union on imports.touched using (union_id = current_setting('lienhiep.union')::bigint);
create policy own_union on imports.undoing using (union_id = current_setting('lienhiep.union')::bigint);
create policy own_union on imports.withdrawal using (union_id = current_setting('lienhiep.union')::bigint);
