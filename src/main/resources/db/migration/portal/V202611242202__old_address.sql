-- an address of the Union's older site and the page that it leads to now
create table portal.old_address (
    id bigint generated always as identity,
    union_id bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    path           text not null check (path like '/%'),
    target         text not null check (target like '/%'),
    hits           bigint not null default 0,
    by_account     bigint,
    at             timestamptz not null default now(),
    taken_back_at  timestamptz,
    taken_back_by  bigint,
    reason         text not null default '',
    primary key (union_id, id)
);
create unique index old_address_one on portal.old_address (union_id, path) where taken_back_at is null;

alter table portal.old_address enable row level security;
create policy own_union on portal.old_address using (union_id = current_setting('lienhiep.union')::bigint);
