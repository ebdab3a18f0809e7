create schema if not exists reports;

create table reports.report (
    id bigint generated always as identity,
    union_id bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    year        integer not null,
    from_on     date not null,
    to_on       date not null,
    title       text not null,
    version     integer not null default 1,
    drafted_on  date not null,
    primary key (union_id, id),
    unique (union_id, year)
);

-- text with {key} where a figure stands
create table reports.paragraph (
    id bigint generated always as identity,
    union_id bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    report_id  bigint not null,
    section    text not null,
    title      text not null,
    place      integer not null,
    text       text not null,
    primary key (union_id, id),
    foreign key (union_id, report_id) references reports.report (union_id, id)
);
create index paragraph_report on reports.paragraph (union_id, report_id, place);

create table reports.figure (
    union_id bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    report_id  bigint not null,
    key        text not null,
    place      integer not null,
    indicator  text not null,
    filter     text not null default '',
    primary key (union_id, report_id, key),
    foreign key (union_id, report_id) references reports.report (union_id, id)
);

-- signed: from now on the figures below are what they were
create table reports.issue (
    union_id bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    report_id   bigint not null,
    number      text not null,
    issued_on   date not null,
    sha256      text not null,
    by_account  bigint,
    at          timestamptz not null default now(),
    primary key (union_id, report_id),
    foreign key (union_id, report_id) references reports.report (union_id, id)
);

create table reports.frozen_figure (
    union_id bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    report_id     bigint not null,
    key           text not null,
    value         numeric,
    printed       text not null,
    total         bigint not null,
    rule_version  integer not null,
    previous      numeric,
    target        numeric,
    verdict       text,
    records       jsonb not null,
    sha256        text not null,
    primary key (union_id, report_id, key),
    foreign key (union_id, report_id) references reports.report (union_id, id)
);

create table reports.addendum (
    id bigint generated always as identity,
    union_id bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    report_id  bigint not null,
    text       text not null check (text <> ''),
    added_on   date not null,
    by_account bigint,
    primary key (union_id, id),
    foreign key (union_id, report_id) references reports.report (union_id, id)
);

alter table reports.report enable row level security;
alter table reports.paragraph enable row level security;
alter table reports.figure enable row level security;
alter table reports.issue enable row level security;
alter table reports.frozen_figure enable row level security;
alter table reports.addendum enable row level security;
create policy own_union on reports.report using (union_id = current_setting('lienhiep.union')::bigint);
create policy own_union on reports.paragraph using (union_id = current_setting('lienhiep.union')::bigint);
create policy own_union on reports.figure using (union_id = current_setting('lienhiep.union')::bigint);
create policy own_union on reports.issue using (union_id = current_setting('lienhiep.union')::bigint);
create policy own_union on reports.frozen_figure using (union_id = current_setting('lienhiep.union')::bigint);
create policy own_union on reports.addendum using (union_id = current_setting('lienhiep.union')::bigint);
