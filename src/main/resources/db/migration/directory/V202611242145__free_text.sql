-- what was decided, before an erasure, about each sentence in which the person is named: that it is blotted, or stays as it is and
-- why. The last word counts. It says where, never what stood there
create table directory.text_decision (
    id           bigint generated always as identity,
    union_id     bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    person_id    bigint not null,
    code         text not null,
    record_id    bigint not null,
    blot         boolean not null,
    reason       text not null default '',
    decided_on   date not null,
    by_account   bigint,
    at           timestamptz not null default now(),
    primary key (union_id, id),
    foreign key (union_id, person_id) references directory.person (union_id, id),
    check (blot or reason <> '')
);
create index text_decision_person on directory.text_decision (union_id, person_id, code, record_id, id desc);
alter table directory.text_decision enable row level security;
create policy own_union on directory.text_decision using (union_id = current_setting('lienhiep.union')::bigint);
