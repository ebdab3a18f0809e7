package org.lienhiep.contests;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lienhiep.runtime.Where;
import org.lienhiep.web.Fmt;
import org.lienhiep.web.Keyset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Editions as lists show them, the newest first, paged by opening day and id; and what their forms offer. */
@Component
class EditionLists {

    static final String SELECT = """
            select n.id, n.code, n.series_id, s.code as series_code, s.name as series_name, n.ordinal, n.name, n.fields, n.opens_on,
                   n.closes_on, n.version, c.closed_on,
                   least(n.opens_on, (select min(e.day) from contests.entry e
                                      where e.union_id = n.union_id and e.edition_id = n.id)) as first_day,
                   n.rules_id, n.by_postmark, n.formal
            from contests.edition n
            join contests.series s on s.union_id = n.union_id and s.id = n.series_id
            left join contests.edition_closure c on c.union_id = n.union_id and c.edition_id = n.id and c.withdrawn_at is null
            """;

    private final JdbcClient jdbc;

    EditionLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One page of editions, of one contest or of all. */
    @Transactional(readOnly = true)
    public Keyset.Page<Edition.Kept> page(@Nullable String series, Keyset after) {
        var where = of(series).and("(n.opens_on, n.id) < (:day, :id)", "day", after.on());
        var rows = jdbc.sql(SELECT + where.sql() + " order by n.opens_on desc, n.id desc limit " + (Keyset.rows() + 1))
                .params(where.parameters())
                .param("id", after.id())
                .query(Edition.Kept.class)
                .list();
        var all = of(series);
        long total = jdbc.sql("select count(*) from contests.edition n"
                        + " join contests.series s on s.union_id = n.union_id and s.id = n.series_id" + all.sql())
                .params(all.parameters())
                .query(Long.class)
                .single();
        return Keyset.Page.of(rows, total, n -> new Keyset(n.opensOn(), n.id()).toString());
    }

    private static Where of(@Nullable String series) {
        return new Where().and("s.code = :series", "series", series);
    }

    /** The contests, by name. */
    @Transactional(readOnly = true)
    public List<Edition.Series> series() {
        return jdbc.sql("select id, code, name, version from contests.series order by name, id")
                .query(Edition.Series.class)
                .list();
    }

    /** The fields of the newest edition of a contest, for the form of its next. */
    @Transactional(readOnly = true)
    public String lastFields(long series) {
        return jdbc.sql("select fields from contests.edition where series_id = :series order by ordinal desc limit 1")
                .param("series", series)
                .query(String.class)
                .optional()
                .orElse("");
    }

    /** Fields that entries of an edition already have. */
    @Transactional(readOnly = true)
    public List<String> usedFields(long edition) {
        return jdbc.sql(
                        "select distinct field from contests.entry where edition_id = :edition and field <> '' order by 1")
                .param("edition", edition)
                .query(String.class)
                .list();
    }

    /** The newest documents as a form offers them; at most 300. */
    @Transactional(readOnly = true)
    public Map<String, String> documents() {
        Map<String, String> options = new LinkedHashMap<>();
        jdbc.sql(
                        "select id, number, issued_on, subject from documents.document_ref order by issued_on desc, id desc limit 300")
                .query(row -> {
                    String day = Fmt.date(row.getDate("issued_on").toLocalDate());
                    options.put(
                            row.getString("id"),
                            row.getString("number") + ", " + day + ": " + row.getString("subject"));
                });
        return options;
    }
}
