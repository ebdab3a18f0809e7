-- an entry carries the transaction that wrote it, so that a seal takes in only what can no longer grow
alter table identity.audit_entry add column xid xid8 not null default pg_current_xact_id();
create index audit_xid on identity.audit_entry (union_id, xid, id);

-- entries are chained in batches: each seal hashes the one before it and all entries since, so that none can be changed unseen
create table identity.audit_seal (
    id         bigint generated always as identity,
    union_id   bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    up_to      xid8 not null,
    entries    bigint not null check (entries > 0),
    sha256     text not null check (length(sha256) = 64),
    sealed_at  timestamptz not null default now(),
    primary key (union_id, id),
    unique (union_id, up_to)
);
alter table identity.audit_seal enable row level security;
create policy own_union on identity.audit_seal using (union_id = current_setting('lienhiep.union')::bigint);
