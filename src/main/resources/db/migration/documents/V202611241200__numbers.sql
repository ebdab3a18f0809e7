-- what the books and Phụ lục VI of NĐ 30/2020/NĐ-CP ask beside number, day, type, subject and signer
alter table documents.document
    add column body_id      bigint,
    add column unit         text not null default '',
    add column signer_post  text not null default '',
    add column recipients   text not null default '',
    add column keeper       text not null default '',
    add column copies       integer check (copies between 1 and 999),
    add column pages        integer check (pages between 1 and 999),
    add column priority     text not null default 'normal' check (priority in ('normal', 'urgent', 'most_urgent', 'flash')),
    add column language     text not null default 'vi',
    add column note         text not null default '',
    add column answer_by    date,
    add column replaces_id  bigint,
    add column number_key   text collate "C" generated always as (translate(upper(replace(number, ' ', '')), 'đĐ', 'DD')) stored,
    add column fold         text collate "C" generated always as (lower(translate(regexp_replace(normalize(
        number || ' ' || subject || ' ' || signer || ' ' || issuer_name || ' ' || recipients, NFD), '[\u0300-\u036F]', '', 'g'), 'Đđ', 'dd'))) stored;
create index document_key on documents.document (union_id, number_key, issued_on);

-- a council or board that issues under the Union's seal has its own series (NĐ 30/2020/NĐ-CP, Phụ lục I)
create table documents.issuing_body (
    id         bigint generated always as identity,
    union_id   bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    name       text not null,
    symbol     text not null,
    added_on   date not null,
    added_by   bigint,
    closed_on  date,
    closed_by  bigint,
    primary key (union_id, id),
    unique (union_id, symbol)
);
alter table documents.document add foreign key (union_id, body_id) references documents.issuing_body (union_id, id);
alter table documents.document add foreign key (union_id, replaces_id) references documents.document (union_id, id);
create unique index document_replaced_once on documents.document (union_id, replaces_id);

-- how numbers run from a year on: each type by itself, one for all, or decisions apart from the rest
create table documents.numbering (
    id          bigint generated always as identity,
    union_id    bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    body_id     bigint,
    from_year   integer not null check (from_year between 1990 and 2200),
    way         text not null check (way in ('each', 'one', 'apart')),
    set_at      timestamptz not null default now(),
    set_by      bigint,
    primary key (union_id, id),
    unique nulls not distinct (union_id, body_id, from_year),
    foreign key (union_id, body_id) references documents.issuing_body (union_id, id)
);

-- one run of numbers in one year; the row is the lock under which a number is given
create table documents.series (
    id          bigint generated always as identity,
    union_id    bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    direction   text not null check (direction in ('in', 'out')),
    body_id     bigint,
    year        integer not null check (year between 1900 and 2200),
    kind        text not null default '',
    last        integer not null default 0 check (last >= 0),
    start_note  text not null default '',
    primary key (union_id, id),
    unique nulls not distinct (union_id, direction, body_id, year, kind),
    foreign key (union_id, body_id) references documents.issuing_body (union_id, id)
);

-- a number given, for good: one that is cancelled stays and is never given again
create table documents.number (
    id           bigint generated always as identity,
    union_id     bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    series_id    bigint not null,
    value        integer not null check (value > 0),
    document_id  bigint not null,
    year         integer not null,
    code         text not null,
    given_on     date not null,
    given_at     timestamptz not null default now(),
    given_by     bigint,
    note         text not null default '',
    primary key (union_id, id),
    unique (union_id, series_id, value),
    foreign key (union_id, series_id) references documents.series (union_id, id),
    foreign key (union_id, document_id) references documents.document (union_id, id)
);
create index number_document on documents.number (union_id, document_id);
-- number and symbol are unique within the year (Đ.15); a number in the book of arrivals has no symbol
create unique index number_code on documents.number (union_id, year, code) where code <> '';

create table documents.number_cancellation (
    number_id     bigint not null,
    union_id      bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    cancelled_on  date not null,
    reason        text not null,
    at            timestamptz not null default now(),
    by_account    bigint,
    primary key (union_id, number_id),
    foreign key (union_id, number_id) references documents.number (union_id, id)
);

alter table documents.issuing_body enable row level security;
create policy own_union on documents.issuing_body using (union_id = current_setting('lienhiep.union')::bigint);
alter table documents.numbering enable row level security;
create policy own_union on documents.numbering using (union_id = current_setting('lienhiep.union')::bigint);
alter table documents.series enable row level security;
create policy own_union on documents.series using (union_id = current_setting('lienhiep.union')::bigint);
alter table documents.number enable row level security;
create policy own_union on documents.number using (union_id = current_setting('lienhiep.union')::bigint);
alter table documents.number_cancellation enable row level security;
create policy own_union on documents.number_cancellation using (union_id = current_setting('lienhiep.union')::bigint);
create index document_draft on documents.document (union_id, issued_on desc, id desc) where direction = 'out' and number = '';
