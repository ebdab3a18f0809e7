-- The rules of an edition, in versions: a draft is worked on; once in force nothing in it changes, and an amendment is the next
-- version. Each kind of rule has its own table and typed columns; an empty one says that the rules are silent there.
create table contests.rule_set (
    id bigint generated always as identity,
    union_id bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    edition_id    bigint not null,
    no            integer not null,
    cloned_from   bigint,
    reason        text not null default '',  -- why the rules are amended; empty for the first
    drafted_on    date not null,
    by_account    bigint,
    at            timestamptz not null default now(),
    in_force_on   date,
    document_id   bigint,
    sha256        text not null default '',
    version       integer not null default 1,
    cycle text,
    numbering text,
    period_from date,
    period_to date,
    standing text,
    committee text,
    authority text,
    born_from date,
    born_to date,
    lower_bound text,
    residence text,
    made_from date,
    made_to date,
    prior_awards text,
    relatives_barred boolean not null default false,
    once_only boolean not null default false,
    individuals boolean not null default false,
    groups boolean not null default false,
    organisations boolean not null default false,
    least_authors integer,
    most_authors integer,
    most_mentors integer,
    shares boolean not null default false,
    most_per_author integer,
    most_per_unit integer,
    opens_on date,
    closes_on date,
    basis text,
    complete_by date,
    formal boolean not null default false,
    guardian_under integer,
    pooled boolean not null default false,
    decided_by text,
    ballot text,
    vote_base text,
    quorum numeric,
    vote_share numeric,
    forwarding text,
    forward_most integer,
    complaint_days integer,
    names_shown text,
    show_school boolean not null default false,
    primary key (union_id, id),
    unique (union_id, edition_id, no),
    foreign key (union_id, edition_id) references contests.edition (union_id, id),
    foreign key (union_id, cloned_from) references contests.rule_set (union_id, id),
    foreign key (union_id, document_id) references documents.document (union_id, id),
    check ((in_force_on is null) = (sha256 = ''))
);

create table contests.rule_field (
    union_id bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    set_id bigint not null,
    no     integer not null,
    code text,
    name text,
    national_code text,
    judged_with text,
    primary key (union_id, set_id, no),
    foreign key (union_id, set_id) references contests.rule_set (union_id, id)
);

create table contests.rule_division (
    union_id bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    set_id bigint not null,
    no     integer not null,
    code text,
    name text,
    born_from date,
    born_to date,
    stage text,
    primary key (union_id, set_id, no),
    foreign key (union_id, set_id) references contests.rule_set (union_id, id)
);

create table contests.rule_item (
    union_id bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    set_id bigint not null,
    no     integer not null,
    code text,
    name text,
    per text,
    required boolean not null default false,
    medium text,
    most_pages integer,
    primary key (union_id, set_id, no),
    foreign key (union_id, set_id) references contests.rule_set (union_id, id)
);

create table contests.rule_level (
    union_id bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    set_id bigint not null,
    no     integer not null,
    code text,
    name text,
    quota integer,
    primary key (union_id, set_id, no),
    foreign key (union_id, set_id) references contests.rule_set (union_id, id)
);

create table contests.rule_standard (
    union_id bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    set_id bigint not null,
    no     integer not null,
    code text,
    name text,
    must text,
    since date,
    primary key (union_id, set_id, no),
    foreign key (union_id, set_id) references contests.rule_set (union_id, id)
);

create table contests.rule_round (
    union_id bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    set_id bigint not null,
    no     integer not null,
    code text,
    name text,
    kind text,
    admission text,
    threshold numeric,
    top integer,
    judges integer,
    scoring text,
    aggregate text,
    discrepancy numeric,
    decimals integer,
    carry numeric,
    place text,
    primary key (union_id, set_id, no),
    foreign key (union_id, set_id) references contests.rule_set (union_id, id)
);

create table contests.rule_criterion (
    union_id bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    set_id bigint not null,
    no     integer not null,
    round text,
    code text,
    name text,
    least numeric,
    most numeric,
    step numeric,
    weight numeric,
    comment boolean not null default false,
    given_by text,
    primary key (union_id, set_id, no),
    foreign key (union_id, set_id) references contests.rule_set (union_id, id)
);

create table contests.rule_band (
    union_id bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    set_id bigint not null,
    no     integer not null,
    round text,
    criterion text,
    least numeric,
    most numeric,
    name text,
    primary key (union_id, set_id, no),
    foreign key (union_id, set_id) references contests.rule_set (union_id, id)
);

create table contests.rule_tie (
    union_id bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    set_id bigint not null,
    no     integer not null,
    rule text,
    criterion text,
    primary key (union_id, set_id, no),
    foreign key (union_id, set_id) references contests.rule_set (union_id, id)
);

create table contests.rule_award (
    union_id bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    set_id bigint not null,
    no     integer not null,
    code text,
    name text,
    kind text,
    rank text,
    per_field boolean not null default false,
    slots integer,
    floor numeric,
    money numeric,
    holder text,
    age_most integer,
    primary key (union_id, set_id, no),
    foreign key (union_id, set_id) references contests.rule_set (union_id, id)
);

-- what is in force stays as it was signed
create function contests.keep_rules() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
    of_set bigint := case when tg_table_name = 'rule_set' then (to_jsonb(old) ->> 'id')::bigint
        else (to_jsonb(case when tg_op = 'DELETE' then old else new end) ->> 'set_id')::bigint end;
begin
    if exists (select 1 from contests.rule_set r where r.union_id = coalesce((to_jsonb(new) ->> 'union_id'),
            (to_jsonb(old) ->> 'union_id'))::bigint and r.id = of_set and r.in_force_on is not null) then
        raise exception 'rules in force are kept as they were signed';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger rule_set_kept before update or delete on contests.rule_set
    for each row execute function contests.keep_rules();
create trigger rule_field_kept before insert or update or delete on contests.rule_field
    for each row execute function contests.keep_rules();
create trigger rule_division_kept before insert or update or delete on contests.rule_division
    for each row execute function contests.keep_rules();
create trigger rule_item_kept before insert or update or delete on contests.rule_item
    for each row execute function contests.keep_rules();
create trigger rule_level_kept before insert or update or delete on contests.rule_level
    for each row execute function contests.keep_rules();
create trigger rule_standard_kept before insert or update or delete on contests.rule_standard
    for each row execute function contests.keep_rules();
create trigger rule_round_kept before insert or update or delete on contests.rule_round
    for each row execute function contests.keep_rules();
create trigger rule_criterion_kept before insert or update or delete on contests.rule_criterion
    for each row execute function contests.keep_rules();
create trigger rule_band_kept before insert or update or delete on contests.rule_band
    for each row execute function contests.keep_rules();
create trigger rule_tie_kept before insert or update or delete on contests.rule_tie
    for each row execute function contests.keep_rules();
create trigger rule_award_kept before insert or update or delete on contests.rule_award
    for each row execute function contests.keep_rules();

-- the closing day moved by a paper; it may be taken back
create table contests.extension (
    id bigint generated always as identity,
    union_id bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    edition_id    bigint not null,
    until         date not null,
    reason        text not null check (reason <> ''),
    document_id   bigint not null,
    decided_on    date not null,
    by_account    bigint,
    at            timestamptz not null default now(),
    withdrawn_at  timestamptz,
    withdrawn_by  bigint,
    primary key (union_id, id),
    foreign key (union_id, edition_id) references contests.edition (union_id, id),
    foreign key (union_id, document_id) references documents.document (union_id, id)
);
create index extension_edition on contests.extension (union_id, edition_id);

-- how the rules in force judge lateness, kept beside the closing day that they set
alter table contests.edition add column by_postmark boolean not null default false;
alter table contests.edition add column formal boolean not null default false;
alter table contests.edition add column rules_id bigint;
alter table contests.edition add foreign key (union_id, rules_id) references contests.rule_set (union_id, id);

alter table contests.rule_set enable row level security;
alter table contests.rule_field enable row level security;
alter table contests.rule_division enable row level security;
alter table contests.rule_item enable row level security;
alter table contests.rule_level enable row level security;
alter table contests.rule_standard enable row level security;
alter table contests.rule_round enable row level security;
alter table contests.rule_criterion enable row level security;
alter table contests.rule_band enable row level security;
alter table contests.rule_tie enable row level security;
alter table contests.rule_award enable row level security;
alter table contests.extension enable row level security;
create policy own_union on contests.rule_set using (union_id = current_setting('lienhiep.union')::bigint);
create policy own_union on contests.rule_field using (union_id = current_setting('lienhiep.union')::bigint);
create policy own_union on contests.rule_division using (union_id = current_setting('lienhiep.union')::bigint);
create policy own_union on contests.rule_item using (union_id = current_setting('lienhiep.union')::bigint);
create policy own_union on contests.rule_level using (union_id = current_setting('lienhiep.union')::bigint);
create policy own_union on contests.rule_standard using (union_id = current_setting('lienhiep.union')::bigint);
create policy own_union on contests.rule_round using (union_id = current_setting('lienhiep.union')::bigint);
create policy own_union on contests.rule_criterion using (union_id = current_setting('lienhiep.union')::bigint);
create policy own_union on contests.rule_band using (union_id = current_setting('lienhiep.union')::bigint);
create policy own_union on contests.rule_tie using (union_id = current_setting('lienhiep.union')::bigint);
create policy own_union on contests.rule_award using (union_id = current_setting('lienhiep.union')::bigint);
create policy own_union on contests.extension using (union_id = current_setting('lienhiep.union')::bigint);

-- both days are kept: which of them counts is for the rules to say
alter table contests.entry add column postmarked_on date;
