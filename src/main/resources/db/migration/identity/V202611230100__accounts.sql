create schema if not exists identity;

create table identity.account (
    id               bigint generated always as identity,
    union_id         bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    username         text not null unique,
    password_hash    text not null,
    name             text not null,
    role             text not null check (role in ('OFFICE', 'LEADER', 'ASSOCIATION', 'PARTNER', 'EXPERT', 'CONTESTANT',
                         'CENTRE', 'NATIONAL', 'ADMIN', 'AUDITOR')),
    organisation_id  bigint,
    person_id        bigint,
    disabled_at      timestamptz,
    created_at       timestamptz not null default now(),
    primary key (union_id, id)
);

create table identity.session (
    union_id      bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    token_hash    text not null unique,
    account_id    bigint not null,
    created_at    timestamptz not null default now(),
    last_seen_at  timestamptz not null default now(),
    ended_at      timestamptz,
    primary key (union_id, token_hash),
    foreign key (union_id, account_id) references identity.account (union_id, id)
);
create index session_account on identity.session (union_id, account_id);

-- failed tries to sign in, by account name and by address; across Unions, reached through functions alone
create table identity.sign_in_failure (
    key  text not null,
    at   timestamptz not null default now()
);
create index sign_in_failure_key on identity.sign_in_failure (key, at);

-- who did what to which record: ids and field names; the values stand apart, where an erasure may empty them
create table identity.audit_entry (
    id           bigint generated always as identity,
    union_id     bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    at           timestamptz not null default now(),
    account_id   bigint,
    action       text not null,
    record_type  text not null,
    record_id    bigint not null,
    fields       text[] not null default '{}',
    primary key (union_id, id)
);
create index audit_record on identity.audit_entry (union_id, record_type, record_id, id);

create table identity.audit_value (
    union_id  bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    entry_id  bigint not null,
    field     text not null,
    value     text not null,
    primary key (union_id, entry_id, field),
    foreign key (union_id, entry_id) references identity.audit_entry (union_id, id)
);

alter table identity.account enable row level security;
alter table identity.session enable row level security;
alter table identity.sign_in_failure enable row level security;
alter table identity.audit_entry enable row level security;
alter table identity.audit_value enable row level security;
create policy own_union on identity.account using (union_id = current_setting('lienhiep.union')::bigint);
create policy own_union on identity.session using (union_id = current_setting('lienhiep.union')::bigint);
create policy own_union on identity.audit_entry using (union_id = current_setting('lienhiep.union')::bigint);
create policy own_union on identity.audit_value using (union_id = current_setting('lienhiep.union')::bigint);

-- purpose across Unions: sign-in knows a name, not yet a Union
create function identity.account_for_sign_in(wanted text)
    returns table (union_id bigint, id bigint, password_hash text)
    language sql stable security definer set search_path = pg_catalog, pg_temp
as $$ select a.union_id, a.id, a.password_hash from identity.account a
      where a.username = wanted and a.disabled_at is null $$;

-- purpose across Unions: a cookie proves a session before its Union is known; idle 12 hours or 7 days old, it is over
create function identity.session_of(hashes text[])
    returns table (union_id bigint, token_hash text, account_id bigint, name text, role text, organisation_id bigint,
                   person_id bigint, stale boolean)
    language sql stable security definer set search_path = pg_catalog, pg_temp
as $$ select s.union_id, s.token_hash, a.id, a.name, a.role, a.organisation_id, a.person_id,
             s.last_seen_at < now() - interval '5 minutes'
      from identity.session s join identity.account a on a.union_id = s.union_id and a.id = s.account_id
      where s.token_hash = any(hashes) and s.ended_at is null and a.disabled_at is null
        and s.last_seen_at > now() - interval '12 hours' and s.created_at > now() - interval '7 days'
      order by s.created_at desc $$;

create function identity.touch_session(hash text) returns void
    language sql volatile security definer set search_path = pg_catalog, pg_temp
as $$ update identity.session set last_seen_at = now() where token_hash = hash $$;

create function identity.note_failure(keys text[]) returns void
    language sql volatile security definer set search_path = pg_catalog, pg_temp
as $$ delete from identity.sign_in_failure where at < now() - interval '1 day';
      insert into identity.sign_in_failure (key) select unnest(keys) $$;

create function identity.failures(wanted text) returns bigint
    language sql stable security definer set search_path = pg_catalog, pg_temp
as $$ select count(*) from identity.sign_in_failure f where f.key = wanted and f.at > now() - interval '15 minutes' $$;
