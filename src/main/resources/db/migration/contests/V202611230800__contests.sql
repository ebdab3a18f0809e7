create schema if not exists contests;

create table contests.series (
    id bigint generated always as identity,
    union_id bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    code     text not null,
    name     text not null,
    version  integer not null default 1,
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
    fields      text not null default '',  -- codes or names, with ; between them, in the order of the rules
    opens_on    date not null,
    closes_on   date not null,
    version     integer not null default 1,
    primary key (union_id, id),
    unique (union_id, code),
    unique (union_id, series_id, ordinal),
    foreign key (union_id, series_id) references contests.series (union_id, id),
    check (opens_on <= closes_on)
);
create index edition_day on contests.edition (union_id, opens_on desc, id desc);

-- an edition is over: nothing is received, judged or awarded any more; it may be opened again
create table contests.edition_closure (
    id bigint generated always as identity,
    union_id bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    edition_id    bigint not null,
    closed_on     date not null,
    note          text not null default '',
    by_account    bigint,
    at            timestamptz not null default now(),
    withdrawn_at  timestamptz,
    withdrawn_by  bigint,
    primary key (union_id, id),
    foreign key (union_id, edition_id) references contests.edition (union_id, id)
);
create unique index edition_closure_one on contests.edition_closure (union_id, edition_id) where withdrawn_at is null;

create table contests.entry (
    id bigint generated always as identity,
    union_id bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    edition_id    bigint not null,
    code          text not null,
    title         text not null,
    fold          text collate "C" not null,
    field         text not null default '',
    applicant_id  bigint,
    drafted_on    date not null,
    received_on   date,
    day           date not null generated always as (coalesce(received_on, drafted_on)) stored,
    late          boolean not null default false,
    late_excuse   text not null default '',  -- why an entry received after the closing day is on time, with its paper
    public        boolean not null default false,
    version       integer not null default 1,
    primary key (union_id, id),
    unique (union_id, code),
    foreign key (union_id, edition_id) references contests.edition (union_id, id),
    foreign key (union_id, applicant_id) references directory.organisation (union_id, id)
);
create index entry_place on contests.entry (union_id, edition_id, day desc, id desc);
create index entry_title on contests.entry (union_id, fold, id);

create table contests.entry_author (
    union_id bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    entry_id   bigint not null,
    person_id  bigint not null,
    no         integer not null,
    primary key (union_id, entry_id, person_id),
    foreign key (union_id, entry_id) references contests.entry (union_id, id),
    foreign key (union_id, person_id) references directory.person (union_id, id)
);

-- an entry left the contest: withdrawn, rejected, or another record of the same one; it may be taken back
create table contests.entry_exit (
    id bigint generated always as identity,
    union_id bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    entry_id    bigint not null,
    cause       text not null check (cause in ('withdrawn', 'rejected', 'double')),
    left_on     date not null,
    reason      text not null check (reason <> ''),
    same_as     bigint,
    by_account  bigint,
    at          timestamptz not null default now(),
    withdrawn_at  timestamptz,
    withdrawn_by  bigint,
    primary key (union_id, id),
    foreign key (union_id, entry_id) references contests.entry (union_id, id),
    foreign key (union_id, same_as) references contests.entry (union_id, id),
    check (same_as is null or cause = 'double' and same_as <> entry_id)
);
create unique index entry_exit_one on contests.entry_exit (union_id, entry_id) where withdrawn_at is null;
create index entry_exit_same on contests.entry_exit (union_id, same_as) where same_as is not null;

create table contests.entry_award (
    id bigint generated always as identity,
    union_id bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    code         text not null,
    entry_id     bigint not null,
    rank         text not null check (rank in ('first', 'second', 'third', 'encouragement')),
    proposed_on  date not null,
    decided_on   date,
    document_id  bigint,
    revoked_on    date,
    revoke_reason text not null default '',
    revoked_by    bigint,
    primary key (union_id, id),
    unique (union_id, code),
    foreign key (union_id, entry_id) references contests.entry (union_id, id),
    foreign key (union_id, document_id) references documents.document (union_id, id),
    check (proposed_on <= decided_on),
    check (decided_on is null or document_id is not null),
    check ((revoked_on is null) = (revoke_reason = ''))
);
create unique index entry_award_one on contests.entry_award (union_id, entry_id) where revoked_on is null;
create index entry_award_entry on contests.entry_award (union_id, entry_id);

create table contests.entry_forwarding (
    id bigint generated always as identity,
    union_id bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    code      text not null,
    entry_id  bigint not null,
    contest   text not null,
    sent_on   date not null,
    taken_back_at  timestamptz,
    taken_back_by  bigint,
    primary key (union_id, id),
    unique (union_id, code),
    foreign key (union_id, entry_id) references contests.entry (union_id, id)
);
create unique index entry_forwarding_one on contests.entry_forwarding (union_id, entry_id, contest)
    where taken_back_at is null;

create table contests.external_result (
    id bigint generated always as identity,
    union_id bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    code       text not null,
    entry_id   bigint not null,
    contest    text not null,
    rank       text not null check (rank in ('first', 'second', 'third', 'encouragement', 'none')),
    result_on  date not null,
    taken_back_at  timestamptz,
    taken_back_by  bigint,
    primary key (union_id, id),
    unique (union_id, code),
    foreign key (union_id, entry_id) references contests.entry (union_id, id)
);
create unique index external_result_one on contests.external_result (union_id, entry_id, contest)
    where taken_back_at is null;

alter table contests.series enable row level security;
alter table contests.edition enable row level security;
alter table contests.edition_closure enable row level security;
alter table contests.entry enable row level security;
alter table contests.entry_author enable row level security;
alter table contests.entry_exit enable row level security;
alter table contests.entry_award enable row level security;
alter table contests.entry_forwarding enable row level security;
alter table contests.external_result enable row level security;
create policy own_union on contests.series using (union_id = current_setting('lienhiep.union')::bigint);
create policy own_union on contests.edition using (union_id = current_setting('lienhiep.union')::bigint);
create policy own_union on contests.edition_closure using (union_id = current_setting('lienhiep.union')::bigint);
create policy own_union on contests.entry using (union_id = current_setting('lienhiep.union')::bigint);
create policy own_union on contests.entry_author using (union_id = current_setting('lienhiep.union')::bigint);
create policy own_union on contests.entry_exit using (union_id = current_setting('lienhiep.union')::bigint);
create policy own_union on contests.entry_award using (union_id = current_setting('lienhiep.union')::bigint);
create policy own_union on contests.entry_forwarding using (union_id = current_setting('lienhiep.union')::bigint);
create policy own_union on contests.external_result using (union_id = current_setting('lienhiep.union')::bigint);
