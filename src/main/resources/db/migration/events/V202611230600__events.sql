create schema if not exists events;

create table events.event (
    id            bigint generated always as identity,
    union_id      bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    code          text not null,
    kind          text not null check (kind in
                      ('workshop', 'class', 'conference', 'talk', 'meeting_intellectuals', 'national_body_activity')),
    title         text not null,
    field         text not null default 'other',
    starts_on     date not null,
    ends_on       date not null,
    venue         text not null default '',
    commune       text not null default '',
    planned       integer check (planned >= 0),
    version       integer not null default 1,
    primary key (union_id, id),
    unique (union_id, code),
    check (ends_on >= starts_on)
);
create index event_day on events.event (union_id, starts_on desc, id desc);
create index event_kind_day on events.event (union_id, kind, starts_on desc, id desc);

-- a body that takes part, with its role; several bodies share one event
create table events.event_body (
    union_id         bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    event_id         bigint not null,
    organisation_id  bigint not null,
    role             text not null check (role in ('lead', 'co_lead', 'co_organise', 'sponsor')),
    primary key (union_id, event_id, organisation_id),
    foreign key (union_id, event_id) references events.event (union_id, id),
    foreign key (union_id, organisation_id) references directory.organisation (union_id, id)
);
create index event_body_organisation on events.event_body (union_id, organisation_id);

-- it was held: confirmed with the signed list
create table events.holding (
    union_id      bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    event_id      bigint not null,
    confirmed_on  date not null,
    participants  integer not null check (participants >= 0),
    women         integer check (women between 0 and participants),
    document_id   bigint,
    by_account    bigint,
    at            timestamptz not null default now(),
    primary key (union_id, event_id),
    foreign key (union_id, event_id) references events.event (union_id, id),
    foreign key (union_id, document_id) references documents.document (union_id, id)
);

-- it does not count: cancelled, entered in error, or another record of the same event; withdrawn when taken back
create table events.cancellation (
    id            bigint generated always as identity,
    union_id      bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    event_id      bigint not null,
    cause         text not null check (cause in ('cancelled', 'error', 'double')),
    reason        text not null check (reason <> ''),
    same_as       bigint,
    cancelled_on  date not null,
    by_account    bigint,
    at            timestamptz not null default now(),
    withdrawn_at  timestamptz,
    withdrawn_by  bigint,
    primary key (union_id, id),
    foreign key (union_id, event_id) references events.event (union_id, id),
    foreign key (union_id, same_as) references events.event (union_id, id),
    check ((cause = 'double') = (same_as is not null))
);
create unique index cancellation_in_force on events.cancellation (union_id, event_id) where withdrawn_at is null;

alter table events.event enable row level security;
alter table events.event_body enable row level security;
alter table events.holding enable row level security;
alter table events.cancellation enable row level security;
create policy own_union on events.event using (union_id = current_setting('lienhiep.union')::bigint);
create policy own_union on events.event_body using (union_id = current_setting('lienhiep.union')::bigint);
create policy own_union on events.holding using (union_id = current_setting('lienhiep.union')::bigint);
create policy own_union on events.cancellation using (union_id = current_setting('lienhiep.union')::bigint);
