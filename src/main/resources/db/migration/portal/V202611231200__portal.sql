create schema if not exists portal;

-- an article; one of a report carries the text whose {places} are the report's figures
create table portal.article (
    id bigint generated always as identity,
    union_id bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    code          text not null,
    slug          text not null,
    section       text not null,
    title         text not null,
    lead          text not null,
    body          text not null,
    author        text not null default '',
    published_on  date,
    views         bigint not null default 0,
    report_id     bigint,
    version       integer not null default 1,
    primary key (union_id, id),
    unique (union_id, code)
);
create index article_day on portal.article (union_id, published_on desc, id desc);
create index article_section on portal.article (union_id, section, published_on desc, id desc);
create unique index article_report on portal.article (union_id, report_id) where report_id is not null;

-- taken off the portal, with the reason; it may be put back
create table portal.withdrawal (
    id bigint generated always as identity,
    union_id bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    article_id     bigint not null,
    reason         text not null check (reason <> ''),
    withdrawn_on   date not null,
    by_account     bigint,
    at             timestamptz not null default now(),
    taken_back_at  timestamptz,
    taken_back_by  bigint,
    primary key (union_id, id),
    foreign key (union_id, article_id) references portal.article (union_id, id)
);
create unique index withdrawal_one on portal.withdrawal (union_id, article_id) where taken_back_at is null;

alter table portal.article enable row level security;
alter table portal.withdrawal enable row level security;
create policy own_union on portal.article using (union_id = current_setting('lienhiep.union')::bigint);
create policy own_union on portal.withdrawal using (union_id = current_setting('lienhiep.union')::bigint);
