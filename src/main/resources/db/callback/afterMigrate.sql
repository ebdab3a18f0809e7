-- rights are granted anew from the catalogue after every migration, so that no table is forgotten
do $$
declare
    s record;
begin
    for s in select nspname from pg_namespace n join pg_roles r on r.oid = n.nspowner
             where r.rolname = current_user and nspname not in ('runtime', 'national', 'public') loop
        execute format('grant usage on schema %I to lienhiep_app', s.nspname);
        execute format('grant select, insert, update, delete on all tables in schema %I to lienhiep_app', s.nspname);
        execute format('grant usage on all sequences in schema %I to lienhiep_app', s.nspname);
        execute format('revoke all on all functions in schema %I from public', s.nspname);
        execute format('grant execute on all functions in schema %I to lienhiep_app', s.nspname);
    end loop;
    -- what its comment keeps out of the program's reach, or lets it read alone: sealed names, who opened a seal
    for s in select c.oid::regclass as name, obj_description(c.oid, 'pg_class') as said from pg_class c
             join pg_roles r on r.oid = c.relowner
             where r.rolname = current_user and c.relkind = 'r' and obj_description(c.oid, 'pg_class') in ('out of reach', 'read only') loop
        execute format('revoke all on %s from lienhiep_app', s.name);
        if s.said = 'read only' then execute format('grant select on %s to lienhiep_app', s.name); end if;
    end loop;
    grant usage on schema national to lienhiep_national;
    grant select on all tables in schema national to lienhiep_national;
end $$;
