-- A round of an edition being judged: who marks which entry under which code, the marks as they were signed, and what became of them.
create table contests.judging (
    id bigint generated always as identity,
    union_id bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    edition_id  bigint not null,
    rules_id    bigint not null,
    round       text not null,
    opened_on   date not null,
    by_account  bigint,
    at          timestamptz not null default now(),
    closed_on   date,
    closed_by   bigint,
    primary key (union_id, id),
    unique (union_id, edition_id, round),
    foreign key (union_id, edition_id) references contests.edition (union_id, id),
    foreign key (union_id, rules_id) references contests.rule_set (union_id, id)
);

-- a body that judges in it, all fields or one
create table contests.panel (
    union_id bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    judging_id  bigint not null,
    body_id     bigint not null,
    field       text not null default '',
    most        integer check (most > 0),
    primary key (union_id, judging_id, body_id),
    foreign key (union_id, judging_id) references contests.judging (union_id, id),
    foreign key (union_id, body_id) references councils.body (union_id, id)
);

-- an entry in it under its code; admitted says whether the next round takes it, null until this one is closed
create table contests.judged_entry (
    union_id bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    judging_id  bigint not null,
    entry_id    bigint not null,
    code        text not null,
    field       text not null,
    admitted    boolean,
    primary key (union_id, judging_id, entry_id),
    unique (union_id, judging_id, code),
    foreign key (union_id, judging_id) references contests.judging (union_id, id),
    foreign key (union_id, entry_id) references contests.entry (union_id, id)
);

-- one judge's sheet for one entry; without a seat it is the panel's joint one. Signed it never changes: a reopened one is replaced
create table contests.sheet (
    id bigint generated always as identity,
    union_id bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    judging_id    bigint not null,
    entry_id      bigint not null,
    seat_id       bigint,
    no            integer not null default 1 check (no > 0),
    reason        text not null default '',
    note          text not null default '',
    version       integer not null default 1,
    assigned_at   timestamptz not null default now(),
    assigned_by   bigint,
    signed_at     timestamptz,
    total         numeric,
    ended_at      timestamptz,
    ended_by      bigint,
    ended_reason  text not null default '',
    primary key (union_id, id),
    foreign key (union_id, judging_id, entry_id) references contests.judged_entry (union_id, judging_id, entry_id),
    foreign key (union_id, seat_id) references councils.seat (union_id, id),
    check ((signed_at is null) = (total is null)),
    check (ended_at is null or ended_reason <> '')
);
create unique index sheet_one on contests.sheet (union_id, judging_id, entry_id, coalesce(seat_id, 0)) where ended_at is null;
create index sheet_seat on contests.sheet (union_id, seat_id, judging_id) where ended_at is null;

create table contests.mark (
    union_id bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    sheet_id   bigint not null,
    criterion  text not null,
    value      numeric not null check (value >= 0),
    band       text not null default '',
    primary key (union_id, sheet_id, criterion),
    foreign key (union_id, sheet_id) references contests.sheet (union_id, id)
);

create function contests.signed_sheet_stays() returns trigger language plpgsql as $$
begin
    if old.signed_at is not null and (new.signed_at, new.total, new.note, new.judging_id, new.entry_id, new.seat_id, new.no)
            is distinct from (old.signed_at, old.total, old.note, old.judging_id, old.entry_id, old.seat_id, old.no) then
        raise exception 'a signed sheet does not change';
    end if;
    return new;
end $$;
create trigger signed_stays before update on contests.sheet for each row execute function contests.signed_sheet_stays();

create function contests.signed_mark_stays() returns trigger language plpgsql as $$
declare
    one contests.mark := case when tg_op = 'DELETE' then old else new end;
begin
    if exists (select 1 from contests.sheet s where s.union_id = one.union_id and s.id = one.sheet_id and s.signed_at is not null) then
        raise exception 'the marks of a signed sheet do not change';
    end if;
    return one;
end $$;
create trigger signed_stays before insert or update or delete on contests.mark
    for each row execute function contests.signed_mark_stays();

-- results worked out by one method, kept to be compared; one of a judging is applied
create table contests.result_set (
    id bigint generated always as identity,
    union_id bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    judging_id      bigint not null,
    method          text not null check (method in ('mean', 'trimmed', 'median', 'sum', 'adjusted')),
    note            text not null default '',
    kept_on         date not null,
    by_account      bigint,
    at              timestamptz not null default now(),
    applied_on      date,
    applied_by      bigint,
    applied_reason  text not null default '',
    primary key (union_id, id),
    foreign key (union_id, judging_id) references contests.judging (union_id, id)
);
create unique index result_set_applied on contests.result_set (union_id, judging_id) where applied_on is not null;
create index result_set_judging on contests.result_set (union_id, judging_id, id);

create table contests.result_place (
    union_id bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    set_id    bigint not null,
    entry_id  bigint not null,
    place     integer not null,
    score     numeric not null,
    sheets    bigint[] not null,
    rank      text,
    primary key (union_id, set_id, entry_id),
    foreign key (union_id, set_id) references contests.result_set (union_id, id),
    foreign key (union_id, entry_id) references contests.entry (union_id, id)
);

alter table contests.judging enable row level security;
alter table contests.panel enable row level security;
alter table contests.judged_entry enable row level security;
alter table contests.sheet enable row level security;
alter table contests.mark enable row level security;
alter table contests.result_set enable row level security;
alter table contests.result_place enable row level security;
create policy own_union on contests.judging using (union_id = current_setting('lienhiep.union')::bigint);
create policy own_union on contests.panel using (union_id = current_setting('lienhiep.union')::bigint);
create policy own_union on contests.judged_entry using (union_id = current_setting('lienhiep.union')::bigint);
create policy own_union on contests.sheet using (union_id = current_setting('lienhiep.union')::bigint);
create policy own_union on contests.mark using (union_id = current_setting('lienhiep.union')::bigint);
create policy own_union on contests.result_set using (union_id = current_setting('lienhiep.union')::bigint);
create policy own_union on contests.result_place using (union_id = current_setting('lienhiep.union')::bigint);
