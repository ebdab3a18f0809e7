-- the mail server of a Union; the password is sealed with a key that lies outside the database
create table notices.mail_server (
    union_id      bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    host          text not null check (host <> ''),
    port          integer not null check (port between 1 and 65535),
    security      text not null check (security in ('starttls', 'tls', 'none')),
    username      text not null default '',
    password      bytea,
    sender        text not null,
    site          text not null,
    stopped       boolean not null default false,
    version       integer not null default 1,
    trouble       text not null default '',
    paused_until  timestamptz,
    primary key (union_id)
);

-- who gets notices as letters: an account, or somebody of a body who has none
create table notices.recipient (
    id               bigint generated always as identity,
    union_id         bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    account_id       bigint,
    organisation_id  bigint,
    name             text not null,
    address          text not null,
    language         text not null check (language in ('vi', 'en')),
    cadence          text not null check (cadence in ('at_once', 'daily', 'none')),
    since_on         date not null,
    confirmed_at     timestamptz,
    stopped_at       timestamptz,
    by_account       bigint,
    at               timestamptz not null default now(),
    primary key (union_id, id),
    foreign key (union_id, organisation_id) references directory.organisation (union_id, id),
    check ((account_id is null) <> (organisation_id is null))
);
create unique index recipient_account on notices.recipient (union_id, account_id) where account_id is not null;

-- a letter on its way. What it says is made when it is sent, or lies sealed until then; afterwards neither words nor address stay
create table notices.letter (
    id            bigint generated always as identity,
    union_id      bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    recipient_id  bigint,
    kind          text not null,
    language      text not null,
    address       text not null,
    shown         text not null,
    words         bytea,
    message_id    text not null,
    digest_on     date,
    made_at       timestamptz not null default now(),
    due_at        timestamptz not null default now(),
    tries         integer not null default 0,
    leased_until  timestamptz,
    outcome       text check (outcome in ('sent', 'failed', 'dropped')),
    ended_at      timestamptz,
    answer        text not null default '',
    primary key (union_id, id),
    unique (union_id, message_id),
    unique (union_id, recipient_id, digest_on),
    foreign key (union_id, recipient_id) references notices.recipient (union_id, id),
    check (outcome is null or address = '' and words is null)
);
create index letter_waiting on notices.letter (union_id, due_at, id) where outcome is null;

-- every time a letter was handed to the server: begun before, ended after. One that never ended may have arrived
create table notices.attempt (
    union_id   bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    letter_id  bigint not null,
    no         integer not null,
    begun_at   timestamptz not null default clock_timestamp(),
    ended_at   timestamptz,
    result     text,
    answer     text not null default '',
    primary key (union_id, letter_id, no),
    foreign key (union_id, letter_id) references notices.letter (union_id, id)
);

-- a notice goes to a recipient in one letter
create table notices.posted (
    union_id      bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    recipient_id  bigint not null,
    notice_id     bigint not null,
    letter_id     bigint not null,
    primary key (union_id, recipient_id, notice_id),
    foreign key (union_id, recipient_id) references notices.recipient (union_id, id),
    foreign key (union_id, notice_id) references notices.notice (union_id, id),
    foreign key (union_id, letter_id) references notices.letter (union_id, id)
);
create index posted_letter on notices.posted (union_id, letter_id);

-- an address that a server refused for good: nothing more is sent there until somebody clears it
create table notices.undeliverable (
    id          bigint generated always as identity,
    union_id    bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    address     text not null,
    answer      text not null,
    since       timestamptz not null default now(),
    cleared_at  timestamptz,
    cleared_by  bigint,
    primary key (union_id, id)
);
create unique index undeliverable_now on notices.undeliverable (union_id, address) where cleared_at is null;

alter table notices.mail_server enable row level security;
alter table notices.recipient enable row level security;
alter table notices.letter enable row level security;
alter table notices.attempt enable row level security;
alter table notices.posted enable row level security;
alter table notices.undeliverable enable row level security;
create policy own_union on notices.mail_server using (union_id = current_setting('lienhiep.union')::bigint);
create policy own_union on notices.recipient using (union_id = current_setting('lienhiep.union')::bigint);
create policy own_union on notices.letter using (union_id = current_setting('lienhiep.union')::bigint);
create policy own_union on notices.attempt using (union_id = current_setting('lienhiep.union')::bigint);
create policy own_union on notices.posted using (union_id = current_setting('lienhiep.union')::bigint);
create policy own_union on notices.undeliverable using (union_id = current_setting('lienhiep.union')::bigint);

-- purpose across Unions: the one who posts letters asks once, and not once for each Union, who has any
create function notices.unions_with_letters() returns setof bigint
    language sql stable security definer set search_path = pg_catalog, pg_temp
as $$ select distinct l.union_id from notices.letter l
      where l.outcome is null and l.due_at <= now() and (l.leased_until is null or l.leased_until < now()) $$;
revoke all on function notices.unions_with_letters() from public;
