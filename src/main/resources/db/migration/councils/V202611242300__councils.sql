create schema if not exists councils;

-- a council, jury, secretariat or committee; a permanent one has no subject. Quorum and majority are data: '2/3', '>1/2'
create table councils.body (
    id               bigint generated always as identity,
    union_id         bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    kind             text not null check (kind in ('council', 'jury', 'subjury', 'secretariat', 'committee')),
    name             text not null check (name <> ''),
    subject_type     text check (subject_type ~ '^[a-z]+\.[a-z_]+$'),
    subject_id       bigint,
    established_on   date not null,
    document_id      bigint,
    paper            text not null default '',
    quorum           text not null check (quorum ~ '^>?\d{1,3}/\d{1,3}$'),
    chair_needed     boolean not null,
    reviewer_needed  boolean not null,
    majority         text not null check (majority ~ '^>?\d{1,3}/\d{1,3}$'),
    base             text not null check (base in ('members', 'present', 'valid')),
    version          integer not null default 1,
    primary key (union_id, id),
    foreign key (union_id, document_id) references documents.document (union_id, id),
    check ((subject_type is null) = (subject_id is null)),
    check (document_id is not null or paper <> '')
);
create index body_day on councils.body (union_id, established_on desc, id desc);
create index body_subject on councils.body (union_id, subject_type, subject_id, id);

-- a body ends; what it did stays
create table councils.dissolution (
    union_id      bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    body_id       bigint not null,
    dissolved_on  date not null,
    document_id   bigint,
    paper         text not null default '',
    reason        text not null check (reason <> ''),
    by_account    bigint,
    at            timestamptz not null default now(),
    primary key (union_id, body_id),
    foreign key (union_id, body_id) references councils.body (union_id, id),
    foreign key (union_id, document_id) references documents.document (union_id, id)
);

-- who sits, as what, from when, by which paper
create table councils.seat (
    id           bigint generated always as identity,
    union_id     bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    body_id      bigint not null,
    person_id    bigint not null,
    role         text not null check (role in ('chair', 'vice', 'reviewer', 'member', 'secretary')),
    from_on      date not null,
    document_id  bigint,
    paper        text not null default '',
    primary key (union_id, id),
    foreign key (union_id, body_id) references councils.body (union_id, id),
    foreign key (union_id, person_id) references directory.person (union_id, id),
    foreign key (union_id, document_id) references documents.document (union_id, id)
);
create index seat_body on councils.seat (union_id, body_id, id);
create index seat_person on councils.seat (union_id, person_id);

-- a seat is left from a day on, that day not included; somebody may take it over
create table councils.seat_ending (
    union_id      bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    seat_id       bigint not null,
    ended_on      date not null,
    document_id   bigint,
    paper         text not null default '',
    reason        text not null check (reason <> ''),
    successor_id  bigint,
    by_account    bigint,
    at            timestamptz not null default now(),
    primary key (union_id, seat_id),
    foreign key (union_id, seat_id) references councils.seat (union_id, id),
    foreign key (union_id, successor_id) references councils.seat (union_id, id),
    foreign key (union_id, document_id) references documents.document (union_id, id)
);

create table councils.session (
    id         bigint generated always as identity,
    union_id   bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    body_id    bigint not null,
    held_on    date not null,
    starts_at  text not null default '' check (starts_at ~ '^(\d{2}:\d{2})?$'),
    place      text not null default '',
    agenda     text not null default '',
    version    integer not null default 1,
    primary key (union_id, id),
    foreign key (union_id, body_id) references councils.body (union_id, id)
);
create index session_body on councils.session (union_id, body_id, held_on, id);
create index session_day on councils.session (union_id, held_on, id);

create table councils.session_cancellation (
    union_id    bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    session_id  bigint not null,
    reason      text not null check (reason <> ''),
    by_account  bigint,
    at          timestamptz not null default now(),
    primary key (union_id, session_id),
    foreign key (union_id, session_id) references councils.session (union_id, id)
);

-- the minutes that were signed; a later paper replaces an earlier one and both stay
create table councils.minutes (
    id           bigint generated always as identity,
    union_id     bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    session_id   bigint not null,
    document_id  bigint,
    paper        text not null default '',
    conclusion   text not null default '',
    by_account   bigint,
    at           timestamptz not null default now(),
    primary key (union_id, id),
    foreign key (union_id, session_id) references councils.session (union_id, id),
    foreign key (union_id, document_id) references documents.document (union_id, id),
    check (document_id is not null or paper <> '')
);
create index minutes_session on councils.minutes (union_id, session_id, id desc);

-- the roll of a session: every seat of that day, with the reason of whoever stayed away
create table councils.attendance (
    union_id    bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    session_id  bigint not null,
    seat_id     bigint not null,
    present     boolean not null,
    reason      text not null default '',
    primary key (union_id, session_id, seat_id),
    foreign key (union_id, session_id) references councils.session (union_id, id),
    foreign key (union_id, seat_id) references councils.seat (union_id, id)
);

-- what a member declared, or the register found and the office wrote down; item is a record, 'contests.entry:41', or empty for all
create table councils.interest (
    id           bigint generated always as identity,
    union_id     bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    body_id      bigint not null,
    seat_id      bigint not null,
    item         text not null default '' check (item ~ '^([a-z]+\.[a-z_]+:\d{1,18})?$'),
    kind         text not null check (kind in ('none', 'self', 'employer', 'adviser', 'relative', 'mentor', 'coauthor', 'other')),
    source       text not null check (source in ('declared', 'found')),
    words        text not null default '',
    declared_on  date not null,
    by_account   bigint,
    at           timestamptz not null default now(),
    primary key (union_id, id),
    foreign key (union_id, body_id) references councils.body (union_id, id),
    foreign key (union_id, seat_id) references councils.seat (union_id, id)
);
create index interest_body on councils.interest (union_id, body_id, id);

-- what was decided about an interest; the newest holds
create table councils.verdict (
    id           bigint generated always as identity,
    union_id     bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    interest_id  bigint not null,
    recused      boolean not null,
    reason       text not null check (reason <> ''),
    decided_on   date not null,
    by_account   bigint,
    at           timestamptz not null default now(),
    primary key (union_id, id),
    foreign key (union_id, interest_id) references councils.interest (union_id, id)
);
create index verdict_interest on councils.verdict (union_id, interest_id, id desc);

-- a question put to the vote, under the rule in force when it was put
create table councils.ballot (
    id          bigint generated always as identity,
    union_id    bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    session_id  bigint not null,
    question    text not null check (question <> ''),
    item        text not null default '' check (item ~ '^([a-z]+\.[a-z_]+:\d{1,18})?$'),
    secret      boolean not null,
    majority    text not null check (majority ~ '^>?\d{1,3}/\d{1,3}$'),
    base        text not null check (base in ('members', 'present', 'valid')),
    by_account  bigint,
    at          timestamptz not null default now(),
    primary key (union_id, id),
    foreign key (union_id, session_id) references councils.session (union_id, id)
);
create index ballot_session on councils.ballot (union_id, session_id, id);

-- who keeps out of one vote
create table councils.recusal (
    union_id     bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    ballot_id    bigint not null,
    seat_id      bigint not null,
    interest_id  bigint not null,
    primary key (union_id, ballot_id, seat_id),
    foreign key (union_id, ballot_id) references councils.ballot (union_id, id),
    foreign key (union_id, seat_id) references councils.seat (union_id, id),
    foreign key (union_id, interest_id) references councils.interest (union_id, id)
);

-- counts alone: nothing here or elsewhere ties a voter to a vote. A recount is a row of its own with its reason
create table councils.ballot_count (
    id          bigint generated always as identity,
    union_id    bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    ballot_id   bigint not null,
    issued      integer not null,
    yes         integer not null check (yes >= 0),
    no          integer not null check (no >= 0),
    abstain     integer not null check (abstain >= 0),
    invalid     integer not null check (invalid >= 0),
    reason      text not null default '',
    by_account  bigint,
    at          timestamptz not null default now(),
    primary key (union_id, id),
    foreign key (union_id, ballot_id) references councils.ballot (union_id, id),
    check (yes + no + abstain + invalid = issued)
);
create index ballot_count_ballot on councils.ballot_count (union_id, ballot_id, id desc);

-- what is paid for a seat's work, from a day on
create table councils.fee_norm (
    id          bigint generated always as identity,
    union_id    bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    role        text not null check (role in ('chair', 'vice', 'reviewer', 'member', 'secretary')),
    unit        text not null check (unit in ('session', 'report', 'sheet')),
    amount      numeric(12, 0) not null check (amount >= 0),
    valid_from  date not null,
    basis       text not null check (basis <> ''),
    by_account  bigint,
    at          timestamptz not null default now(),
    primary key (union_id, id)
);
create index fee_norm_rule on councils.fee_norm (union_id, role, unit, valid_from desc, id desc);

-- one list of payments for a session; voided it stays, and another may be made
create table councils.fee_sheet (
    id           bigint generated always as identity,
    union_id     bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    session_id   bigint not null,
    made_on      date not null,
    tax_percent  integer not null,
    tax_from     numeric(12, 0) not null,
    by_account   bigint,
    at           timestamptz not null default now(),
    primary key (union_id, id),
    foreign key (union_id, session_id) references councils.session (union_id, id)
);
create index fee_sheet_session on councils.fee_sheet (union_id, session_id, id);

create table councils.fee_sheet_voiding (
    union_id    bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    sheet_id    bigint not null,
    reason      text not null check (reason <> ''),
    by_account  bigint,
    at          timestamptz not null default now(),
    primary key (union_id, sheet_id),
    foreign key (union_id, sheet_id) references councils.fee_sheet (union_id, id)
);

-- what a seat is paid for, at the norm in force on the session's day; money as it was then
create table councils.fee_line (
    union_id  bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    sheet_id  bigint not null,
    seat_id   bigint not null,
    unit      text not null,
    quantity  integer not null check (quantity > 0),
    norm_id   bigint not null,
    rate      numeric(12, 0) not null,
    amount    numeric(14, 0) not null,
    primary key (union_id, sheet_id, seat_id, unit),
    foreign key (union_id, sheet_id) references councils.fee_sheet (union_id, id),
    foreign key (union_id, seat_id) references councils.seat (union_id, id),
    foreign key (union_id, norm_id) references councils.fee_norm (union_id, id),
    check (amount = quantity * rate)
);

-- what each person gets and what is kept back
create table councils.fee_payee (
    union_id  bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    sheet_id  bigint not null,
    seat_id   bigint not null,
    total     numeric(14, 0) not null,
    tax       numeric(14, 0) not null,
    primary key (union_id, sheet_id, seat_id),
    foreign key (union_id, sheet_id) references councils.fee_sheet (union_id, id),
    foreign key (union_id, seat_id) references councils.seat (union_id, id),
    check (tax between 0 and total)
);

do $$
declare t text;
begin
    foreach t in array array['body', 'dissolution', 'seat', 'seat_ending', 'session', 'session_cancellation', 'minutes', 'attendance',
        'interest', 'verdict', 'ballot', 'recusal', 'ballot_count', 'fee_norm', 'fee_sheet', 'fee_sheet_voiding', 'fee_line', 'fee_payee']
    loop
        execute format('alter table councils.%I enable row level security', t);
        execute format('create policy own_union on councils.%I using (union_id = current_setting(''lienhiep.union'')::bigint)', t);
    end loop;
end $$;
