create schema if not exists directory;

create table directory.organisation (
    id          bigint generated always as identity,
    union_id    bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    code        text not null,
    kind        text not null check (kind in ('association', 'agency', 'mass_organisation', 'centre', 'office', 'school',
                    'national_body', 'enterprise', 'club', 'other')),
    field       text not null default '',
    place       text not null default '',
    joined_on   date,
    left_on     date,
    demo        boolean not null default false,
    version     integer not null default 1,
    primary key (union_id, id),
    unique (union_id, code)
);
create index organisation_kind on directory.organisation (union_id, kind, id);

-- names have dates: a record of 2015 shows the name of 2015
create table directory.organisation_title (
    id               bigint generated always as identity,
    union_id         bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    organisation_id  bigint not null,
    name             text not null check (name <> ''),
    short_name       text not null,
    valid_from       date not null default '-infinity',
    valid_to         date not null default 'infinity',
    sort_key         text collate "C" not null,
    fold             text collate "C" not null,
    primary key (union_id, id),
    unique (union_id, organisation_id, valid_from),
    foreign key (union_id, organisation_id) references directory.organisation (union_id, id),
    check (valid_from < valid_to)
);
create index organisation_title_order on directory.organisation_title (union_id, sort_key, organisation_id)
    where valid_to = 'infinity';

create table directory.person (
    id          bigint generated always as identity,
    union_id    bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    code        text not null,
    full_name   text not null check (full_name <> ''),
    born_on     date,
    gender      text check (gender in ('female', 'male')),
    degree      text not null default '',
    field       text not null default '',
    consent_public boolean not null default false,
    demo        boolean not null default false,
    sort_key    text collate "C" not null,
    fold        text collate "C" not null,
    version     integer not null default 1,
    primary key (union_id, id),
    unique (union_id, code)
);
create index person_order on directory.person (union_id, sort_key, id);
create index person_fold on directory.person (union_id, fold, id);

-- a post that a person holds in an organisation, from and until
create table directory.person_post (
    id               bigint generated always as identity,
    union_id         bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    person_id        bigint not null,
    organisation_id  bigint not null,
    post             text not null,
    from_on          date not null,
    to_on            date not null default 'infinity',
    primary key (union_id, id),
    foreign key (union_id, person_id) references directory.person (union_id, id),
    foreign key (union_id, organisation_id) references directory.organisation (union_id, id),
    check (from_on <= to_on)
);
create index person_post_person on directory.person_post (union_id, person_id);
create index person_post_organisation on directory.person_post (union_id, organisation_id);

alter table directory.organisation enable row level security;
alter table directory.organisation_title enable row level security;
alter table directory.person enable row level security;
alter table directory.person_post enable row level security;
create policy own_union on directory.organisation using (union_id = current_setting('lienhiep.union')::bigint);
create policy own_union on directory.organisation_title using (union_id = current_setting('lienhiep.union')::bigint);
create policy own_union on directory.person using (union_id = current_setting('lienhiep.union')::bigint);
create policy own_union on directory.person_post using (union_id = current_setting('lienhiep.union')::bigint);
