create schema if not exists reports;

create table reports.report (
    id bigint generated always as identity,
    union_id bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    year        integer not null,
    from_on     date not null,
    to_on       date not null,
    title       text not null,
    version     integer not null default 1,
    drafted_on  date not null,
    primary key (union_id, id),
    unique (union_id, year)
);

-- text with {key} where a figure stands
create table reports.paragraph (
    id bigint generated always as identity,
    union_id bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    report_id  bigint not null,
    section    text not null,
    title      text not null,
    place      integer not null,
    text       text not null,
    version    integer not null default 1,
    primary key (union_id, id),
    foreign key (union_id, report_id) references reports.report (union_id, id)
);
create index paragraph_report on reports.paragraph (union_id, report_id, place);

-- a paragraph left out of the text; it is kept and may be taken back
create table reports.paragraph_closing (
    id bigint generated always as identity,
    union_id bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    paragraph_id   bigint not null,
    closed_on      date not null,
    by_account     bigint,
    at             timestamptz not null default now(),
    taken_back_at  timestamptz,
    taken_back_by  bigint,
    primary key (union_id, id),
    foreign key (union_id, paragraph_id) references reports.paragraph (union_id, id)
);
create unique index paragraph_closing_one on reports.paragraph_closing (union_id, paragraph_id) where taken_back_at is null;

create table reports.figure (
    union_id bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    report_id  bigint not null,
    key        text not null,
    place      integer not null,
    indicator  text not null,
    filter     text not null default '',
    primary key (union_id, report_id, key),
    unique (union_id, report_id, indicator, filter),
    foreign key (union_id, report_id) references reports.report (union_id, id)
);

-- a number that somebody else counted, with its source; drawn as stated and never added to a figure
create table reports.stated (
    union_id bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    report_id    bigint not null,
    key          text not null,
    printed      text not null check (printed <> ''),
    source       text not null check (source <> ''),
    document_id  bigint,
    stated_on    date not null,
    by_account   bigint,
    at           timestamptz not null default now(),
    primary key (union_id, report_id, key),
    foreign key (union_id, report_id) references reports.report (union_id, id),
    foreign key (union_id, document_id) references documents.document (union_id, id)
);

-- handed in for signature: the text rests until it is signed or taken back
create table reports.submission (
    id bigint generated always as identity,
    union_id bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    report_id     bigint not null,
    submitted_on  date not null,
    by_account    bigint,
    at            timestamptz not null default now(),
    withdrawn_at  timestamptz,
    withdrawn_by  bigint,
    reason        text not null default '',
    primary key (union_id, id),
    foreign key (union_id, report_id) references reports.report (union_id, id)
);
create unique index submission_one on reports.submission (union_id, report_id) where withdrawn_at is null;

-- signed: from now on the text and the figures are what they were
create table reports.issue (
    union_id bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    report_id   bigint not null,
    document_id bigint not null,
    number      text not null,
    issued_on   date not null,
    sha256      text not null,
    by_account  bigint,
    at          timestamptz not null default now(),
    primary key (union_id, report_id),
    foreign key (union_id, report_id) references reports.report (union_id, id),
    foreign key (union_id, document_id) references documents.document (union_id, id)
);

-- what came to light after the signing: a draft of its own, signed on its own day under its own number
create table reports.addendum (
    id bigint generated always as identity,
    union_id bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    report_id   bigint not null,
    no          integer not null,
    section     text not null default '',
    text        text not null check (text <> ''),
    version     integer not null default 1,
    drafted_on  date not null,
    by_account  bigint,
    primary key (union_id, id),
    unique (union_id, report_id, no),
    foreign key (union_id, report_id) references reports.report (union_id, id)
);

create table reports.addendum_issue (
    union_id bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    addendum_id  bigint not null,
    document_id  bigint not null,
    number       text not null,
    issued_on    date not null,
    sha256       text not null,
    by_account   bigint,
    at           timestamptz not null default now(),
    primary key (union_id, addendum_id),
    foreign key (union_id, addendum_id) references reports.addendum (union_id, id),
    foreign key (union_id, document_id) references documents.document (union_id, id)
);

-- a draft that came to nothing
create table reports.addendum_withdrawal (
    union_id bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    addendum_id   bigint not null,
    withdrawn_on  date not null,
    by_account    bigint,
    at            timestamptz not null default now(),
    primary key (union_id, addendum_id),
    foreign key (union_id, addendum_id) references reports.addendum (union_id, id)
);

-- addendum_no 0 is the report itself
create table reports.frozen_figure (
    union_id bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    report_id         bigint not null,
    addendum_no       integer not null default 0,
    key               text not null,
    place             integer not null,
    value             numeric,
    printed           text not null,
    total             bigint not null,
    rule_version      integer not null,
    previous          numeric,
    previous_printed  text not null,
    target            numeric,
    direction         text,
    verdict           text,
    sha256            text not null,
    primary key (union_id, report_id, addendum_no, key),
    foreign key (union_id, report_id) references reports.report (union_id, id)
);

-- the records a frozen figure was counted from: type, id, part, day, amount of each; above 10,000 the months with counts and sums
create table reports.frozen_records (
    union_id bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    report_id    bigint not null,
    addendum_no  integer not null default 0,
    key          text not null,
    records      jsonb,
    subtotals    jsonb,
    primary key (union_id, report_id, addendum_no, key),
    foreign key (union_id, report_id, addendum_no, key)
        references reports.frozen_figure (union_id, report_id, addendum_no, key),
    check ((records is null) <> (subtotals is null))
);

-- the text as it was signed: words and printed figures
create table reports.frozen_text (
    union_id bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    report_id    bigint not null,
    addendum_no  integer not null default 0,
    place        integer not null,
    section      text not null,
    title        text not null,
    kind         text not null check (kind in ('text', 'table', 'list')),
    runs         jsonb not null,
    primary key (union_id, report_id, addendum_no, place),
    foreign key (union_id, report_id) references reports.report (union_id, id)
);

alter table reports.report enable row level security;
alter table reports.paragraph enable row level security;
alter table reports.paragraph_closing enable row level security;
alter table reports.figure enable row level security;
alter table reports.stated enable row level security;
alter table reports.submission enable row level security;
alter table reports.issue enable row level security;
alter table reports.addendum enable row level security;
alter table reports.addendum_issue enable row level security;
alter table reports.addendum_withdrawal enable row level security;
alter table reports.frozen_figure enable row level security;
alter table reports.frozen_records enable row level security;
alter table reports.frozen_text enable row level security;
create policy own_union on reports.report using (union_id = current_setting('lienhiep.union')::bigint);
create policy own_union on reports.paragraph using (union_id = current_setting('lienhiep.union')::bigint);
create policy own_union on reports.paragraph_closing using (union_id = current_setting('lienhiep.union')::bigint);
create policy own_union on reports.figure using (union_id = current_setting('lienhiep.union')::bigint);
create policy own_union on reports.stated using (union_id = current_setting('lienhiep.union')::bigint);
create policy own_union on reports.submission using (union_id = current_setting('lienhiep.union')::bigint);
create policy own_union on reports.issue using (union_id = current_setting('lienhiep.union')::bigint);
create policy own_union on reports.addendum using (union_id = current_setting('lienhiep.union')::bigint);
create policy own_union on reports.addendum_issue using (union_id = current_setting('lienhiep.union')::bigint);
create policy own_union on reports.addendum_withdrawal using (union_id = current_setting('lienhiep.union')::bigint);
create policy own_union on reports.frozen_figure using (union_id = current_setting('lienhiep.union')::bigint);
create policy own_union on reports.frozen_records using (union_id = current_setting('lienhiep.union')::bigint);
create policy own_union on reports.frozen_text using (union_id = current_setting('lienhiep.union')::bigint);
