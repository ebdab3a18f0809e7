create schema if not exists portal;

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
    published_on  date not null,
    views         bigint not null default 0,
    report_id     bigint,
    version       integer not null default 1,
    primary key (union_id, id),
    unique (union_id, code)
);
create index article_day on portal.article (union_id, published_on desc, id desc);

alter table portal.article enable row level security;
create policy own_union on portal.article using (union_id = current_setting('lienhiep.union')::bigint);
