-- an article may appear at a minute of its day, carries words that it is found by, and may be about a record
alter table portal.article add column published_time time not null default '00:00';
alter table portal.article add column tags text not null default '';
alter table portal.article add column origin text not null default '';
create index article_origin on portal.article (union_id, origin) where origin <> '';

-- how an article read at each saving
create table portal.article_version (
    union_id bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    article_id  bigint not null,
    version     integer not null,
    title       text not null,
    lead        text not null,
    section     text not null,
    author      text not null,
    body        text not null,
    tags        text not null,
    by_account  bigint,
    at          timestamptz not null default now(),
    primary key (union_id, article_id, version),
    foreign key (union_id, article_id) references portal.article (union_id, id)
);

-- sent to whoever approves; taken back by the writer
create table portal.submission (
    id bigint generated always as identity,
    union_id bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    article_id     bigint not null,
    note           text not null default '',
    submitted_on   date not null,
    by_account     bigint,
    at             timestamptz not null default now(),
    taken_back_at  timestamptz,
    taken_back_by  bigint,
    primary key (union_id, id),
    foreign key (union_id, article_id) references portal.article (union_id, id)
);
create index submission_article on portal.submission (union_id, article_id);

-- sent back to the writer, with what is to be mended
create table portal.submission_return (
    union_id bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    submission_id  bigint not null,
    reason         text not null check (reason <> ''),
    returned_on    date not null,
    by_account     bigint,
    at             timestamptz not null default now(),
    primary key (union_id, submission_id),
    foreign key (union_id, submission_id) references portal.submission (union_id, id)
);

-- put on the portal from a day and minute on; both may lie ahead
create table portal.publication (
    id bigint generated always as identity,
    union_id bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    article_id      bigint not null,
    published_on    date not null,
    published_time  time not null,
    by_account      bigint,
    at              timestamptz not null default now(),
    -- when the minute was seen to have come, so that whoever follows articles was told; null while it lies ahead
    appeared_at     timestamptz,
    primary key (union_id, id),
    foreign key (union_id, article_id) references portal.article (union_id, id)
);
create index publication_article on portal.publication (union_id, article_id);
create index publication_ahead on portal.publication (union_id, published_on) where appeared_at is null;

-- out of the news, still read at its address; may be taken back
create table portal.archiving (
    id bigint generated always as identity,
    union_id bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    article_id     bigint not null,
    reason         text not null default '',
    archived_on    date not null,
    by_account     bigint,
    at             timestamptz not null default now(),
    taken_back_at  timestamptz,
    taken_back_by  bigint,
    primary key (union_id, id),
    foreign key (union_id, article_id) references portal.article (union_id, id)
);
create unique index archiving_one on portal.archiving (union_id, article_id) where taken_back_at is null;

-- the words an article is found by, as they are compared
create table portal.article_tag (
    union_id bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    article_id  bigint not null,
    fold        text collate "C" not null,
    words       text not null,
    primary key (union_id, article_id, fold),
    foreign key (union_id, article_id) references portal.article (union_id, id)
);
create index article_tag_fold on portal.article_tag (union_id, fold);

alter table portal.article_version enable row level security;
alter table portal.submission enable row level security;
alter table portal.submission_return enable row level security;
alter table portal.publication enable row level security;
alter table portal.archiving enable row level security;
alter table portal.article_tag enable row level security;
create policy own_union on portal.article_version using (union_id = current_setting('lienhiep.union')::bigint);
create policy own_union on portal.submission using (union_id = current_setting('lienhiep.union')::bigint);
create policy own_union on portal.submission_return using (union_id = current_setting('lienhiep.union')::bigint);
create policy own_union on portal.publication using (union_id = current_setting('lienhiep.union')::bigint);
create policy own_union on portal.archiving using (union_id = current_setting('lienhiep.union')::bigint);
create policy own_union on portal.article_tag using (union_id = current_setting('lienhiep.union')::bigint);
