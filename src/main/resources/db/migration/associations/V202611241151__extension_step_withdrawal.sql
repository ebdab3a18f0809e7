drop view if exists associations.fact_source;
drop view if exists associations.fact_body_source;

-- the authority prolongs a term, on a document; a later one replaces it
create table associations.extension (
    id bigint generated always as identity,
    union_id bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    term_id       bigint not null,
    until_on      date not null,
    document_id   bigint,
    by_account    bigint,
    at            timestamptz not null default now(),
    withdrawn_at  timestamptz,
    withdrawn_by  bigint,
    withdrawn_reason text not null default '',
    primary key (union_id, id),
    foreign key (union_id, term_id) references associations.term (union_id, id),
    foreign key (union_id, document_id) references documents.document (union_id, id)
);
create unique index extension_in_force on associations.extension (union_id, term_id) where withdrawn_at is null;

-- what was agreed about a term: why it is late, what comes next and until when; the last one stands
create table associations.step (
    id bigint generated always as identity,
    union_id bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    term_id       bigint not null,
    reason        text not null default '' check (reason in ('', 'personnel', 'funds', 'lost_contact', 'reorganisation', 'other')),
    note          text not null default '',
    step          text not null default '',
    due_on        date,
    agreed_on     date,
    by_account    bigint,
    at            timestamptz not null default now(),
    withdrawn_at  timestamptz,
    withdrawn_by  bigint,
    primary key (union_id, id),
    foreign key (union_id, term_id) references associations.term (union_id, id)
);
create unique index step_in_force on associations.step (union_id, term_id) where withdrawn_at is null;

insert into associations.extension (union_id, term_id, until_on)
select union_id, id, extended_to from associations.term where extended_to is not null;
insert into associations.step (union_id, term_id, reason, step)
select union_id, id, reason, next_step from associations.term where reason <> '' or next_step <> '';
alter table associations.term drop column extended_to;
alter table associations.term drop column reason;
alter table associations.term drop column next_step;

-- entered in error: taken back with a reason, the record stays and its code is free again
alter table associations.term add column withdrawn_at timestamptz;
alter table associations.term add column withdrawn_by bigint;
alter table associations.term add column withdrawn_reason text not null default '';
alter table associations.term drop constraint term_union_id_code_key;
create unique index term_code on associations.term (union_id, code) where withdrawn_at is null;
create unique index term_ordinal on associations.term (union_id, organisation_id, ordinal) where withdrawn_at is null;
create index term_start on associations.term (union_id, organisation_id, starts_on desc);
drop index associations.term_organisation;

alter table associations.congress add column withdrawn_at timestamptz;
alter table associations.congress add column withdrawn_by bigint;
alter table associations.congress add column withdrawn_reason text not null default '';
alter table associations.congress drop constraint congress_union_id_code_key;
alter table associations.congress drop constraint congress_union_id_term_id_key;
create unique index congress_code on associations.congress (union_id, code) where withdrawn_at is null;
create unique index congress_term on associations.congress (union_id, term_id) where withdrawn_at is null;

-- a planned congress was put off or brought forward
create table associations.congress_move (
    id bigint generated always as identity,
    union_id bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    congress_id  bigint not null,
    from_on      date not null,
    to_on        date not null,
    reason       text not null check (reason <> ''),
    by_account   bigint,
    at           timestamptz not null default now(),
    primary key (union_id, id),
    foreign key (union_id, congress_id) references associations.congress (union_id, id)
);
create index congress_move_congress on associations.congress_move (union_id, congress_id);

alter table associations.member_statement add column version integer not null default 1;
alter table associations.member_statement add column withdrawn_at timestamptz;
alter table associations.member_statement add column withdrawn_by bigint;
alter table associations.member_statement add column withdrawn_reason text not null default '';
alter table associations.member_statement drop constraint member_statement_union_id_code_key;
alter table associations.member_statement drop constraint member_statement_union_id_organisation_id_year_key;
create unique index statement_code on associations.member_statement (union_id, code) where withdrawn_at is null;
create unique index statement_year on associations.member_statement (union_id, organisation_id, year) where withdrawn_at is null;

alter table associations.extension enable row level security;
alter table associations.step enable row level security;
alter table associations.congress_move enable row level security;
create policy own_union on associations.extension using (union_id = current_setting('lienhiep.union')::bigint);
create policy own_union on associations.step using (union_id = current_setting('lienhiep.union')::bigint);
create policy own_union on associations.congress_move using (union_id = current_setting('lienhiep.union')::bigint);
