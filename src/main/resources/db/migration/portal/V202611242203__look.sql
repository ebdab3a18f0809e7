-- how a Union's public pages look; each choice is kept, the last counts
create table portal.look (
    id bigint generated always as identity,
    union_id bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    accent        text not null check (accent in ('petrol', 'green', 'maroon', 'indigo', 'brown')),
    notice        text not null default '',
    href          text not null default '',
    notice_until  date,
    by_account    bigint,
    at            timestamptz not null default now(),
    primary key (union_id, id)
);

alter table portal.look enable row level security;
create policy own_union on portal.look using (union_id = current_setting('lienhiep.union')::bigint);
