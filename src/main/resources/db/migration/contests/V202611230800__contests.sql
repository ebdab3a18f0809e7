create schema if not exists contests;

create table contests.series (
    id bigint generated always as identity,
    union_id bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    code  text not null,
    name  text not null,
    primary key (union_id, id),
    unique (union_id, code)
);

create table contests.edition (
    id bigint generated always as identity,
    union_id bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    series_id   bigint not null,
    code        text not null,
    ordinal     integer not null,
    name        text not null,
    opens_on    date not null,
    closes_on   date not null,
    version     integer not null default 1,
    primary key (union_id, id),
    unique (union_id, code),
    unique (union_id, series_id, ordinal),
    foreign key (union_id, series_id) references contests.series (union_id, id),
    check (opens_on <= closes_on)
);

create table contests.entry (
    id bigint generated always as identity,
    union_id bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    edition_id    bigint not null,
    code          text not null,
    title         text not null,
    field         text not null default '',
    applicant_id  bigint,
    drafted_on    date not null,
    received_on   date,
    late          boolean not null default false,
    public        boolean not null default false,
    version       integer not null default 1,
    primary key (union_id, id),
    unique (union_id, code),
    foreign key (union_id, edition_id) references contests.edition (union_id, id),
    foreign key (union_id, applicant_id) references directory.organisation (union_id, id)
);
create index entry_edition on contests.entry (union_id, edition_id, received_on desc, id desc);

create table contests.entry_author (
    union_id bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    entry_id   bigint not null,
    person_id  bigint not null,
    no         integer not null,
    primary key (union_id, entry_id, person_id),
    foreign key (union_id, entry_id) references contests.entry (union_id, id),
    foreign key (union_id, person_id) references directory.person (union_id, id)
);

-- an entry left the contest: withdrawn, rejected, or another record of the same one
create table contests.entry_exit (
    union_id bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    entry_id    bigint not null,
    cause       text not null check (cause in ('withdrawn', 'rejected', 'double')),
    left_on     date not null,
    reason      text not null check (reason <> ''),
    by_account  bigint,
    at          timestamptz not null default now(),
    primary key (union_id, entry_id),
    foreign key (union_id, entry_id) references contests.entry (union_id, id)
);

create table contests.entry_award (
    id bigint generated always as identity,
    union_id bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    code         text not null,
    entry_id     bigint not null,
    rank         text not null check (rank in ('first', 'second', 'third', 'encouragement')),
    proposed_on  date not null,
    decided_on   date,
    document_id  bigint,
    primary key (union_id, id),
    unique (union_id, code),
    unique (union_id, entry_id),
    foreign key (union_id, entry_id) references contests.entry (union_id, id),
    foreign key (union_id, document_id) references documents.document (union_id, id)
);

create table contests.entry_forwarding (
    id bigint generated always as identity,
    union_id bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    code      text not null,
    entry_id  bigint not null,
    contest   text not null,
    sent_on   date not null,
    primary key (union_id, id),
    unique (union_id, code),
    foreign key (union_id, entry_id) references contests.entry (union_id, id)
);

create table contests.external_result (
    id bigint generated always as identity,
    union_id bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    code       text not null,
    entry_id   bigint not null,
    contest    text not null,
    rank       text not null check (rank in ('first', 'second', 'third', 'encouragement', 'none')),
    result_on  date not null,
    primary key (union_id, id),
    unique (union_id, code),
    foreign key (union_id, entry_id) references contests.entry (union_id, id)
);

alter table contests.series enable row level security;
alter table contests.edition enable row level security;
alter table contests.entry enable row level security;
alter table contests.entry_author enable row level security;
alter table contests.entry_exit enable row level security;
alter table contests.entry_award enable row level security;
alter table contests.entry_forwarding enable row level security;
alter table contests.external_result enable row level security;
create policy own_union on contests.series using (union_id = current_setting('lienhiep.union')::bigint);
create policy own_union on contests.edition using (union_id = current_setting('lienhiep.union')::bigint);
create policy own_union on contests.entry using (union_id = current_setting('lienhiep.union')::bigint);
create policy own_union on contests.entry_author using (union_id = current_setting('lienhiep.union')::bigint);
create policy own_union on contests.entry_exit using (union_id = current_setting('lienhiep.union')::bigint);
create policy own_union on contests.entry_award using (union_id = current_setting('lienhiep.union')::bigint);
create policy own_union on contests.entry_forwarding using (union_id = current_setting('lienhiep.union')::bigint);
create policy own_union on contests.external_result using (union_id = current_setting('lienhiep.union')::bigint);
