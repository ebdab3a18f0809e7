create schema if not exists assignments;

-- a decision of the province that assigns, approves or amends the work of a year
create table assignments.decision (
    id bigint generated always as identity,
    union_id bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    code         text not null,
    document_id  bigint not null,
    nature       text not null check (nature in ('assigned', 'approved', 'amending', 'award', 'other')),
    year         integer not null,
    primary key (union_id, id),
    unique (union_id, code),
    foreign key (union_id, document_id) references documents.document (union_id, id)
);

create table assignments.task (
    id bigint generated always as identity,
    union_id bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    code                  text not null,
    decision_id           bigint not null,
    clause                text not null,
    text                  text not null,
    title                 text not null,
    assignee_id           bigint not null,
    product               text not null default '',
    original_deadline_on  date not null,
    deadline_on           date not null,
    budget                numeric check (budget >= 0),
    carries_id            bigint,
    version               integer not null default 1,
    primary key (union_id, id),
    unique (union_id, code),
    foreign key (union_id, decision_id) references assignments.decision (union_id, id),
    foreign key (union_id, assignee_id) references directory.organisation (union_id, id),
    foreign key (union_id, carries_id) references assignments.task (union_id, id)
);
create index task_deadline on assignments.task (union_id, deadline_on, id);
create index task_assignee on assignments.task (union_id, assignee_id);

create table assignments.task_body (
    union_id bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    task_id          bigint not null,
    organisation_id  bigint not null,
    primary key (union_id, task_id, organisation_id),
    foreign key (union_id, task_id) references assignments.task (union_id, id),
    foreign key (union_id, organisation_id) references directory.organisation (union_id, id)
);

create table assignments.acceptance (
    union_id bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    task_id      bigint not null,
    accepted_on  date not null,
    by_account   bigint,
    at           timestamptz not null default now(),
    primary key (union_id, task_id),
    foreign key (union_id, task_id) references assignments.task (union_id, id)
);

-- what was done, as the assignee reports it, and what the office said to it
create table assignments.result (
    id bigint generated always as identity,
    union_id bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    task_id       bigint not null,
    done_on       date not null,
    summary       text not null,
    document_id   bigint,
    by_account    bigint,
    at            timestamptz not null default now(),
    confirmed_on  date,
    returned_on   date,
    remark        text not null default '',
    primary key (union_id, id),
    foreign key (union_id, task_id) references assignments.task (union_id, id),
    foreign key (union_id, document_id) references documents.document (union_id, id),
    check (confirmed_on is null or returned_on is null)
);
create unique index result_in_force on assignments.result (union_id, task_id) where returned_on is null;

create table assignments.target (
    id bigint generated always as identity,
    union_id bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    code       text not null,
    task_id    bigint not null,
    indicator  text not null,
    filter     text not null default '',
    direction  text not null check (direction in ('at_least', 'at_most', 'exactly')),
    primary key (union_id, id),
    unique (union_id, code),
    foreign key (union_id, task_id) references assignments.task (union_id, id)
);

-- every value a target has had; an amending decision adds one
create table assignments.target_value (
    union_id bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    target_id    bigint not null,
    valid_from   date not null,
    value        numeric not null check (value >= 0),
    decision_id  bigint not null,
    primary key (union_id, target_id, valid_from),
    foreign key (union_id, target_id) references assignments.target (union_id, id),
    foreign key (union_id, decision_id) references assignments.decision (union_id, id)
);

alter table assignments.decision enable row level security;
alter table assignments.task enable row level security;
alter table assignments.task_body enable row level security;
alter table assignments.acceptance enable row level security;
alter table assignments.result enable row level security;
alter table assignments.target enable row level security;
alter table assignments.target_value enable row level security;
create policy own_union on assignments.decision using (union_id = current_setting('lienhiep.union')::bigint);
create policy own_union on assignments.task using (union_id = current_setting('lienhiep.union')::bigint);
create policy own_union on assignments.task_body using (union_id = current_setting('lienhiep.union')::bigint);
create policy own_union on assignments.acceptance using (union_id = current_setting('lienhiep.union')::bigint);
create policy own_union on assignments.result using (union_id = current_setting('lienhiep.union')::bigint);
create policy own_union on assignments.target using (union_id = current_setting('lienhiep.union')::bigint);
create policy own_union on assignments.target_value using (union_id = current_setting('lienhiep.union')::bigint);
