create schema if not exists figures;

-- what follows from the records of the work modules; written only by the sync from their views
create table figures.fact (
    union_id     bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    kind         text not null,
    record_type  text not null,
    record_id    bigint not null,
    part         text not null default '',
    happened_on  date not null,
    ended_on     date not null,
    amount       numeric not null default 1,
    currency     text,
    subject_id   bigint,
    type_code    text,
    field_code   text,
    series_code  text,
    level_code   text,
    result_code  text,
    dims         jsonb,
    precision    text not null default 'exact' check (precision in ('exact', 'approximate')),
    excluded_by  text,
    primary key (union_id, kind, record_id, part)
);
-- with all that a figure asks for, so that adding up never opens the rows: 100 figures over a million facts in a third of the time
create index fact_day on figures.fact (union_id, kind, happened_on, record_id, part)
    include (amount, excluded_by, subject_id, type_code, field_code, series_code, level_code, result_code);
create index fact_interval on figures.fact (union_id, kind, ended_on, happened_on);
create index fact_record on figures.fact (union_id, record_type, record_id);

-- the bodies a fact is credited to; the fact itself counts once
create table figures.fact_body (
    union_id         bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    kind             text not null,
    record_type      text not null,
    record_id        bigint not null,
    part             text not null default '',
    organisation_id  bigint not null,
    role_code        text not null,
    primary key (union_id, kind, record_id, part, organisation_id, role_code)
);
create index fact_body_record on figures.fact_body (union_id, record_type, record_id);
create index fact_body_organisation on figures.fact_body (union_id, organisation_id, kind, record_id, part);

-- numbers that somebody else stated, with the document that says so
create table figures.stated (
    id           bigint generated always as identity,
    union_id     bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    code         text not null,
    indicator    text not null,
    filter       text not null default '',
    from_on      date not null,
    to_on        date not null,
    value        numeric not null,
    document_id  bigint,
    note         text not null default '',
    primary key (union_id, id),
    unique (union_id, code),
    unique (union_id, indicator, filter, from_on, to_on),
    check (from_on <= to_on)
);

alter table figures.fact enable row level security;
alter table figures.fact_body enable row level security;
alter table figures.stated enable row level security;
create policy own_union on figures.fact using (union_id = current_setting('lienhiep.union')::bigint);
create policy own_union on figures.fact_body using (union_id = current_setting('lienhiep.union')::bigint);
create policy own_union on figures.stated using (union_id = current_setting('lienhiep.union')::bigint);
