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
    grant usage on schema national to lienhiep_national;
    grant select on all tables in schema national to lienhiep_national;
end $$;
