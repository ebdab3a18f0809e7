-- the ledger of consents: for which purpose, in which version of its words, how it was given, and for a child by whom
alter table directory.consent_change
    add column purpose text not null default 'publish_name',
    add column text_version integer not null default 1,
    add column method text not null default 'stated' check (method in ('paper', 'link', 'account', 'spoken', 'stated')),
    add column representative text not null default '',
    add column child_agreed boolean;

-- nothing in it is changed or taken out; an erasure alone empties the words that name people, and says so to the database
create function directory.keep_consent() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
    if tg_op = 'UPDATE' and coalesce(current_setting('lienhiep.erasing', true), '') = 'yes' then return new; end if;
    raise exception 'consents are kept as they were given';
end $$;
create trigger consent_change_kept before update or delete on directory.consent_change
    for each row execute function directory.keep_consent();

-- what the ledger says last about naming the person in public, in any record that is the person now; null where it says nothing.
-- A column, so that lists read it without asking the ledger for each name; kept by the ledger and by merges themselves.
alter table directory.person add column consent_said boolean;
create function directory.hear_consent(of_union bigint, person bigint) returns void language sql
    set search_path = pg_catalog, pg_temp as $$
    update directory.person p set consent_said = (
        select k.given from directory.consent_change k
        where k.union_id = of_union and k.purpose = 'publish_name' and k.person_id in (
            select person union all select m.from_id from directory.merged m
            where m.union_id = of_union and m.type = 'directory.person' and m.current_id = person)
        order by k.on_day desc, k.id desc limit 1)
    where p.union_id = of_union and p.id = person;
$$;
select directory.hear_consent(k.union_id, k.current_id) from (
    select distinct p.union_id, p.current_id from directory.consent_change x
    join directory.person p on p.union_id = x.union_id and p.id = x.person_id) k;

create function directory.consent_entered() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
    perform directory.hear_consent(p.union_id, p.current_id) from directory.person p
    where p.union_id = new.union_id and p.id = new.person_id;
    return null;
end $$;
create trigger consent_change_entered after insert on directory.consent_change
    for each row when (new.purpose = 'publish_name') execute function directory.consent_entered();

create function directory.consent_merged() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
    if tg_op <> 'DELETE' and new.type = 'directory.person' then
        perform directory.hear_consent(new.union_id, new.current_id);
    end if;
    if tg_op <> 'INSERT' and old.type = 'directory.person' then
        perform directory.hear_consent(old.union_id, old.current_id);
        perform directory.hear_consent(old.union_id, old.from_id);
    end if;
    return null;
end $$;
create trigger merged_heard after insert or update or delete on directory.merged
    for each row execute function directory.consent_merged();

-- what somebody asks about their own data; its clocks follow from the day it came and the rules of that day
create table directory.privacy_request (
    id              bigint generated always as identity,
    union_id        bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    kind            text not null check (kind in ('view', 'correct', 'delete', 'withdraw', 'restrict', 'object', 'complain')),
    person_id       bigint,
    asker           text not null check (asker <> ''),
    standing        text not null check (standing in ('self', 'representative', 'authority')),
    identity_check  text not null check (identity_check <> ''),
    channel         text not null check (channel in ('paper', 'mail', 'counter', 'telephone')),
    received_on     date not null,
    content         text not null check (content <> ''),
    third_party     boolean not null default false,
    by_account      bigint,
    at              timestamptz not null default now(),
    primary key (union_id, id),
    foreign key (union_id, person_id) references directory.person (union_id, id)
);
create index privacy_request_order on directory.privacy_request (union_id, received_on desc, id desc);

-- the turns of a request: its answer, its one extension, its outcome
create table directory.privacy_turn (
    union_id    bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    request_id  bigint not null,
    turn        text not null check (turn in ('answer', 'extension', 'outcome')),
    on_day      date not null,
    days        integer check (days between 1 and 60),
    outcome     text check (outcome in ('done', 'partly', 'refused')),
    words       text not null check (words <> ''),
    paper       text not null default '',
    by_account  bigint,
    at          timestamptz not null default now(),
    primary key (union_id, request_id, turn),
    foreign key (union_id, request_id) references directory.privacy_request (union_id, id),
    check ((turn = 'extension') = (days is not null)),
    check ((turn = 'outcome') = (outcome is not null))
);

-- a breach of personal data, and its report to the authority
create table directory.breach (
    id          bigint generated always as identity,
    union_id    bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    found_at    timestamp not null,
    what        text not null check (what <> ''),
    data        text not null check (data <> ''),
    people      integer not null check (people >= 0),
    harm        boolean not null,
    measures    text not null default '',
    by_account  bigint,
    at          timestamptz not null default now(),
    primary key (union_id, id)
);
create index breach_order on directory.breach (union_id, found_at desc, id desc);
create table directory.breach_report (
    union_id     bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    breach_id    bigint not null,
    reported_at  timestamp not null,
    paper        text not null check (paper <> ''),
    late_reason  text not null default '',
    by_account   bigint,
    at           timestamptz not null default now(),
    primary key (union_id, breach_id),
    foreign key (union_id, breach_id) references directory.breach (union_id, id)
);

-- a person taken out of the directory at their request; what a law obliges to keep stays apart, for those who keep the register
create table directory.erasure (
    id          bigint generated always as identity,
    union_id    bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    person_id   bigint not null,
    request_id  bigint,
    reason      text not null check (reason <> ''),
    duties      text[] not null default '{}',
    full_name   text,
    born_on     date,
    on_day      date not null,
    by_account  bigint,
    at          timestamptz not null default now(),
    primary key (union_id, id),
    unique (union_id, person_id),
    foreign key (union_id, person_id) references directory.person (union_id, id),
    foreign key (union_id, request_id) references directory.privacy_request (union_id, id),
    check (full_name is null or duties <> '{}')
);

-- data whose time was over, closed by the office in batches
create table directory.retention_closing (
    id          bigint generated always as identity,
    union_id    bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    rule        text not null,
    due_before  date not null,
    records     integer not null check (records >= 0),
    reason      text not null check (reason <> ''),
    by_account  bigint,
    at          timestamptz not null default now(),
    primary key (union_id, id)
);

-- how much was due under each rule when last counted, every night and after each closing
create table directory.retention_count (
    union_id    bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    rule        text not null,
    records     bigint not null check (records >= 0),
    counted_on  date not null,
    primary key (union_id, rule)
);

alter table directory.privacy_request enable row level security;
alter table directory.privacy_turn enable row level security;
alter table directory.breach enable row level security;
alter table directory.breach_report enable row level security;
alter table directory.erasure enable row level security;
alter table directory.retention_closing enable row level security;
create policy own_union on directory.privacy_request using (union_id = current_setting('lienhiep.union')::bigint);
create policy own_union on directory.privacy_turn using (union_id = current_setting('lienhiep.union')::bigint);
create policy own_union on directory.breach using (union_id = current_setting('lienhiep.union')::bigint);
create policy own_union on directory.breach_report using (union_id = current_setting('lienhiep.union')::bigint);
create policy own_union on directory.erasure using (union_id = current_setting('lienhiep.union')::bigint);
create policy own_union on directory.retention_closing using (union_id = current_setting('lienhiep.union')::bigint);
alter table directory.retention_count enable row level security;
create policy own_union on directory.retention_count using (union_id = current_setting('lienhiep.union')::bigint);
