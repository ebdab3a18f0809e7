-- how a Union's papers look and what stands in their heads, from a day on; without a row the decree's measures hold
create table documents.paper_profile (
    id          bigint generated always as identity,
    union_id    bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    valid_from  date not null,
    settings    jsonb not null,
    by_account  bigint,
    at          timestamptz not null default now(),
    primary key (union_id, id)
);
create index paper_profile_day on documents.paper_profile (union_id, valid_from desc, id desc);
alter table documents.paper_profile enable row level security;
create policy own_union on documents.paper_profile using (union_id = current_setting('lienhiep.union')::bigint);
