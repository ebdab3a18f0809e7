-- the record that remains stands in each row: names are read through one key, however many records there are; kept from merged
alter table directory.person add column current_id bigint;
alter table directory.organisation add column current_id bigint;
update directory.person p set current_id = coalesce((
    select m.current_id from directory.merged m where m.union_id = p.union_id and m.type = 'directory.person' and m.from_id = p.id), p.id);
update directory.organisation o set current_id = coalesce((
    select m.current_id from directory.merged m where m.union_id = o.union_id and m.type = 'directory.organisation' and m.from_id = o.id), o.id);
alter table directory.person alter column current_id set not null;
alter table directory.organisation alter column current_id set not null;
alter table directory.person add foreign key (union_id, current_id) references directory.person (union_id, id);
alter table directory.organisation add foreign key (union_id, current_id) references directory.organisation (union_id, id);
-- whether a record stands for itself: a column, so that the planner knows how many do
alter table directory.person add column stands boolean not null generated always as (current_id = id) stored;
alter table directory.organisation add column stands boolean not null generated always as (current_id = id) stored;

create function directory.stand_for_itself() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
    new.current_id := coalesce(new.current_id, new.id);
    return new;
end $$;
create trigger person_stands before insert on directory.person for each row execute function directory.stand_for_itself();
create trigger organisation_stands before insert on directory.organisation for each row execute function directory.stand_for_itself();

create function directory.follow_merge() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
    row directory.merged := case when tg_op = 'DELETE' then old else new end;
    remains bigint := case when tg_op = 'DELETE' then old.from_id else new.current_id end;
begin
    if row.type = 'directory.person' then
        update directory.person p set current_id = remains where p.union_id = row.union_id and p.id = row.from_id;
    else
        update directory.organisation o set current_id = remains where o.union_id = row.union_id and o.id = row.from_id;
    end if;
    return null;
end $$;
create trigger merged_followed after insert or update or delete on directory.merged
    for each row execute function directory.follow_merge();
