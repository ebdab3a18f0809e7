drop view if exists identity.account_ref;

-- published: whom a notice may reach; the name as lists show it and who of the directory it is, no password, no session
create view identity.account_ref with (security_invoker = true) as
select a.union_id, a.id, a.name, a.role, a.organisation_id, a.disabled_at is null as open, a.person_id
from identity.account a;
