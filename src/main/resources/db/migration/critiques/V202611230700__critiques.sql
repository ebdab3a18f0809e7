create schema if not exists critiques;

create table critiques.critique (
    id bigint generated always as identity,
    union_id bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    code          text not null,
    type          text not null check (type in ('tu_van', 'phan_bien', 'giam_dinh')),
    title         text not null,
    requester_id  bigint,
    field         text not null default '',
    received_on   date not null,
    deadline_on   date,
    version       integer not null default 1,
    primary key (union_id, id),
    unique (union_id, code),
    foreign key (union_id, requester_id) references directory.organisation (union_id, id)
);
create index critique_day on critiques.critique (union_id, received_on desc, id desc);

-- a stage reached, on its day and with its paper
create table critiques.stage (
    union_id bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    critique_id  bigint not null,
    stage        text not null check (stage in ('accepted', 'council', 'meeting', 'report', 'handed_over', 'feedback')),
    reached_on   date not null,
    paper        text not null default '',
    by_account   bigint,
    at           timestamptz not null default now(),
    primary key (union_id, critique_id, stage),
    foreign key (union_id, critique_id) references critiques.critique (union_id, id)
);

create table critiques.withdrawal (
    union_id bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    critique_id   bigint not null,
    withdrawn_on  date not null,
    reason        text not null check (reason <> ''),
    by_account    bigint,
    at            timestamptz not null default now(),
    primary key (union_id, critique_id),
    foreign key (union_id, critique_id) references critiques.critique (union_id, id)
);

create table critiques.expert (
    union_id bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    critique_id   bigint not null,
    person_id     bigint not null,
    role          text not null check (role in ('chair', 'secretary', 'critic', 'member')),
    delivered_on  date,
    primary key (union_id, critique_id, person_id),
    foreign key (union_id, critique_id) references critiques.critique (union_id, id),
    foreign key (union_id, person_id) references directory.person (union_id, id)
);

alter table critiques.critique enable row level security;
alter table critiques.stage enable row level security;
alter table critiques.withdrawal enable row level security;
alter table critiques.expert enable row level security;
create policy own_union on critiques.critique using (union_id = current_setting('lienhiep.union')::bigint);
create policy own_union on critiques.stage using (union_id = current_setting('lienhiep.union')::bigint);
create policy own_union on critiques.withdrawal using (union_id = current_setting('lienhiep.union')::bigint);
create policy own_union on critiques.expert using (union_id = current_setting('lienhiep.union')::bigint);
