-- what becomes of a task after it was assigned: its deadline moved, the task cancelled, its result reopened
alter table assignments.decision add column version integer not null default 1;
create index decision_year on assignments.decision (union_id, year, id);
create index task_decision on assignments.task (union_id, decision_id);
create index task_body_organisation on assignments.task_body (union_id, organisation_id);
create index result_task on assignments.result (union_id, task_id);
create index task_carries on assignments.task (union_id, carries_id);
create index target_task on assignments.target (union_id, task_id);

-- a deadline moved, by the letter that agreed to it; the task keeps its original deadline beside the one in force
create table assignments.extension (
    id bigint generated always as identity,
    union_id bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    task_id          bigint not null,
    agreed_on        date not null,
    old_on           date not null,
    new_on           date not null,
    document_number  text not null,
    reason           text not null,
    by_account       bigint,
    at               timestamptz not null default now(),
    primary key (union_id, id),
    foreign key (union_id, task_id) references assignments.task (union_id, id),
    check (new_on <> old_on)
);
create index extension_task on assignments.extension (union_id, task_id);

-- a task the province gave up, or one entered in error; taken back, the row stays
create table assignments.cancellation (
    id bigint generated always as identity,
    union_id bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    task_id           bigint not null,
    cause             text not null check (cause in ('cancelled', 'error')),
    reason            text not null,
    cancelled_on      date not null,
    by_account        bigint,
    at                timestamptz not null default now(),
    withdrawn_on      date,
    withdrawn_by      bigint,
    withdrawn_reason  text not null default '',
    primary key (union_id, id),
    foreign key (union_id, task_id) references assignments.task (union_id, id)
);
create unique index cancellation_in_force on assignments.cancellation (union_id, task_id) where withdrawn_on is null;

-- where the papers of a result lie, who answered it, and why a confirmed one was opened again
alter table assignments.result
    add column evidence text not null default '',
    add column answered_by bigint,
    add column reopened_on date,
    add column reopened_by bigint,
    add column reopen_reason text not null default '',
    add check (reopened_on is null or confirmed_on is not null);
drop index assignments.result_in_force;
create unique index result_in_force on assignments.result (union_id, task_id) where returned_on is null and reopened_on is null;

-- own: only what the assignee is credited with counts; withdrawn: set in error
alter table assignments.target
    add column own boolean not null default false,
    add column withdrawn_on date,
    add column withdrawn_by bigint,
    add column withdraw_reason text not null default '',
    add check (withdrawn_on is null or withdraw_reason <> '');

alter table assignments.extension enable row level security;
alter table assignments.cancellation enable row level security;
create policy own_union on assignments.extension using (union_id = current_setting('lienhiep.union')::bigint);
create policy own_union on assignments.cancellation using (union_id = current_setting('lienhiep.union')::bigint);
