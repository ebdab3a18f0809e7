package org.lienhiep.identity;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lienhiep.runtime.Where;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Links as the office's pages read them. */
@Component
class LinkLists {

    /** Which links of {@code identity.link l} still open something. */
    static final String ALIVE = """
            l.used_at is null and l.expires_at > now() and not exists (
                select 1 from identity.link_revocation r where r.union_id = l.union_id and r.link_id = l.id)
            """;

    private static final String STATE = """
            case when l.used_at is not null then 'used' when r.at is not null then 'revoked'
                 when l.expires_at <= now() then 'expired' else 'open' end as state
            """;

    static final String STANDING = "select distinct on (l.seat) l.id, l.seat, " + STATE + """
            , l.expires_at, (select max(u.at) from identity.link_use u where u.union_id = l.union_id and u.link_id = l.id) as opened_at
            from identity.link l
            left join identity.link_revocation r on r.union_id = l.union_id and r.link_id = l.id
            where l.record_type = :type and l.record_id = :record and l.role = :role
            order by l.seat, l.id desc
            """;

    /** A link as a row. */
    record Row(
            long id,
            String role,
            String recordType,
            long recordId,
            String title,
            String holder,
            String state,
            OffsetDateTime madeAt,
            @Nullable String madeBy,
            OffsetDateTime expiresAt,
            @Nullable OffsetDateTime usedAt,
            long uses,
            @Nullable OffsetDateTime revokedAt,
            @Nullable String reason) {}

    /** One use. */
    record Use(OffsetDateTime at, String what) {}

    private static final String ROWS = """
            select l.id, l.role, l.record_type, l.record_id, l.title, l.holder, l.made_at, a.name as made_by, l.expires_at,
                   l.used_at, r.at as revoked_at, r.reason,
                   (select count(*) from identity.link_use u where u.union_id = l.union_id and u.link_id = l.id) as uses,
            """ + STATE + """
            from identity.link l
            left join identity.link_revocation r on r.union_id = l.union_id and r.link_id = l.id
            left join identity.account a on a.union_id = l.union_id and a.id = l.made_by
            """;

    private final JdbcClient jdbc;

    LinkLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Links older than one, of one record or of all, the newest first; one more than a page shows. */
    @Transactional(readOnly = true)
    List<Row> before(long id, @Nullable String type, @Nullable Long record, int most) {
        var where = narrowed(type, record).and("l.id < :before", "before", id);
        return jdbc.sql(ROWS + where.sql() + " order by l.id desc limit " + most)
                .params(where.parameters())
                .query(Row.class)
                .list();
    }

    /** How many there are. */
    @Transactional(readOnly = true)
    long total(@Nullable String type, @Nullable Long record) {
        var where = narrowed(type, record);
        return jdbc.sql("select count(*) from identity.link l " + where.sql())
                .params(where.parameters())
                .query(Long.class)
                .single();
    }

    private static Where narrowed(@Nullable String type, @Nullable Long record) {
        return new Where().and("l.record_type = :type", "type", type).and("l.record_id = :record", "record", record);
    }

    @Transactional(readOnly = true)
    Optional<Row> find(long id) {
        return jdbc.sql(ROWS + " where l.id = :id")
                .param("id", id)
                .query(Row.class)
                .optional();
    }

    /** The newest uses of a link. */
    @Transactional(readOnly = true)
    List<Use> uses(long link) {
        return jdbc.sql("select at, what from identity.link_use where link_id = :link order by id desc limit 100")
                .param("link", link)
                .query(Use.class)
                .list();
    }
}
