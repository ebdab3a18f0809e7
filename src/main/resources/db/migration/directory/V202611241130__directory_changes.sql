-- an organisation that has left, from which day and why; taken back, the row moves to taken_back
create table directory.leaving (
    union_id         bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    organisation_id  bigint not null,
    left_on          date not null,
    reason           text not null,
    by_account       bigint,
    at               timestamptz not null default now(),
    primary key (union_id, organisation_id),
    foreign key (union_id, organisation_id) references directory.organisation (union_id, id)
);
insert into directory.leaving (union_id, organisation_id, left_on, reason)
select union_id, id, left_on, '' from directory.organisation where left_on is not null;
alter table directory.organisation drop column left_on;

-- how one organisation stands to another, from and until: managed by it, a branch of it, merged into it
create table directory.organisation_link (
    id               bigint generated always as identity,
    union_id         bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    organisation_id  bigint not null,
    kind             text not null check (kind in ('parent', 'branch', 'merged_into')),
    other_id         bigint not null,
    from_on          date not null,
    to_on            date not null default 'infinity',
    primary key (union_id, id),
    foreign key (union_id, organisation_id) references directory.organisation (union_id, id),
    foreign key (union_id, other_id) references directory.organisation (union_id, id),
    check (organisation_id <> other_id),
    check (from_on <= to_on)
);
create index organisation_link_from on directory.organisation_link (union_id, organisation_id);
create index organisation_link_to on directory.organisation_link (union_id, other_id);

-- what was entered in error and taken out, as it stood, with the reason: a name, a post, a link, a leaving
create table directory.taken_back (
    id               bigint generated always as identity,
    union_id         bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    what             text not null check (what in ('title', 'post', 'link', 'leaving')),
    organisation_id  bigint,
    person_id        bigint,
    entry            jsonb not null,
    reason           text not null check (reason <> ''),
    by_account       bigint,
    at               timestamptz not null default now(),
    primary key (union_id, id),
    foreign key (union_id, organisation_id) references directory.organisation (union_id, id),
    foreign key (union_id, person_id) references directory.person (union_id, id)
);

-- consent to be shown in public: every change with the paper or the way it was given (Luật 91/2025/QH15: provable, never by silence)
create table directory.consent_change (
    id          bigint generated always as identity,
    union_id    bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    person_id   bigint not null,
    given       boolean not null,
    proof       text not null,
    on_day      date not null,
    by_account  bigint,
    at          timestamptz not null default now(),
    primary key (union_id, id),
    foreign key (union_id, person_id) references directory.person (union_id, id)
);
create index consent_change_person on directory.consent_change (union_id, person_id, id);

alter table directory.leaving enable row level security;
alter table directory.organisation_link enable row level security;
alter table directory.taken_back enable row level security;
alter table directory.consent_change enable row level security;
create policy own_union on directory.leaving using (union_id = current_setting('lienhiep.union')::bigint);
create policy own_union on directory.organisation_link using (union_id = current_setting('lienhiep.union')::bigint);
create policy own_union on directory.taken_back using (union_id = current_setting('lienhiep.union')::bigint);
create policy own_union on directory.consent_change using (union_id = current_setting('lienhiep.union')::bigint);
