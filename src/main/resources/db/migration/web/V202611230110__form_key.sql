create schema if not exists web;

-- one row for each form that was sent: the key, who sent it, and where the answer led
create table web.form_key (
    union_id    bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    key         uuid not null,
    account_id  bigint,
    location    text,
    created_at  timestamptz not null default now(),
    primary key (union_id, key)
);
create index form_key_created on web.form_key (union_id, created_at);
alter table web.form_key enable row level security;
create policy own_union on web.form_key using (union_id = current_setting('lienhiep.union')::bigint);
