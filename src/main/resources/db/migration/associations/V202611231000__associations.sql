create schema if not exists associations;

create table associations.term (
    id bigint generated always as identity,
    union_id bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    code             text not null,
    organisation_id  bigint not null,
    ordinal          integer not null,
    starts_on        date not null,
    ends_on          date not null,
    extended_to      date,
    reason           text not null default '' check (reason in ('', 'personnel', 'funds', 'lost_contact', 'reorganisation', 'other')),
    next_step        text not null default '',
    version          integer not null default 1,
    primary key (union_id, id),
    unique (union_id, code),
    foreign key (union_id, organisation_id) references directory.organisation (union_id, id),
    check (starts_on < ends_on),
    check (extended_to > ends_on)
);
create index term_organisation on associations.term (union_id, organisation_id, ends_on);

-- the congress that ends a term; without a day held it is planned
create table associations.congress (
    id bigint generated always as identity,
    union_id bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    code        text not null,
    term_id     bigint not null,
    planned_on  date,
    held_on     date,
    place       text not null default '',
    version     integer not null default 1,
    primary key (union_id, id),
    unique (union_id, code),
    unique (union_id, term_id),
    foreign key (union_id, term_id) references associations.term (union_id, id)
);

create table associations.member_statement (
    id bigint generated always as identity,
    union_id bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    code             text not null,
    organisation_id  bigint not null,
    year             integer not null,
    stated_on        date not null,
    members          integer not null check (members >= 0),
    women            integer check (women between 0 and members),
    graduates        integer check (graduates between 0 and members),
    joined           integer check (joined >= 0),
    primary key (union_id, id),
    unique (union_id, code),
    unique (union_id, organisation_id, year),
    foreign key (union_id, organisation_id) references directory.organisation (union_id, id)
);

alter table associations.term enable row level security;
alter table associations.congress enable row level security;
alter table associations.member_statement enable row level security;
create policy own_union on associations.term using (union_id = current_setting('lienhiep.union')::bigint);
create policy own_union on associations.congress using (union_id = current_setting('lienhiep.union')::bigint);
create policy own_union on associations.member_statement using (union_id = current_setting('lienhiep.union')::bigint);
