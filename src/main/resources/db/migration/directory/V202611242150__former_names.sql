-- a former name that is brought in by a list, or taken out again with it: the present name begins where the last former one ends. A
-- change of name by hand does this itself, and never enters a name that has ended
create function directory.follow_former_name() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
    former directory.organisation_title := case when tg_op = 'DELETE' then old else new end;
begin
    if tg_op = 'DELETE' then
        delete from directory.organisation_start s where s.union_id = old.union_id and s.title_id = old.id;
    end if;
    update directory.organisation_title t set valid_from = coalesce((
        select max(x.valid_to) from directory.organisation_title x
        where x.union_id = former.union_id and x.organisation_id = former.organisation_id and x.valid_to <> 'infinity'), '-infinity')
    where t.union_id = former.union_id and t.organisation_id = former.organisation_id and t.valid_to = 'infinity';
    return null;
end $$;
create trigger former_name_entered after insert on directory.organisation_title
    for each row when (new.valid_to <> 'infinity') execute function directory.follow_former_name();
create trigger former_name_gone after delete on directory.organisation_title
    for each row when (old.valid_to <> 'infinity') execute function directory.follow_former_name();

-- a new name and the one before it begin on different days, once all of a list stands: looked at when it is whole
alter table directory.organisation_title drop constraint organisation_title_union_id_organisation_id_valid_from_key;
alter table directory.organisation_title add constraint organisation_title_from
    unique (union_id, organisation_id, valid_from) deferrable initially deferred;
