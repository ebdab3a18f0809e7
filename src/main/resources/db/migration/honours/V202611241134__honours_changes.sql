-- a round is opened for proposals between two days
alter table honours.round add column opens_on date;
alter table honours.round add column closes_on date;
alter table honours.round add column version integer not null default 1;

-- who proposes a person
alter table honours.honour add column proposer_id bigint;
alter table honours.honour add foreign key (union_id, proposer_id) references directory.organisation (union_id, id);
create index honour_day on honours.honour (union_id, proposed_on desc, id desc);
create index honour_person on honours.honour (union_id, person_id);

-- the decision that honours, by number and day
create table honours.decision (
    union_id    bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    honour_id   bigint not null,
    number      text not null default '',
    decided_on  date not null,
    by_account  bigint,
    at          timestamptz not null default now(),
    primary key (union_id, honour_id),
    foreign key (union_id, honour_id) references honours.honour (union_id, id)
);
insert into honours.decision (union_id, honour_id, decided_on)
select union_id, id, decided_on from honours.honour where decided_on is not null;
alter table honours.honour drop column decided_on;

-- a proposal that is no longer put forward
create table honours.withdrawal (
    union_id      bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    honour_id     bigint not null,
    withdrawn_on  date not null,
    reason        text not null check (reason <> ''),
    by_account    bigint,
    at            timestamptz not null default now(),
    primary key (union_id, honour_id),
    foreign key (union_id, honour_id) references honours.honour (union_id, id)
);

-- publicity for a round: a piece of news, a broadcast, a banner
create table honours.publicity (
    id           bigint generated always as identity,
    union_id     bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    code         text not null,
    round_id     bigint not null,
    kind         text not null check (kind in ('news', 'broadcast', 'banner')),
    title        text not null check (title <> ''),
    happened_on  date not null,
    place        text not null default '',
    version      integer not null default 1,
    primary key (union_id, id),
    unique (union_id, code),
    foreign key (union_id, round_id) references honours.round (union_id, id)
);
create index publicity_round on honours.publicity (union_id, round_id, happened_on desc, id desc);

-- an item of publicity that was entered in error
create table honours.publicity_error (
    union_id      bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    publicity_id  bigint not null,
    reason        text not null check (reason <> ''),
    by_account    bigint,
    at            timestamptz not null default now(),
    primary key (union_id, publicity_id),
    foreign key (union_id, publicity_id) references honours.publicity (union_id, id)
);

-- a decision or a withdrawal that was undone, as it stood, with the reason
create table honours.taken_back (
    id          bigint generated always as identity,
    union_id    bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    honour_id   bigint not null,
    what        text not null check (what in ('decision', 'withdrawal')),
    entry       jsonb not null,
    reason      text not null check (reason <> ''),
    by_account  bigint,
    at          timestamptz not null default now(),
    primary key (union_id, id),
    foreign key (union_id, honour_id) references honours.honour (union_id, id)
);
create index taken_back_honour on honours.taken_back (union_id, honour_id, id);

alter table honours.decision enable row level security;
alter table honours.withdrawal enable row level security;
alter table honours.publicity enable row level security;
alter table honours.publicity_error enable row level security;
alter table honours.taken_back enable row level security;
create policy own_union on honours.decision using (union_id = current_setting('lienhiep.union')::bigint);
create policy own_union on honours.withdrawal using (union_id = current_setting('lienhiep.union')::bigint);
create policy own_union on honours.publicity using (union_id = current_setting('lienhiep.union')::bigint);
create policy own_union on honours.publicity_error using (union_id = current_setting('lienhiep.union')::bigint);
create policy own_union on honours.taken_back using (union_id = current_setting('lienhiep.union')::bigint);
