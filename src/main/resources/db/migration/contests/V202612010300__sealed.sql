-- An edition sealed while it is judged: who made an entry and who enters it leave the tables that the program reads, for one that
-- its role has no right to at all. Two people bring them back. Triggers and functions below are the only way in either direction.
create table contests.seal (
    id bigint generated always as identity,
    union_id bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    edition_id  bigint not null,
    sealed_on   date not null,
    by_account  bigint not null,
    at          timestamptz not null default now(),
    entries     integer not null default 0,
    authors     integer not null default 0,
    opened_on   date,
    opened_at   timestamptz,
    primary key (union_id, id),
    foreign key (union_id, edition_id) references contests.edition (union_id, id),
    check ((opened_on is null) = (opened_at is null))
);
create unique index seal_one on contests.seal (union_id, edition_id) where opened_at is null;
create index seal_edition on contests.seal (union_id, edition_id, id desc);
comment on table contests.seal is 'read only';

-- the entries that it covers; what comes in later is not judged and not covered
create table contests.sealed_entry (
    union_id bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    entry_id  bigint not null,
    seal_id   bigint not null,
    primary key (union_id, entry_id, seal_id),
    foreign key (union_id, entry_id) references contests.entry (union_id, id),
    foreign key (union_id, seal_id) references contests.seal (union_id, id)
);
create index sealed_entry_seal on contests.sealed_entry (union_id, seal_id);
comment on table contests.sealed_entry is 'read only';

-- what was taken out: rows of person, columns of entries, words of checks; empty again once the seal is opened
create table contests.sealed_row (
    no bigint generated always as identity,
    union_id bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    seal_id   bigint not null,
    kind      text not null,
    entry_id  bigint not null,
    body      jsonb not null,
    primary key (union_id, seal_id, no),
    foreign key (union_id, seal_id) references contests.seal (union_id, id)
);
comment on table contests.sealed_row is 'out of reach';

-- which judge must not see which entry, worked out when it was sealed: that there is something, never what
create table contests.sealed_conflict (
    union_id bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    seal_id   bigint not null,
    seat_id   bigint not null,
    entry_id  bigint not null,
    primary key (union_id, seal_id, seat_id, entry_id),
    foreign key (union_id, seal_id) references contests.seal (union_id, id),
    foreign key (union_id, seat_id) references councils.seat (union_id, id)
);
comment on table contests.sealed_conflict is 'read only';

-- each seat asked about, once; after the sealing each question is somebody's and is printed in the minutes
create table contests.seal_question (
    union_id bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    seal_id     bigint not null,
    seat_id     bigint not null,
    by_account  bigint not null,
    later       boolean not null,
    at          timestamptz not null default now(),
    primary key (union_id, seal_id, seat_id),
    foreign key (union_id, seal_id) references contests.seal (union_id, id),
    foreign key (union_id, seat_id) references councils.seat (union_id, id)
);
comment on table contests.seal_question is 'read only';

-- who came to open it, and when; two different accounts within one hour open it
create table contests.seal_confirmation (
    union_id bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    seal_id     bigint not null,
    account_id  bigint not null,
    at          timestamptz not null default clock_timestamp(),
    primary key (union_id, seal_id, account_id, at),
    foreign key (union_id, seal_id) references contests.seal (union_id, id)
);
comment on table contests.seal_confirmation is 'read only';

do $$
declare t text;
begin
    foreach t in array array['seal', 'sealed_entry', 'sealed_row', 'sealed_conflict', 'seal_question', 'seal_confirmation'] loop
        execute format('alter table contests.%I enable row level security', t);
        execute format('create policy own_union on contests.%I using (union_id = current_setting(''lienhiep.union'')::bigint)', t);
    end loop;
end $$;

-- while it is sealed nobody writes a name to an entry that it covers, except the functions below, which run as the owner
create function contests.keep_sealed() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
    old_row jsonb := case when tg_op = 'INSERT' then null else to_jsonb(old) end;
    new_row jsonb := case when tg_op = 'DELETE' then null else to_jsonb(new) end;
    of_entry bigint := (coalesce(new_row, old_row) ->> tg_argv[0])::bigint;
begin
    if not pg_has_role(current_user, (select c.relowner from pg_class c where c.oid = tg_relid), 'usage') and exists (
            select 1 from contests.sealed_entry e join contests.seal s on s.union_id = e.union_id and s.id = e.seal_id
            where e.union_id = (coalesce(new_row, old_row) ->> 'union_id')::bigint and e.entry_id = of_entry and s.opened_at is null) then
        raise exception 'the entry is sealed';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger entry_author_sealed before insert or update or delete on contests.entry_author
    for each row execute function contests.keep_sealed('entry_id');
create trigger entry_sealed before update of applicant_id on contests.entry
    for each row when (old.applicant_id is distinct from new.applicant_id) execute function contests.keep_sealed('id');

-- what was written from outside under somebody's name goes as it is, children first
create function contests.hide_drafts(of_seal bigint) returns void language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
    u bigint := current_setting('lienhiep.union')::bigint;
    t text;
begin
    if to_regclass('contests.draft') is null then return; end if;
    foreach t in array array['draft_answer', 'draft_file', 'draft'] loop
        execute format('insert into contests.sealed_row (union_id, seal_id, kind, entry_id, body)
            select $1, $2, %L, d.entry_id, to_jsonb(x) from contests.sealed_entry e
            join contests.draft d on d.union_id = e.union_id and d.entry_id = e.entry_id
            join contests.%I x on x.union_id = d.union_id and x.%I = d.id
            where e.union_id = $1 and e.seal_id = $2', t, t, case t when 'draft' then 'id' else 'draft_id' end) using u, of_seal;
        execute format('delete from contests.%I x using contests.draft d, contests.sealed_entry e
            where e.union_id = $1 and e.seal_id = $2 and d.union_id = $1 and d.entry_id = e.entry_id and x.union_id = $1 and x.%I = d.id',
            t, case t when 'draft' then 'id' else 'draft_id' end) using u, of_seal;
    end loop;
end $$;

-- whether entries name those who guided the authors
create function contests.has_mentors() returns boolean language sql stable set search_path = pg_catalog, pg_temp as $$
    select exists (select 1 from pg_attribute a where a.attrelid = 'contests.entry'::regclass and a.attname = 'mentors')
$$;

-- takes everything out that tells whose an entry is
create function contests.hide(of_seal bigint) returns void language plpgsql set search_path = pg_catalog, pg_temp as $$
declare u bigint := current_setting('lienhiep.union')::bigint;
begin
    perform contests.hide_drafts(of_seal);
    if contests.has_mentors() then
        execute 'insert into contests.sealed_row (union_id, seal_id, kind, entry_id, body)
            select $1, $2, ''mentors'', n.id, jsonb_build_object(''mentors'', n.mentors) from contests.sealed_entry e
            join contests.entry n on n.union_id = e.union_id and n.id = e.entry_id
            where e.union_id = $1 and e.seal_id = $2 and n.mentors is not null' using u, of_seal;
        execute 'update contests.entry n set mentors = null from contests.sealed_entry e
            where e.union_id = $1 and e.seal_id = $2 and n.union_id = $1 and n.id = e.entry_id and n.mentors is not null' using u, of_seal;
    end if;
    insert into contests.sealed_row (union_id, seal_id, kind, entry_id, body)
    select u, of_seal, x.kind, x.entry_id, x.body from contests.sealed_entry e
    cross join lateral (
        select 'author' as kind, a.entry_id, to_jsonb(a) as body from contests.entry_author a
        where a.union_id = u and a.entry_id = e.entry_id
        union all
        select 'applicant', n.id, jsonb_build_object('applicant_id', n.applicant_id) from contests.entry n
        where n.union_id = u and n.id = e.entry_id and n.applicant_id is not null
        union all
        select 'check', k.entry_id, jsonb_build_object('id', k.id, 'waiver', k.waiver) from contests.entry_check k
        where k.union_id = u and k.entry_id = e.entry_id and k.waiver not in ('', '…')
        union all
        select 'finding', k.entry_id, jsonb_build_object('check_id', f.check_id, 'no', f.no, 'found', f.found)
        from contests.entry_check k join contests.check_finding f on f.union_id = k.union_id and f.check_id = k.id
        where k.union_id = u and k.entry_id = e.entry_id and f.found <> ''
        union all
        select 'return', r.entry_id, jsonb_build_object('id', r.id, 'reason', r.reason, 'mended_note', r.mended_note)
        from contests.entry_return r where r.union_id = u and r.entry_id = e.entry_id and r.reason <> '…'
        union all
        select 'exit', x.entry_id, jsonb_build_object('id', x.id, 'reason', x.reason)
        from contests.entry_exit x where x.union_id = u and x.entry_id = e.entry_id and x.reason <> '…'
        union all
        select 'move', m.entry_id, jsonb_build_object('id', m.id, 'reason', m.reason)
        from contests.entry_move m where m.union_id = u and m.entry_id = e.entry_id and m.reason <> '…'
        union all
        select 'excuse', n.id, jsonb_build_object('late_excuse', n.late_excuse)
        from contests.entry n where n.union_id = u and n.id = e.entry_id and n.late_excuse not in ('', '…')) x
    where e.union_id = u and e.seal_id = of_seal
    -- in the order of nothing that tells who is who
    order by x.kind, md5(x.body::text);
    delete from contests.entry_author a using contests.sealed_entry e
    where e.union_id = u and e.seal_id = of_seal and a.union_id = u and a.entry_id = e.entry_id;
    update contests.entry n set applicant_id = null from contests.sealed_entry e
    where e.union_id = u and e.seal_id = of_seal and n.union_id = u and n.id = e.entry_id and n.applicant_id is not null;
    update contests.entry_check k set waiver = '…' from contests.sealed_entry e
    where e.union_id = u and e.seal_id = of_seal and k.union_id = u and k.entry_id = e.entry_id and k.waiver <> '';
    update contests.check_finding f set found = '' from contests.entry_check k
    join contests.sealed_entry e on e.union_id = k.union_id and e.entry_id = k.entry_id
    where e.union_id = u and e.seal_id = of_seal and f.union_id = u and f.check_id = k.id and f.found <> '';
    update contests.entry_return r set reason = '…', mended_note = case when r.mended_note = '' then '' else '…' end
    from contests.sealed_entry e
    where e.union_id = u and e.seal_id = of_seal and r.union_id = u and r.entry_id = e.entry_id;
    update contests.entry_exit x set reason = '…' from contests.sealed_entry e
    where e.union_id = u and e.seal_id = of_seal and x.union_id = u and x.entry_id = e.entry_id;
    update contests.entry_move m set reason = '…' from contests.sealed_entry e
    where e.union_id = u and e.seal_id = of_seal and m.union_id = u and m.entry_id = e.entry_id;
    -- that there is one keeps the entry in time
    update contests.entry n set late_excuse = '…' from contests.sealed_entry e
    where e.union_id = u and e.seal_id = of_seal and n.union_id = u and n.id = e.entry_id and n.late_excuse <> '';
end $$;

-- puts everything back as it was
create function contests.bring_back(of_seal bigint) returns void language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
    u bigint := current_setting('lienhiep.union')::bigint;
    t text;
begin
    if to_regclass('contests.draft') is not null then
        foreach t in array array['draft', 'draft_answer', 'draft_file'] loop
            execute format('insert into contests.%I overriding system value
                select (jsonb_populate_record(null::contests.%I, r.body)).* from contests.sealed_row r
                where r.union_id = $1 and r.seal_id = $2 and r.kind = %L', t, t, t) using u, of_seal;
        end loop;
    end if;
    if contests.has_mentors() then
        execute 'update contests.entry n set mentors = r.body ->> ''mentors'' from contests.sealed_row r
            where r.union_id = $1 and r.seal_id = $2 and r.kind = ''mentors'' and n.union_id = $1 and n.id = r.entry_id' using u, of_seal;
    end if;
    insert into contests.entry_author
    select (jsonb_populate_record(null::contests.entry_author, r.body)).* from contests.sealed_row r
    where r.union_id = u and r.seal_id = of_seal and r.kind = 'author';
    update contests.entry n set applicant_id = (r.body ->> 'applicant_id')::bigint from contests.sealed_row r
    where r.union_id = u and r.seal_id = of_seal and r.kind = 'applicant' and n.union_id = u and n.id = r.entry_id;
    update contests.entry_check k set waiver = r.body ->> 'waiver' from contests.sealed_row r
    where r.union_id = u and r.seal_id = of_seal and r.kind = 'check' and k.union_id = u and k.id = (r.body ->> 'id')::bigint;
    update contests.check_finding f set found = r.body ->> 'found' from contests.sealed_row r
    where r.union_id = u and r.seal_id = of_seal and r.kind = 'finding' and f.union_id = u
      and f.check_id = (r.body ->> 'check_id')::bigint and f.no = (r.body ->> 'no')::integer;
    update contests.entry_return t set reason = r.body ->> 'reason', mended_note = r.body ->> 'mended_note'
    from contests.sealed_row r
    where r.union_id = u and r.seal_id = of_seal and r.kind = 'return' and t.union_id = u and t.id = (r.body ->> 'id')::bigint;
    update contests.entry_exit x set reason = r.body ->> 'reason' from contests.sealed_row r
    where r.union_id = u and r.seal_id = of_seal and r.kind = 'exit' and x.union_id = u and x.id = (r.body ->> 'id')::bigint;
    update contests.entry_move m set reason = r.body ->> 'reason' from contests.sealed_row r
    where r.union_id = u and r.seal_id = of_seal and r.kind = 'move' and m.union_id = u and m.id = (r.body ->> 'id')::bigint;
    update contests.entry n set late_excuse = r.body ->> 'late_excuse' from contests.sealed_row r
    where r.union_id = u and r.seal_id = of_seal and r.kind = 'excuse' and n.union_id = u and n.id = r.entry_id;
    delete from contests.sealed_row r where r.union_id = u and r.seal_id = of_seal;
end $$;

-- what stands between these seats and the entries of a seal, while the names are in place: the judge is an author; works, or in the
-- five years before worked, for whoever enters it or beside an author; entered something with an author
create function contests.note_conflicts(of_seal bigint, seats bigint[], on_day date) returns void
    language plpgsql set search_path = pg_catalog, pg_temp
as $$ begin
with u as (select current_setting('lienhiep.union')::bigint as id),
judge as (
    select s.id as seat_id, n.current_id from u
    join councils.seat_ref s on s.union_id = u.id and s.id = any(seats)
    join directory.person_name n on n.union_id = s.union_id and n.id = s.person_id),
author as (
    select e.entry_id, n.current_id from u
    join contests.sealed_entry e on e.union_id = u.id and e.seal_id = of_seal
    join contests.entry_author a on a.union_id = e.union_id and a.entry_id = e.entry_id
    join directory.person_name n on n.union_id = a.union_id and n.id = a.person_id),
place as (
    select p.person_id, p.organisation_id from u
    join directory.post_ref p on p.union_id = u.id and p.to_on >= on_day - interval '5 years'),
belongs as (
    select e.entry_id, o.current_id as organisation_id from u
    join contests.sealed_entry e on e.union_id = u.id and e.seal_id = of_seal
    join contests.entry n on n.union_id = e.union_id and n.id = e.entry_id
    join directory.organisation_name o on o.union_id = n.union_id and o.id = n.applicant_id
    union
    select a.entry_id, p.organisation_id from author a join place p on p.person_id = a.current_id),
together as (
    select n.current_id, m.current_id as other_id from u
    join contests.entry_author x on x.union_id = u.id
    join contests.entry_author y on y.union_id = x.union_id and y.entry_id = x.entry_id and y.person_id <> x.person_id
    join directory.person_name n on n.union_id = x.union_id and n.id = x.person_id
    join directory.person_name m on m.union_id = y.union_id and m.id = y.person_id)
insert into contests.sealed_conflict (union_id, seal_id, seat_id, entry_id)
select (select id from u), of_seal, j.seat_id, a.entry_id from judge j join author a on a.current_id = j.current_id
union
select (select id from u), of_seal, j.seat_id, b.entry_id from judge j
join place p on p.person_id = j.current_id join belongs b on b.organisation_id = p.organisation_id
union
select (select id from u), of_seal, j.seat_id, a.entry_id from judge j
join together t on t.current_id = j.current_id join author a on a.current_id = t.other_id
on conflict do nothing;
    -- whoever is named as having guided the authors
    if contests.has_mentors() then
        execute 'insert into contests.sealed_conflict (union_id, seal_id, seat_id, entry_id)
            select distinct $1, $2, s.id, e.entry_id from contests.sealed_entry e
            join contests.entry n on n.union_id = e.union_id and n.id = e.entry_id
            cross join lateral regexp_split_to_table(coalesce(n.mentors, ''''), E''[\\n\\r;,]+'') as m(name)
            join councils.seat_ref s on s.union_id = e.union_id and s.id = any($3)
            join directory.person_name p on p.union_id = s.union_id and p.id = s.person_id and lower(p.name) = lower(btrim(m.name))
            where e.union_id = $1 and e.seal_id = $2 on conflict do nothing'
        using current_setting('lienhiep.union')::bigint, of_seal, seats;
    end if;
end $$;

-- the Union of the transaction: seals all entries of one of its editions; returns the seal
create function contests.seal_edition(of_edition bigint, account bigint, on_day date) returns bigint
    language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
    u bigint := current_setting('lienhiep.union')::bigint;
    made bigint;
    seats bigint[];
begin
    perform 1 from contests.edition n where n.union_id = u and n.id = of_edition for update;
    insert into contests.seal (union_id, edition_id, sealed_on, by_account) values (u, of_edition, on_day, account) returning id into made;
    insert into contests.sealed_entry (union_id, entry_id, seal_id)
    select u, n.id, made from contests.entry n where n.union_id = u and n.edition_id = of_edition order by n.id;
    update contests.seal s set entries = (select count(*) from contests.sealed_entry e where e.union_id = u and e.seal_id = made),
        authors = (select count(*) from contests.sealed_entry e join contests.entry_author a on a.union_id = u and a.entry_id = e.entry_id
                   where e.union_id = u and e.seal_id = made)
    where s.union_id = u and s.id = made;
    select coalesce(array_agg(s.id), '{}') into seats from councils.seat_ref s
    where s.union_id = u and s.subject_type = 'contests.edition' and s.subject_id = of_edition and s.ended_on is null;
    insert into contests.seal_question (union_id, seal_id, seat_id, by_account, later)
    select u, made, s, account, false from unnest(seats) s;
    perform contests.note_conflicts(made, seats, on_day);
    perform contests.hide(made);
    return made;
end $$;

-- the Union of the transaction: asks once about a seat of the edition that was filled after the sealing; the answer is stored, yes
-- or no for each entry. Twenty questions are all there are, so that nobody can try the whole directory
create function contests.ask_seal(of_edition bigint, seat bigint, account bigint, on_day date) returns void
    language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
    u bigint := current_setting('lienhiep.union')::bigint;
    of_seal bigint;
begin
    select s.id into strict of_seal from contests.seal s
    where s.union_id = u and s.edition_id = of_edition and s.opened_at is null for update;
    if not exists (select 1 from councils.seat_ref s where s.union_id = u and s.id = seat and s.subject_type = 'contests.edition'
            and s.subject_id = of_edition and s.ended_on is null) then
        raise exception 'no seat of this edition';
    end if;
    if (select count(*) from contests.seal_question q where q.union_id = u and q.seal_id = of_seal and q.later) >= 20 then
        raise exception 'no question is left';
    end if;
    insert into contests.seal_question (union_id, seal_id, seat_id, by_account, later) values (u, of_seal, seat, account, true);
    perform contests.bring_back(of_seal);
    perform contests.note_conflicts(of_seal, array[seat], on_day);
    perform contests.hide(of_seal);
end $$;

-- the Union of the transaction: notes that somebody came to open a seal; the second of two within an hour opens it. Nothing opens
-- while a sheet is out. Returns whether it is open now
create function contests.open_seal(of_edition bigint, account bigint, on_day date) returns boolean
    language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
    u bigint := current_setting('lienhiep.union')::bigint;
    of_seal bigint;
begin
    select s.id into strict of_seal from contests.seal s
    where s.union_id = u and s.edition_id = of_edition and s.opened_at is null for update;
    if not exists (select 1 from identity.account_ref a
                   where a.union_id = u and a.id = account and a.open and a.role in ('OFFICE', 'LEADER')) then
        raise exception 'nobody who may open it';
    end if;
    if exists (select 1 from contests.judging j join contests.sheet t on t.union_id = j.union_id and t.judging_id = j.id
               where j.union_id = u and j.edition_id = of_edition and t.ended_at is null and t.signed_at is null) then
        raise exception 'sheets are still out';
    end if;
    insert into contests.seal_confirmation (union_id, seal_id, account_id) values (u, of_seal, account);
    if (select count(distinct c.account_id) from contests.seal_confirmation c
            where c.union_id = u and c.seal_id = of_seal and c.at > clock_timestamp() - interval '1 hour') < 2 then
        return false;
    end if;
    perform contests.bring_back(of_seal);
    update contests.seal s set opened_on = on_day, opened_at = clock_timestamp() where s.union_id = u and s.id = of_seal;
    return true;
end $$;
