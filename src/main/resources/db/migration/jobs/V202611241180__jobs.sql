create schema if not exists jobs;

-- work asked for in a transaction and run after it; a node that has a job says every few seconds that it is alive
create table jobs.job (
    id             bigint generated always as identity,
    union_id       bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    kind           text not null,
    argument       text not null check (length(argument) <= 4000),
    account_id     bigint,
    lang           text not null,
    base           text not null,
    asked_at       timestamptz not null default now(),
    due_at         timestamptz not null default now(),
    claimed_by     text,
    beat_at        timestamptz,
    tries          int not null default 0,
    done           bigint not null default 0,
    total          bigint not null default 0,
    stop_asked_at  timestamptz,
    incident       text,
    ended_at       timestamptz,
    outcome        text check (outcome in ('done', 'stopped', 'failed')),
    primary key (union_id, id),
    check ((ended_at is null) = (outcome is null))
);
create index job_due on jobs.job (due_at) where ended_at is null;
alter table jobs.job enable row level security;
create policy own_union on jobs.job using (union_id = current_setting('lienhiep.union')::bigint);

-- purpose across Unions: a node finds what it can do before it knows whose it is; nothing but the two ids
create function jobs.due_jobs(kinds text[])
    returns table (union_id bigint, id bigint)
    language sql volatile security definer set search_path = pg_catalog, pg_temp
as $$ select j.union_id, j.id from jobs.job j
      where j.ended_at is null and j.due_at <= now() and j.kind = any(kinds)
        and (j.claimed_by is null or j.beat_at < now() - interval '20 seconds')
      order by j.due_at, j.id limit 20 $$;
revoke all on function jobs.due_jobs(text[]) from public;
