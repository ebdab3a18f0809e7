-- what the national role may read: owner-run views of aggregates, without names or ids
create schema national;
revoke create on schema public from public;
