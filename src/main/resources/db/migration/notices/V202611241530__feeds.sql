-- a calendar that programs read by its address: an account's own, the Union's, or the public one; only the hash of the code is kept
create table notices.feed (
    id          bigint generated always as identity,
    union_id    bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    scope       text not null check (scope in ('own', 'union', 'public')),
    account_id  bigint not null,
    name        text not null,
    code_hash   text,
    made_at     timestamptz not null default now(),
    revoked_at  timestamptz,
    revoked_by  bigint,
    primary key (union_id, id),
    unique (union_id, code_hash),
    check ((scope = 'public') = (code_hash is null))
);
create index feed_account on notices.feed (union_id, account_id, id);
create unique index feed_public on notices.feed (union_id) where scope = 'public' and revoked_at is null;

alter table notices.feed enable row level security;
create policy own_union on notices.feed using (union_id = current_setting('lienhiep.union')::bigint);
