-- an address that opens one thing for one seat, without an account; only the hash of its secret is kept
create table identity.link (
    id           bigint generated always as identity,
    union_id     bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    token_hash   text not null,
    role         text not null check (role <> ''),
    record_type  text not null check (record_type <> ''),
    record_id    bigint not null,
    seat         bigint not null default 0,
    title        text not null check (title <> ''),
    holder       text not null default '',
    once         boolean not null,
    expires_at   timestamptz not null,
    used_at      timestamptz,
    made_by      bigint,
    made_at      timestamptz not null default now(),
    primary key (union_id, id),
    unique (union_id, token_hash)
);
create index link_record on identity.link (union_id, record_type, record_id, id);

create table identity.link_revocation (
    union_id    bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    link_id     bigint not null,
    reason      text not null check (reason <> ''),
    by_account  bigint,
    at          timestamptz not null default now(),
    primary key (union_id, link_id),
    foreign key (union_id, link_id) references identity.link (union_id, id)
);

-- each use: what was done and when, nothing else about who did it
create table identity.link_use (
    id        bigint generated always as identity,
    union_id  bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    link_id   bigint not null,
    what      text not null check (what in ('opened', 'done')),
    at        timestamptz not null default now(),
    primary key (union_id, id),
    foreign key (union_id, link_id) references identity.link (union_id, id)
);
create index link_use_link on identity.link_use (union_id, link_id, id);

-- a browser that opened the link: its cookie goes to the pages of this link alone
create table identity.link_session (
    union_id    bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    token_hash  text not null,
    link_id     bigint not null,
    opened_at   timestamptz not null default now(),
    primary key (union_id, token_hash),
    foreign key (union_id, link_id) references identity.link (union_id, id)
);

alter table identity.link enable row level security;
alter table identity.link_revocation enable row level security;
alter table identity.link_use enable row level security;
alter table identity.link_session enable row level security;
create policy own_union on identity.link using (union_id = current_setting('lienhiep.union')::bigint);
create policy own_union on identity.link_revocation using (union_id = current_setting('lienhiep.union')::bigint);
create policy own_union on identity.link_use using (union_id = current_setting('lienhiep.union')::bigint);
create policy own_union on identity.link_session using (union_id = current_setting('lienhiep.union')::bigint);
