-- what the report concluded (Quyết định 14/2014/QĐ-TTg: the required content of the report)
alter table critiques.critique add column conclusion text check (conclusion in ('agree', 'revise', 'redo', 'disagree'));

-- the agreed deadline moved: from which day to which, why, by which paper; the first row keeps the original
create table critiques.deadline_change (
    id           bigint generated always as identity,
    union_id     bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    critique_id  bigint not null,
    from_on      date,
    to_on        date not null,
    reason       text not null check (reason <> ''),
    paper        text not null default '',
    by_account   bigint,
    at           timestamptz not null default now(),
    primary key (union_id, id),
    foreign key (union_id, critique_id) references critiques.critique (union_id, id)
);
create index deadline_change_case on critiques.deadline_change (union_id, critique_id, id);

-- a numbered recommendation of the report, and where in the scheme it points
create table critiques.recommendation (
    id           bigint generated always as identity,
    union_id     bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    critique_id  bigint not null,
    no           integer not null check (no > 0),
    words        text not null check (words <> ''),
    place        text not null default '',
    version      integer not null default 1,
    primary key (union_id, id),
    unique (union_id, critique_id, no),
    foreign key (union_id, critique_id) references critiques.critique (union_id, id)
);

-- what the requester made of it; none yet where there is no row
create table critiques.answer (
    union_id           bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    recommendation_id  bigint not null,
    outcome            text not null check (outcome in ('accepted', 'partly', 'not')),
    answered_on        date not null,
    paper              text not null default '',
    reason             text not null default '',
    by_account         bigint,
    at                 timestamptz not null default now(),
    primary key (union_id, recommendation_id),
    foreign key (union_id, recommendation_id) references critiques.recommendation (union_id, id)
);

-- what was entered in error or undone, as it stood, with the reason
create table critiques.taken_back (
    id           bigint generated always as identity,
    union_id     bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    critique_id  bigint not null,
    what         text not null check (what in ('stage', 'withdrawal', 'expert', 'recommendation', 'answer')),
    entry        jsonb not null,
    reason       text not null check (reason <> ''),
    by_account   bigint,
    at           timestamptz not null default now(),
    primary key (union_id, id),
    foreign key (union_id, critique_id) references critiques.critique (union_id, id)
);
create index taken_back_case on critiques.taken_back (union_id, critique_id, id);

alter table critiques.deadline_change enable row level security;
alter table critiques.recommendation enable row level security;
alter table critiques.answer enable row level security;
alter table critiques.taken_back enable row level security;
create policy own_union on critiques.deadline_change using (union_id = current_setting('lienhiep.union')::bigint);
create policy own_union on critiques.recommendation using (union_id = current_setting('lienhiep.union')::bigint);
create policy own_union on critiques.answer using (union_id = current_setting('lienhiep.union')::bigint);
create policy own_union on critiques.taken_back using (union_id = current_setting('lienhiep.union')::bigint);
