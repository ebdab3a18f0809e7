-- purpose across Unions: after a load, the planner's numbers of what has grown by more than half are taken anew; the database
-- does it by itself too, but minutes later, and until then plans for empty tables are used on full ones
create function unions.refresh_statistics() returns integer
    language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
declare
    grown regclass;
    refreshed integer := 0;
begin
    for grown in
        select c.oid::regclass from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where c.relkind = 'r' and n.nspowner = (select oid from pg_roles where rolname = current_user)
          and (c.reltuples < 0 and pg_relation_size(c.oid) > 0
               or pg_relation_size(c.oid) > 8192 * (c.relpages * 1.5 + 4))
        order by c.oid
    loop
        execute format('analyze %s', grown);
        refreshed := refreshed + 1;
    end loop;
    return refreshed;
end $$;
revoke all on function unions.refresh_statistics() from public;
