-- What an entry brings to its check, what was found, and what became of it: each step a row, taken back rather than deleted.
alter table contests.entry
    add column made_on       date,
    add column guardians     integer not null default 0 check (guardians >= 0),  -- papers in which a guardian agrees
    add column prior_awards  text not null default '' check (prior_awards in ('', 'none', 'improved', 'same')),
    add column division      text not null default '',
    add column level         text not null default '',  -- the lower level it came through
    add column resident      boolean,                   -- made or applied in the province; null where nobody said
    add column related       boolean,                   -- an author is close to a juror or organiser
    add column mentors       text;                      -- a name a line, null where nobody said

-- as it was at the time of entry: the day of birth that the rules ask about, and the share of the work in percent
alter table contests.entry_author
    add column born_on  date,
    add column share    numeric check (share >= 0 and share <= 100),
    add column unit     text not null default '';  -- class and school, or place of work

-- an item of the dossier that was handed in
create table contests.entry_item (
    union_id bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    entry_id     bigint not null,
    item         text not null,
    copies    integer not null default 1 check (copies > 0),
    primary key (union_id, entry_id, item),
    foreign key (union_id, entry_id) references contests.entry (union_id, id)
);

-- looked at by a person under a version of the rules, with what was found then; why it was accepted in spite of a fault
create table contests.entry_check (
    id bigint generated always as identity,
    union_id bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    entry_id      bigint not null,
    rules_id      bigint,
    checked_on    date not null,
    waiver        text not null default '',
    by_account    bigint,
    at            timestamptz not null default now(),
    withdrawn_at  timestamptz,
    withdrawn_by  bigint,
    primary key (union_id, id),
    foreign key (union_id, entry_id) references contests.entry (union_id, id),
    foreign key (union_id, rules_id) references contests.rule_set (union_id, id)
);
create unique index entry_check_one on contests.entry_check (union_id, entry_id) where withdrawn_at is null;
create index entry_check_entry on contests.entry_check (union_id, entry_id);

create table contests.check_finding (
    union_id bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    check_id bigint not null,
    no       integer not null,
    code     text not null,
    grade    text not null check (grade in ('pass', 'soft', 'hard')),
    asked    text not null,
    found    text not null,
    primary key (union_id, check_id, no),
    foreign key (union_id, check_id) references contests.entry_check (union_id, id)
);

-- sent back to be put right until a day
create table contests.entry_return (
    id bigint generated always as identity,
    union_id bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    entry_id      bigint not null,
    returned_on   date not null,
    reason        text not null check (reason <> ''),
    due_on        date not null,
    mended_on     date,
    mended_note   text not null default '',
    by_account    bigint,
    at            timestamptz not null default now(),
    primary key (union_id, id),
    foreign key (union_id, entry_id) references contests.entry (union_id, id),
    check (due_on >= returned_on)
);
create unique index entry_return_one on contests.entry_return (union_id, entry_id) where mended_on is null;
create index entry_return_entry on contests.entry_return (union_id, entry_id);

create table contests.entry_move (
    id bigint generated always as identity,
    union_id bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    entry_id    bigint not null,
    from_field  text not null,
    to_field    text not null,
    reason      text not null check (reason <> ''),
    moved_on    date not null,
    by_account  bigint,
    at          timestamptz not null default now(),
    primary key (union_id, id),
    foreign key (union_id, entry_id) references contests.entry (union_id, id)
);
create index entry_move_entry on contests.entry_move (union_id, entry_id);

-- a decision that recognises entries as eligible; they are counted so from then on
create table contests.recognition (
    id bigint generated always as identity,
    union_id bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    edition_id    bigint not null,
    document_id   bigint not null,
    decided_on    date not null,
    by_account    bigint,
    at            timestamptz not null default now(),
    withdrawn_at  timestamptz,
    withdrawn_by  bigint,
    withdrawn_reason text not null default '',
    primary key (union_id, id),
    foreign key (union_id, edition_id) references contests.edition (union_id, id),
    foreign key (union_id, document_id) references documents.document (union_id, id)
);
create index recognition_edition on contests.recognition (union_id, edition_id);

create table contests.recognised (
    union_id bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    entry_id        bigint not null,
    recognition_id  bigint not null,
    withdrawn       boolean not null default false,
    primary key (union_id, entry_id, recognition_id),
    foreign key (union_id, entry_id) references contests.entry (union_id, id),
    foreign key (union_id, recognition_id) references contests.recognition (union_id, id)
);
create unique index recognised_one on contests.recognised (union_id, entry_id) where not withdrawn;
create index recognised_decision on contests.recognised (union_id, recognition_id);

alter table contests.entry_item enable row level security;
alter table contests.entry_check enable row level security;
alter table contests.check_finding enable row level security;
alter table contests.entry_return enable row level security;
alter table contests.entry_move enable row level security;
alter table contests.recognition enable row level security;
alter table contests.recognised enable row level security;
create policy own_union on contests.entry_item using (union_id = current_setting('lienhiep.union')::bigint);
create policy own_union on contests.entry_check using (union_id = current_setting('lienhiep.union')::bigint);
create policy own_union on contests.check_finding using (union_id = current_setting('lienhiep.union')::bigint);
create policy own_union on contests.entry_return using (union_id = current_setting('lienhiep.union')::bigint);
create policy own_union on contests.entry_move using (union_id = current_setting('lienhiep.union')::bigint);
create policy own_union on contests.recognition using (union_id = current_setting('lienhiep.union')::bigint);
create policy own_union on contests.recognised using (union_id = current_setting('lienhiep.union')::bigint);
