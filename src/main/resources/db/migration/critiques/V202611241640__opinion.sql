-- what an expert thinks of the scheme, in their own words; written again before the meeting it is another version
create table critiques.opinion (
    id           bigint generated always as identity,
    union_id     bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    critique_id  bigint not null,
    person_id    bigint not null,
    conclusion   text not null check (conclusion in ('agree', 'revise', 'redo', 'disagree')),
    words        text not null check (words <> ''),
    link_id      bigint not null,
    at           timestamptz not null default now(),
    primary key (union_id, id),
    foreign key (union_id, critique_id) references critiques.critique (union_id, id),
    foreign key (union_id, person_id) references directory.person (union_id, id)
);
create index opinion_case on critiques.opinion (union_id, critique_id, person_id, id);
alter table critiques.opinion enable row level security;
create policy own_union on critiques.opinion using (union_id = current_setting('lienhiep.union')::bigint);
