package org.lienhiep.identity;

import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the pages of accounts show. */
@Component
class AccountLists {

    /** An account as the list and its page show it. */
    record Row(
            long id,
            String username,
            String name,
            String role,
            @Nullable String organisation,
            @Nullable OffsetDateTime disabledAt,
            @Nullable String mail,
            boolean waiting,
            @Nullable OffsetDateTime invitedUntil,
            boolean twoSteps,
            @Nullable OffsetDateTime lastSeenAt) {

        boolean disabled() {
            return disabledAt != null;
        }
    }

    private static final String ROWS = """
            select a.id, a.username, a.name, a.role, o.name as organisation, a.disabled_at, a.mail,
                   a.password_hash = '' as waiting,
                   (select max(l.expires_at) from identity.link l
                    where l.union_id = a.union_id and l.record_type = 'identity.account' and l.record_id = a.id
                      and
            """ + LinkLists.ALIVE + """
                   ) as invited_until,
                   (exists (select 1 from identity.totp t
                            where t.union_id = a.union_id and t.account_id = a.id and t.confirmed_at is not null)
                    or exists (select 1 from identity.passkey p
                               where p.union_id = a.union_id and p.account_id = a.id and p.removed_at is null)) as two_steps,
                   (select max(s.last_seen_at) from identity.session s
                    where s.union_id = a.union_id and s.account_id = a.id) as last_seen_at
            from identity.account a
            left join directory.organisation_name o on o.union_id = a.union_id and o.id = a.organisation_id
            """;

    private final JdbcClient jdbc;

    AccountLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The accounts of the Union after a username, the open ones and the disabled ones, one more than a page shows. */
    @Transactional(readOnly = true)
    List<Row> after(String username, int most) {
        return jdbc.sql(ROWS + " where a.username > :after order by a.username limit :most")
                .param("after", username)
                .param("most", most)
                .query(Row.class)
                .list();
    }

    /** How many accounts there are. */
    @Transactional(readOnly = true)
    long total() {
        return jdbc.sql("select count(*) from identity.account")
                .query(Long.class)
                .single();
    }

    @Transactional(readOnly = true)
    Optional<Row> find(long id) {
        return jdbc.sql(ROWS + " where a.id = :id")
                .param("id", id)
                .query(Row.class)
                .optional();
    }

    /** The bodies that an account may speak for, by id: each with its kind. */
    @Transactional(readOnly = true)
    Map<String, Body> bodies() {
        Map<String, Body> bodies = new LinkedHashMap<>();
        jdbc.sql("select id, kind, name from directory.organisation_name where kind <> 'office' and stands"
                        + " order by sort_key, id limit 1000")
                .query(Body.class)
                .list()
                .forEach(body -> bodies.put(Long.toString(body.id()), body));
        return bodies;
    }

    /** A body of the directory. */
    record Body(long id, String kind, String name) {

        /** Whether an account of this role may speak for it. */
        boolean fits(String role) {
            return switch (role) {
                case "ASSOCIATION" -> kind.equals("association");
                case "CENTRE" -> kind.equals("centre");
                case "PARTNER" -> !kind.equals("association") && !kind.equals("centre");
                default -> false;
            };
        }
    }
}
