package org.lienhiep.documents;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lienhiep.runtime.Where;
import org.lienhiep.web.Keyset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The two registers as pages show them: the newest first, paged by day and id. */
@Component
class DocumentLists {

    private static final String SELECT = """
            select d.id, d.direction, d.type, d.number, d.issued_on, d.issuer_id, d.issuer_name,
                   coalesce(o.short_name, nullif(d.issuer_name, '')) as issuer, d.subject, d.signer, d.version
            from documents.document d
            left join directory.organisation_name o on o.union_id = d.union_id and o.id = d.issuer_id
            """;

    /** What a list is narrowed by: a register, perhaps a year, perhaps a type. */
    record Filter(
            String direction,
            @Nullable Integer year,
            @Nullable String type) {

        private Where where() {
            return new Where()
                    .and("d.direction = :direction", "direction", direction)
                    .and("d.issued_on >= :from", "from", year == null ? null : LocalDate.of(year, 1, 1))
                    .and("d.issued_on <= :to", "to", year == null ? null : LocalDate.of(year, 12, 31))
                    .and("d.type = :type", "type", type);
        }
    }

    private final JdbcClient jdbc;

    DocumentLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One page of a register. */
    @Transactional(readOnly = true)
    public Keyset.Page<Document.Kept> page(Filter filter, Keyset after) {
        var where = filter.where().and("(d.issued_on, d.id) < (:day, :id)", "day", after.on());
        var rows = jdbc.sql(SELECT + where.sql() + " order by d.issued_on desc, d.id desc limit " + (Keyset.rows() + 1))
                .params(where.parameters())
                .param("id", after.id())
                .query(Document.Kept.class)
                .list();
        var all = filter.where();
        long total = jdbc.sql("select count(*) from documents.document d" + all.sql())
                .params(all.parameters())
                .query(Long.class)
                .single();
        return Keyset.Page.of(rows, total, d -> new Keyset(d.issuedOn(), d.id()).toString());
    }

    /** One document. */
    @Transactional(readOnly = true)
    public Optional<Document.Kept> find(long id) {
        return jdbc.sql(SELECT + " where d.id = :id")
                .param("id", id)
                .query(Document.Kept.class)
                .optional();
    }
}
