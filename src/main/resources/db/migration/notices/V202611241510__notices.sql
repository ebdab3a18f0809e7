create schema if not exists notices;

-- how one kind of date is reminded of, from a day on; the newest version that is valid applies, without one the rule of the house
create table notices.rule (
    id          bigint generated always as identity,
    union_id    bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    kind        text not null,
    valid_from  date not null,
    unit        text not null check (unit in ('day', 'workday', 'month')),
    before      text not null default '' check (before ~ '^(\d{1,3}( \d{1,3})*)?$'),
    every       integer not null default 0 check (every between 0 and 999),
    audience    text not null check (audience ~ '^(office|leader|body)( (office|leader|body))*$'),
    off         boolean not null default false,
    by_account  bigint,
    at          timestamptz not null default now(),
    primary key (union_id, id)
);
create index rule_kind on notices.rule (union_id, kind, valid_from desc, id desc);

-- a reminder that went out: once for each record, due date and step. It holds keys, never words: those are made at reading
create table notices.notice (
    id               bigint generated always as identity,
    union_id         bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    kind             text not null,
    record_id        bigint not null,
    due_on           date not null,
    step             integer not null,
    unit             text not null,
    organisation_id  bigint,
    noticed_on       date not null,
    at               timestamptz not null default now(),
    settled_on       date,
    primary key (union_id, id),
    unique (union_id, kind, record_id, due_on, step, unit),
    foreign key (union_id, organisation_id) references directory.organisation (union_id, id)
);
create index notice_open on notices.notice (union_id, kind, record_id) where settled_on is null;
create index notice_day on notices.notice (union_id, noticed_on, id);

-- whom it is for: everybody of a role (r:OFFICE), everybody who speaks for a body (o:17)
create table notices.addressed (
    union_id   bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    notice_id  bigint not null,
    box        text not null,
    primary key (union_id, notice_id, box),
    foreign key (union_id, notice_id) references notices.notice (union_id, id)
);
create index addressed_box on notices.addressed (union_id, box, notice_id);

-- the notice in the inbox of one account; settled when the work is done or a later step has come
create table notices.delivery (
    union_id    bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    account_id  bigint not null,
    notice_id   bigint not null,
    noticed_on  date not null,
    read_at     timestamptz,
    settled_on  date,
    primary key (union_id, account_id, notice_id),
    foreign key (union_id, notice_id) references notices.notice (union_id, id)
);
create index delivery_day on notices.delivery (union_id, account_id, noticed_on desc, notice_id desc);
create index delivery_unread on notices.delivery (union_id, account_id, noticed_on desc, notice_id desc)
    where read_at is null and settled_on is null;
create index delivery_notice on notices.delivery (union_id, notice_id);

alter table notices.rule enable row level security;
alter table notices.notice enable row level security;
alter table notices.addressed enable row level security;
alter table notices.delivery enable row level security;
create policy own_union on notices.rule using (union_id = current_setting('lienhiep.union')::bigint);
create policy own_union on notices.notice using (union_id = current_setting('lienhiep.union')::bigint);
create policy own_union on notices.addressed using (union_id = current_setting('lienhiep.union')::bigint);
create policy own_union on notices.delivery using (union_id = current_setting('lienhiep.union')::bigint);
