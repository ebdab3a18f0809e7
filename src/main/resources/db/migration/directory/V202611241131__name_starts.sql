-- every name from each of its words on: a word is found by a range, which row security lets an index serve
create table directory.organisation_start (
    union_id         bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    organisation_id  bigint not null,
    title_id         bigint not null,
    start            text collate "C" not null,
    primary key (union_id, start, organisation_id, title_id),
    foreign key (union_id, organisation_id) references directory.organisation (union_id, id)
);
create index organisation_start_title on directory.organisation_start (union_id, title_id);

create table directory.person_start (
    union_id   bigint not null default current_setting('lienhiep.union')::bigint references unions.union (id),
    person_id  bigint not null,
    start      text collate "C" not null,
    primary key (union_id, start, person_id),
    foreign key (union_id, person_id) references directory.person (union_id, id)
);
create index person_start_person on directory.person_start (union_id, person_id);

alter table directory.organisation_start enable row level security;
alter table directory.person_start enable row level security;
create policy own_union on directory.organisation_start using (union_id = current_setting('lienhiep.union')::bigint);
create policy own_union on directory.person_start using (union_id = current_setting('lienhiep.union')::bigint);

-- kept by the tables themselves, so that a form and an import cannot differ; one statement for any number of names
create function directory.start_organisations() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
    if tg_op = 'UPDATE' then
        delete from directory.organisation_start s using changed c where s.union_id = c.union_id and s.title_id = c.id;
    end if;
    insert into directory.organisation_start (union_id, organisation_id, title_id, start)
    select distinct c.union_id, c.organisation_id, c.id, left(array_to_string(w.words[i:], ' '), 60)
    from changed c cross join lateral (select string_to_array(c.fold, ' ') as words) w
    cross join lateral generate_series(1, cardinality(w.words)) i;
    return null;
end $$;
create trigger organisation_title_entered after insert on directory.organisation_title
    referencing new table as changed for each statement execute function directory.start_organisations();
create trigger organisation_title_changed after update on directory.organisation_title
    referencing new table as changed for each statement execute function directory.start_organisations();

create function directory.start_people() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
    if tg_op = 'UPDATE' then
        delete from directory.person_start s using changed c where s.union_id = c.union_id and s.person_id = c.id;
    end if;
    insert into directory.person_start (union_id, person_id, start)
    select distinct c.union_id, c.id, left(array_to_string(w.words[i:], ' '), 60)
    from changed c cross join lateral (select string_to_array(c.fold, ' ') as words) w
    cross join lateral generate_series(1, cardinality(w.words)) i;
    return null;
end $$;
create trigger person_entered after insert on directory.person
    referencing new table as changed for each statement execute function directory.start_people();
create trigger person_changed after update on directory.person
    referencing new table as changed for each statement execute function directory.start_people();

insert into directory.organisation_start (union_id, organisation_id, title_id, start)
select distinct c.union_id, c.organisation_id, c.id, left(array_to_string(w.words[i:], ' '), 60)
from directory.organisation_title c cross join lateral (select string_to_array(c.fold, ' ') as words) w
cross join lateral generate_series(1, cardinality(w.words)) i;
insert into directory.person_start (union_id, person_id, start)
select distinct c.union_id, c.id, left(array_to_string(w.words[i:], ' '), 60)
from directory.person c cross join lateral (select string_to_array(c.fold, ' ') as words) w
cross join lateral generate_series(1, cardinality(w.words)) i;
