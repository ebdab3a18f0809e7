drop view if exists identity.account_ref;

-- published: whom a notice may reach; the name as lists show it, no password, no session
create view identity.account_ref with (security_invoker = true) as
select a.union_id, a.id, a.name, a.role, a.organisation_id, a.disabled_at is null as open
from identity.account a;
