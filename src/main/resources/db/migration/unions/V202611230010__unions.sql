create schema if not exists unions;

create table unions.union (
    id          bigint generated always as identity primary key,
    slug        text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    name        text not null,
    short_name  text not null,
    place       text not null,
    host        text unique,
    demo        boolean not null default false,
    today       date,
    created_at  timestamptz not null default now()
);

create table unions.setting (
    union_id  bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    code      text not null,
    value     text not null,
    primary key (union_id, code)
);

-- a rule keeps every version; a case keeps the one that applied when it began
create table unions.rule (
    union_id     bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    code         text not null,
    valid_from   date not null,
    value        text not null,
    legal_basis  text not null,
    primary key (union_id, code, valid_from)
);

alter table unions.union enable row level security;
alter table unions.setting enable row level security;
alter table unions.rule enable row level security;
create policy own_union on unions.union using (id = current_setting('lienhiep.union')::bigint);
create policy own_union on unions.setting using (union_id = current_setting('lienhiep.union')::bigint);
create policy own_union on unions.rule using (union_id = current_setting('lienhiep.union')::bigint);

-- purpose across Unions: find the Union of an address before any is set
create function unions.served_unions()
    returns table (id bigint, slug text, name text, short_name text, place text, host text, demo boolean, today date)
    language sql stable security definer set search_path = pg_catalog, pg_temp
as $$ select u.id, u.slug, u.name, u.short_name, u.place, u.host, u.demo, u.today from unions.union u order by u.id $$;

-- purpose across Unions: a Union comes into being before it can be the current one
create function unions.create_union(slug text, name text, short_name text, place text, demo boolean, today date)
    returns bigint
    language sql volatile security definer set search_path = pg_catalog, pg_temp
as $$ insert into unions.union (slug, name, short_name, place, demo, today)
      values (slug, name, short_name, place, demo, today) returning id $$;

revoke all on function unions.served_unions() from public;
revoke all on function unions.create_union(text, text, text, text, boolean, date) from public;
