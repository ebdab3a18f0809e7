-- an invited account has no password ('') until its owner has chosen one; the handle is what a passkey knows of an account
alter table identity.account add column mail text check (mail = lower(mail));
alter table identity.account add column handle uuid not null default gen_random_uuid();
create index account_mail on identity.account (mail);

alter table identity.session add column id bigint generated always as identity;
alter table identity.session add column proved_at timestamptz not null default now();
alter table identity.session add column way text not null default 'password'
    check (way in ('password', 'code', 'recovery', 'passkey'));
alter table identity.session add column device text not null default '';
create index session_id on identity.session (union_id, id);

-- the secret shared with an app; the last step whose code was taken, so that no code works twice
create table identity.totp (
    union_id      bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    account_id    bigint not null,
    secret        text not null,
    last_step     bigint not null default 0,
    made_at       timestamptz not null default now(),
    confirmed_at  timestamptz,
    primary key (union_id, account_id),
    foreign key (union_id, account_id) references identity.account (union_id, id)
);

create table identity.recovery_code (
    union_id    bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    account_id  bigint not null,
    code_hash   text not null,
    made_at     timestamptz not null default now(),
    used_at     timestamptz,
    primary key (union_id, account_id, code_hash),
    foreign key (union_id, account_id) references identity.account (union_id, id)
);

create table identity.passkey (
    id             bigint generated always as identity,
    union_id       bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    account_id     bigint not null,
    name           text not null check (name <> ''),
    credential_id  text not null,
    credential     bytea not null,
    counter        bigint not null,
    made_at        timestamptz not null default now(),
    used_at        timestamptz,
    removed_at     timestamptz,
    primary key (union_id, id),
    unique (union_id, credential_id),
    foreign key (union_id, account_id) references identity.account (union_id, id)
);
create index passkey_credential on identity.passkey (credential_id);
create index passkey_account on identity.passkey (union_id, account_id, id);

-- what a passkey must sign: given out once, taken back once, ten minutes old at most
create table identity.challenge (
    union_id    bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    challenge   text not null,
    account_id  bigint,
    made_at     timestamptz not null default now(),
    primary key (union_id, challenge)
);

-- the password was right, the second step is still to come: this opens nothing yet
create table identity.sign_in_step (
    union_id    bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    token_hash  text not null,
    account_id  bigint not null,
    made_at     timestamptz not null default now(),
    ended_at    timestamptz,
    primary key (union_id, token_hash),
    foreign key (union_id, account_id) references identity.account (union_id, id)
);
create index sign_in_step_token on identity.sign_in_step (token_hash);

-- the roles that must sign in with two steps; the newest row holds
create table identity.two_step_rule (
    id          bigint generated always as identity,
    union_id    bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    roles       text[] not null,
    by_account  bigint,
    at          timestamptz not null default now(),
    primary key (union_id, id)
);

alter table identity.totp enable row level security;
alter table identity.recovery_code enable row level security;
alter table identity.passkey enable row level security;
alter table identity.challenge enable row level security;
alter table identity.sign_in_step enable row level security;
alter table identity.two_step_rule enable row level security;
create policy own_union on identity.totp using (union_id = current_setting('lienhiep.union')::bigint);
create policy own_union on identity.recovery_code using (union_id = current_setting('lienhiep.union')::bigint);
create policy own_union on identity.passkey using (union_id = current_setting('lienhiep.union')::bigint);
create policy own_union on identity.challenge using (union_id = current_setting('lienhiep.union')::bigint);
create policy own_union on identity.sign_in_step using (union_id = current_setting('lienhiep.union')::bigint);
create policy own_union on identity.two_step_rule using (union_id = current_setting('lienhiep.union')::bigint);

drop function identity.account_for_sign_in(text);
drop function identity.session_of(text[]);
alter table identity.account drop column password_once;

-- purpose across Unions: sign-in knows a name or a mail address, not yet a Union; two accounts of one address are told apart by name
create function identity.account_for_sign_in(wanted text)
    returns table (union_id bigint, id bigint, password_hash text, by_name boolean)
    language sql stable security definer set search_path = pg_catalog, pg_temp
as $$ select a.union_id, a.id, a.password_hash, a.username = wanted from identity.account a
      where (a.username = wanted or a.mail = wanted) and a.disabled_at is null
      order by a.username <> wanted limit 2 $$;

-- purpose across Unions: a cookie proves a session before its Union is known; idle 12 hours or 7 days old, it is over
create function identity.session_of(hashes text[])
    returns table (union_id bigint, id bigint, token_hash text, account_id bigint, name text, role text,
                   organisation_id bigint, person_id bigint, proved_at timestamptz, step_missing boolean, stale boolean)
    language sql stable security definer set search_path = pg_catalog, pg_temp
as $$ select s.union_id, s.id, s.token_hash, a.id, a.name, a.role, a.organisation_id, a.person_id, s.proved_at,
             a.role = any(coalesce((select r.roles from identity.two_step_rule r where r.union_id = a.union_id
                                    order by r.id desc limit 1), '{}'))
             and not exists (select 1 from identity.totp t where t.union_id = a.union_id and t.account_id = a.id
                             and t.confirmed_at is not null)
             and not exists (select 1 from identity.passkey p where p.union_id = a.union_id and p.account_id = a.id
                             and p.removed_at is null),
             s.last_seen_at < now() - interval '5 minutes'
      from identity.session s join identity.account a on a.union_id = s.union_id and a.id = s.account_id
      where s.token_hash = any(hashes) and s.ended_at is null and a.disabled_at is null
        and s.last_seen_at > now() - interval '12 hours' and s.created_at > now() - interval '7 days'
      order by s.created_at desc $$;

-- purpose across Unions: a cookie proves a right password before its Union is known
create function identity.step_of(hash text)
    returns table (union_id bigint, account_id bigint)
    language sql stable security definer set search_path = pg_catalog, pg_temp
as $$ select s.union_id, s.account_id
      from identity.sign_in_step s join identity.account a on a.union_id = s.union_id and a.id = s.account_id
      where s.token_hash = hash and s.ended_at is null and s.made_at > now() - interval '10 minutes'
        and a.disabled_at is null $$;

-- purpose across Unions: a passkey signs in before its Union is known
create function identity.passkey_for_sign_in(wanted text)
    returns table (union_id bigint, id bigint, account_id bigint, handle uuid, credential bytea, counter bigint)
    language sql stable security definer set search_path = pg_catalog, pg_temp
as $$ select p.union_id, p.id, p.account_id, a.handle, p.credential, p.counter
      from identity.passkey p join identity.account a on a.union_id = p.union_id and a.id = p.account_id
      where p.credential_id = wanted and p.removed_at is null and a.disabled_at is null limit 1 $$;
