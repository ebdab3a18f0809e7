create schema if not exists honours;

create table honours.round (
    id bigint generated always as identity,
    union_id bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    code     text not null,
    ordinal  integer not null,
    name     text not null,
    primary key (union_id, id),
    unique (union_id, code)
);

create table honours.honour (
    id bigint generated always as identity,
    union_id bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    code         text not null,
    round_id     bigint not null,
    person_id    bigint not null,
    proposed_on  date not null,
    decided_on   date,
    achievement  text not null default '',
    version      integer not null default 1,
    primary key (union_id, id),
    unique (union_id, code),
    unique (union_id, round_id, person_id),
    foreign key (union_id, round_id) references honours.round (union_id, id),
    foreign key (union_id, person_id) references directory.person (union_id, id)
);

alter table honours.round enable row level security;
alter table honours.honour enable row level security;
create policy own_union on honours.round using (union_id = current_setting('lienhiep.union')::bigint);
create policy own_union on honours.honour using (union_id = current_setting('lienhiep.union')::bigint);
