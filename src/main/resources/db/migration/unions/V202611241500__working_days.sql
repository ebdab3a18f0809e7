-- a day that the office counts otherwise than the calendar of the house: a holiday, a day off in exchange, a day worked;
-- the last row of a day that was not taken back stands
create table unions.special_day (
    id            bigint generated always as identity,
    union_id      bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    day           date not null,
    nature        text not null check (nature in ('holiday', 'off', 'worked')),
    name          text not null check (name <> ''),
    source        text not null default '',
    by_account    bigint,
    at            timestamptz not null default now(),
    withdrawn_at  timestamptz,
    withdrawn_by  bigint,
    primary key (union_id, id)
);
create unique index special_day_in_force on unions.special_day (union_id, day) where withdrawn_at is null;

alter table unions.special_day enable row level security;
create policy own_union on unions.special_day using (union_id = current_setting('lienhiep.union')::bigint);
