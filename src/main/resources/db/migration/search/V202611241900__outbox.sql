create schema if not exists search;

-- what was changed, written in the transaction of the change; every node reads it from where its own index ends
create table search.change (
    id         bigint generated always as identity,
    union_id   bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    type       text not null,
    record_id  bigint not null,
    at         timestamptz not null default clock_timestamp(),
    xid        xid8 not null default pg_current_xact_id(),
    primary key (union_id, id)
);
create index change_at on search.change (union_id, at);
alter table search.change enable row level security;
create policy own_union on search.change using (union_id = current_setting('lienhiep.union')::bigint);
