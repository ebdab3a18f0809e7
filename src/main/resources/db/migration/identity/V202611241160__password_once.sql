-- a password that the office handed out opens one page: the one where its owner chooses another
alter table identity.account add column password_once boolean not null default false;

drop function identity.session_of(text[]);

-- purpose across Unions: a cookie proves a session before its Union is known; idle 12 hours or 7 days old, it is over
create function identity.session_of(hashes text[])
    returns table (union_id bigint, token_hash text, account_id bigint, name text, role text, organisation_id bigint,
                   person_id bigint, password_once boolean, stale boolean)
    language sql stable security definer set search_path = pg_catalog, pg_temp
as $$ select s.union_id, s.token_hash, a.id, a.name, a.role, a.organisation_id, a.person_id, a.password_once,
             s.last_seen_at < now() - interval '5 minutes'
      from identity.session s join identity.account a on a.union_id = s.union_id and a.id = s.account_id
      where s.token_hash = any(hashes) and s.ended_at is null and a.disabled_at is null
        and s.last_seen_at > now() - interval '12 hours' and s.created_at > now() - interval '7 days'
      order by s.created_at desc $$;
