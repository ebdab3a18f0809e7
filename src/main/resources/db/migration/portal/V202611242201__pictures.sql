-- a picture of an article, decoded and written anew: nothing of the camera's notes is kept
create table portal.picture (
    id bigint generated always as identity,
    union_id bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    article_id    bigint not null,
    address       text not null default replace(gen_random_uuid()::text, '-', ''),
    width         integer not null check (width > 0),
    height        integer not null check (height > 0),
    alt           text not null check (alt <> ''),
    caption       text not null check (caption <> ''),
    credit        text not null,
    people        text not null check (people in ('none', 'official', 'agreed')),
    consent       text not null default '',
    version       integer not null default 1,
    by_account    bigint,
    at            timestamptz not null default now(),
    primary key (union_id, id),
    unique (union_id, address),
    foreign key (union_id, article_id) references portal.article (union_id, id),
    check (people <> 'agreed' or consent <> '')
);
create index picture_article on portal.picture (union_id, article_id, id);

-- the picture in one of its widths
create table portal.picture_size (
    union_id bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    picture_id  bigint not null,
    width       integer not null,
    height      integer not null,
    sha256      text not null,
    bytes       bigint not null,
    primary key (union_id, picture_id, width),
    foreign key (union_id, picture_id) references portal.picture (union_id, id)
);

-- taken out of its article, with the reason
create table portal.picture_removal (
    union_id bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    picture_id  bigint not null,
    reason      text not null check (reason <> ''),
    removed_on  date not null,
    by_account  bigint,
    at          timestamptz not null default now(),
    primary key (union_id, picture_id),
    foreign key (union_id, picture_id) references portal.picture (union_id, id)
);

-- the picture that stands at the head of its article
create table portal.cover (
    union_id bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    article_id  bigint not null,
    picture_id  bigint not null,
    by_account  bigint,
    at          timestamptz not null default now(),
    primary key (union_id, article_id),
    foreign key (union_id, article_id) references portal.article (union_id, id),
    foreign key (union_id, picture_id) references portal.picture (union_id, id)
);

alter table portal.picture enable row level security;
alter table portal.picture_size enable row level security;
alter table portal.picture_removal enable row level security;
alter table portal.cover enable row level security;
create policy own_union on portal.picture using (union_id = current_setting('lienhiep.union')::bigint);
create policy own_union on portal.picture_size using (union_id = current_setting('lienhiep.union')::bigint);
create policy own_union on portal.picture_removal using (union_id = current_setting('lienhiep.union')::bigint);
create policy own_union on portal.cover using (union_id = current_setting('lienhiep.union')::bigint);
