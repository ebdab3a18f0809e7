-- templates of papers are data: each save is a version of its own, an old paper keeps its version
create table documents.paper_template (
    id          bigint generated always as identity,
    union_id    bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    code        text not null,
    version     integer not null check (version > 0),
    kind        text not null,
    name        text not null check (name <> ''),
    source      text not null default '',
    each        boolean not null default false,
    open        boolean not null default false,
    parts       jsonb not null,
    valid_from  date not null,
    by_account  bigint,
    at          timestamptz not null default now(),
    primary key (union_id, id),
    unique (union_id, code, version)
);

-- many papers made in one go: the same template for every member of a record
create table documents.paper_batch (
    id           bigint generated always as identity,
    union_id     bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    template     jsonb not null,
    profile      jsonb not null,
    record_type  text not null,
    record_id    bigint not null,
    title        text not null,
    given        jsonb not null,
    symbol       text not null,
    first_no     integer not null check (first_no > 0),
    issued_on    date not null,
    address      text not null,
    job_id       bigint,
    pdf_sha256   text,
    zip_sha256   text,
    by_account   bigint,
    at           timestamptz not null default now(),
    primary key (union_id, id)
);

-- a paper: what it is made from stands with it, so that it comes out the same whatever changes later
create table documents.paper (
    id            bigint generated always as identity,
    union_id      bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    template      jsonb not null,
    profile       jsonb not null,
    given         jsonb not null,
    kind          text not null,
    subject       text not null,
    record_type   text not null default '',
    record_id     bigint,
    member_id     bigint,
    record_title  text not null default '',
    person_id     bigint,
    missing       text not null default '',
    batch_id      bigint,
    made_on       date not null,
    by_account    bigint,
    at            timestamptz not null default now(),
    version       integer not null default 1,
    primary key (union_id, id),
    foreign key (union_id, person_id) references directory.person (union_id, id),
    foreign key (union_id, batch_id) references documents.paper_batch (union_id, id)
);
create index paper_day on documents.paper (union_id, made_on desc, id desc);
create index paper_record on documents.paper (union_id, record_type, record_id, id);

create table documents.paper_batch_member (
    union_id   bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    batch_id   bigint not null,
    no         integer not null,
    member_id  bigint not null,
    title      text not null,
    paper_id   bigint,
    failure    text not null default '',
    primary key (union_id, batch_id, no),
    foreign key (union_id, batch_id) references documents.paper_batch (union_id, id),
    foreign key (union_id, paper_id) references documents.paper (union_id, id)
);

create table documents.paper_issue (
    union_id    bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    paper_id    bigint not null,
    number      text not null default '',
    issued_on   date not null,
    code        text not null check (length(code) = 26),
    address     text not null,
    sha256      text not null check (length(sha256) = 64),
    by_account  bigint,
    at          timestamptz not null default now(),
    primary key (union_id, paper_id),
    unique (union_id, code),
    foreign key (union_id, paper_id) references documents.paper (union_id, id)
);
create index paper_issue_number on documents.paper_issue (union_id, number, issued_on);

create table documents.paper_revocation (
    union_id    bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    paper_id    bigint not null,
    revoked_on  date not null,
    reason      text not null check (reason <> ''),
    by_account  bigint,
    at          timestamptz not null default now(),
    primary key (union_id, paper_id),
    foreign key (union_id, paper_id) references documents.paper (union_id, id)
);

alter table documents.paper_template enable row level security;
alter table documents.paper_batch enable row level security;
alter table documents.paper enable row level security;
alter table documents.paper_batch_member enable row level security;
alter table documents.paper_issue enable row level security;
alter table documents.paper_revocation enable row level security;
create policy own_union on documents.paper_template using (union_id = current_setting('lienhiep.union')::bigint);
create policy own_union on documents.paper_batch using (union_id = current_setting('lienhiep.union')::bigint);
create policy own_union on documents.paper using (union_id = current_setting('lienhiep.union')::bigint);
create policy own_union on documents.paper_batch_member using (union_id = current_setting('lienhiep.union')::bigint);
create policy own_union on documents.paper_issue using (union_id = current_setting('lienhiep.union')::bigint);
create policy own_union on documents.paper_revocation using (union_id = current_setting('lienhiep.union')::bigint);
