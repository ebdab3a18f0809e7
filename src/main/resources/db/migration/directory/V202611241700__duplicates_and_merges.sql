-- ways to reach a person; they tell records of one person apart from those of two, and an erasure empties them
alter table directory.person
    add column email text not null default '',
    add column phone text not null default '',
    add column address text not null default '';

-- the tax number of an organisation: two records with one number are one body
alter table directory.organisation add column tax_code text not null default '';

-- what two records of one person or organisation have in common: records that share a key are looked at as a pair, no others.
-- Three rows and more for each person, all made anew in one statement: kept true by that, without a check of every row's Union
create table directory.likeness_key (
    union_id   bigint not null default current_setting('lienhiep.union')::bigint,
    type       text not null check (type in ('directory.person', 'directory.organisation')),
    key        text collate "C" not null,
    record_id  bigint not null,
    primary key (union_id, type, key, record_id)
);
create index likeness_key_record on directory.likeness_key (union_id, type, record_id);

-- the records that have been looked at, in the version they had then
create table directory.likeness_look (
    union_id   bigint not null default current_setting('lienhiep.union')::bigint,
    type       text not null check (type in ('directory.person', 'directory.organisation')),
    record_id  bigint not null,
    version    integer not null,
    at         timestamptz not null default now(),
    primary key (union_id, type, record_id)
);

-- pairs that may be one, with how much speaks for it (of 100) and what
create table directory.likeness (
    union_id  bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    type      text not null check (type in ('directory.person', 'directory.organisation')),
    one_id    bigint not null,
    other_id  bigint not null,
    score     integer not null check (score between 1 and 100),
    reasons   text[] not null,
    primary key (union_id, type, one_id, other_id),
    check (one_id < other_id)
);
create index likeness_order on directory.likeness (union_id, type, score desc, one_id, other_id);
create index likeness_other on directory.likeness (union_id, type, other_id);

-- what somebody decided about a pair: two different ones, or to be looked at again; the last word counts
create table directory.likeness_verdict (
    id          bigint generated always as identity,
    union_id    bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    type        text not null check (type in ('directory.person', 'directory.organisation')),
    one_id      bigint not null,
    other_id    bigint not null,
    different   boolean not null,
    reason      text not null check (reason <> ''),
    by_account  bigint,
    at          timestamptz not null default now(),
    primary key (union_id, id),
    check (one_id < other_id)
);
create index likeness_verdict_pair on directory.likeness_verdict (union_id, type, one_id, other_id, id);

-- two records that are one: nothing that refers to either is rewritten, whoever reads follows
create table directory.merge (
    id              bigint generated always as identity,
    union_id        bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    type            text not null check (type in ('directory.person', 'directory.organisation')),
    from_id         bigint not null,
    into_id         bigint not null,
    from_version    integer not null,
    into_version    integer not null,
    reason          text not null check (reason <> ''),
    -- field to the value that the remaining record had, and the one it was given
    before          jsonb not null default '{}',
    taken           jsonb not null default '{}',
    by_account      bigint,
    at              timestamptz not null default now(),
    undone_by       bigint,
    undone_at       timestamptz,
    undone_reason   text not null default '',
    from_person     bigint generated always as (case when type = 'directory.person' then from_id end) stored,
    into_person     bigint generated always as (case when type = 'directory.person' then into_id end) stored,
    from_organisation bigint generated always as (case when type = 'directory.organisation' then from_id end) stored,
    into_organisation bigint generated always as (case when type = 'directory.organisation' then into_id end) stored,
    primary key (union_id, id),
    foreign key (union_id, from_person) references directory.person (union_id, id),
    foreign key (union_id, into_person) references directory.person (union_id, id),
    foreign key (union_id, from_organisation) references directory.organisation (union_id, id),
    foreign key (union_id, into_organisation) references directory.organisation (union_id, id),
    check (from_id <> into_id),
    check ((undone_at is null) = (undone_reason = ''))
);
create index merge_order on directory.merge (union_id, type, id desc);
create index merge_from on directory.merge (union_id, type, from_id);
create index merge_into on directory.merge (union_id, type, into_id);

-- the merges that stand, and where each leads in the end: kept by whoever merges and undoes, checked against the merges by a test
create table directory.merged (
    union_id    bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    type        text not null check (type in ('directory.person', 'directory.organisation')),
    from_id     bigint not null,
    into_id     bigint not null,
    current_id  bigint not null,
    merge_id    bigint not null,
    primary key (union_id, type, from_id),
    foreign key (union_id, merge_id) references directory.merge (union_id, id),
    check (from_id <> current_id)
);
create index merged_current on directory.merged (union_id, type, current_id);
create index merged_into on directory.merged (union_id, type, into_id);

alter table directory.likeness_key enable row level security;
alter table directory.likeness_look enable row level security;
alter table directory.likeness enable row level security;
alter table directory.likeness_verdict enable row level security;
alter table directory.merge enable row level security;
alter table directory.merged enable row level security;
create policy own_union on directory.likeness_key using (union_id = current_setting('lienhiep.union')::bigint);
create policy own_union on directory.likeness_look using (union_id = current_setting('lienhiep.union')::bigint);
create policy own_union on directory.likeness using (union_id = current_setting('lienhiep.union')::bigint);
create policy own_union on directory.likeness_verdict using (union_id = current_setting('lienhiep.union')::bigint);
create policy own_union on directory.merge using (union_id = current_setting('lienhiep.union')::bigint);
create policy own_union on directory.merged using (union_id = current_setting('lienhiep.union')::bigint);

-- a name for comparing: its words in the order of the alphabet, i and y one letter
create function directory.name_key(fold text) returns text language sql immutable set search_path = pg_catalog, pg_temp as $$
    select coalesce(string_agg(w, ' ' order by w), '') from (
        select replace(x, 'y', 'i') as w
        from unnest(string_to_array(regexp_replace(fold, '[^a-z0-9 ]', ' ', 'g'), ' ')) x where x <> '') words
$$;

-- whether one name is the other with words left out or cut to their first letter: "N. V. An", "Nguyễn An", "Nguyễn Văn An"
create function directory.name_shortened(one text, other text) returns boolean language plpgsql immutable
    set search_path = pg_catalog, pg_temp as $$
declare
    a text[] := array_remove(string_to_array(regexp_replace(one, '[^a-z0-9 ]', ' ', 'g'), ' '), '');
    b text[] := array_remove(string_to_array(regexp_replace(other, '[^a-z0-9 ]', ' ', 'g'), ' '), '');
    swap text[];
    i int := 1;
begin
    if cardinality(a) > cardinality(b) then swap := a; a := b; b := swap; end if;
    if cardinality(a) < 2 or a[cardinality(a)] <> b[cardinality(b)] or left(a[1], 1) <> left(b[1], 1) then return false; end if;
    for j in 1 .. cardinality(b) loop
        if i <= cardinality(a) and (a[i] = b[j] or length(a[i]) = 1 and a[i] = left(b[j], 1)
                or length(b[j]) = 1 and b[j] = left(a[i], 1)) then
            i := i + 1;
        end if;
    end loop;
    return i > cardinality(a);
end $$;

-- the beginnings of names stand under the record that remains, so that it is found under every name
create or replace function directory.start_organisations() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
    if tg_op = 'UPDATE' then
        delete from directory.organisation_start s using changed c where s.union_id = c.union_id and s.title_id = c.id;
    end if;
    insert into directory.organisation_start (union_id, organisation_id, title_id, start)
    select distinct c.union_id, coalesce(m.current_id, c.organisation_id), c.id, left(array_to_string(w.words[i:], ' '), 60)
    from changed c
    left join directory.merged m on m.union_id = c.union_id and m.type = 'directory.organisation' and m.from_id = c.organisation_id
    cross join lateral (select string_to_array(c.fold, ' ') as words) w
    cross join lateral generate_series(1, cardinality(w.words)) i;
    return null;
end $$;

create function directory.restart_people(ids bigint[]) returns void language sql set search_path = pg_catalog, pg_temp as $$
    delete from directory.person_start s where s.person_id = any(ids) or s.person_id in (
        select m.current_id from directory.merged m where m.type = 'directory.person' and m.from_id = any(ids));
    insert into directory.person_start (union_id, person_id, start)
    select distinct p.union_id, coalesce(m.current_id, p.id), left(array_to_string(w.words[i:], ' '), 60)
    from directory.person p
    left join directory.merged m on m.union_id = p.union_id and m.type = 'directory.person' and m.from_id = p.id
    cross join lateral (select string_to_array(p.fold, ' ') as words) w
    cross join lateral generate_series(1, cardinality(w.words)) i
    where p.id = any(ids)
       or p.id in (select x.current_id from directory.merged x where x.type = 'directory.person' and x.from_id = any(ids))
       or p.id in (select x.from_id from directory.merged x where x.type = 'directory.person' and (x.current_id = any(ids)
            or x.current_id in (select y.current_id from directory.merged y where y.type = 'directory.person' and y.from_id = any(ids))))
    on conflict do nothing;
$$;

create or replace function directory.start_people() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
    if tg_op = 'UPDATE' then
        perform directory.restart_people(array_agg(c.id)) from changed c;
        return null;
    end if;
    insert into directory.person_start (union_id, person_id, start)
    select distinct c.union_id, c.id, left(array_to_string(w.words[i:], ' '), 60)
    from changed c cross join lateral (select string_to_array(c.fold, ' ') as words) w
    cross join lateral generate_series(1, cardinality(w.words)) i;
    return null;
end $$;
