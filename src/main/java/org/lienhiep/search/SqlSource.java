package org.lienhiep.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A source whose entries are one query away.
 *
 * @param type the record type
 * @param table the table or view that the keys are read from
 * @param permit row of the permission table
 * @param sql a query with {@code :ids} that gives {@code id, kind, title, number, line, text, words, on_day, open_from, bodies, path};
 *     {@code bodies} are ids with spaces between them, or null
 * @param follows by the type of another record, a query with {@code :ids} of that type that gives the ids of this one
 */
public record SqlSource(
        JdbcClient jdbc, String type, String table, String permit, String sql, Map<String, String> followed)
        implements SearchSource {

    /** A source over the table of its type that follows no other. */
    public SqlSource(JdbcClient jdbc, String type, String permit, String sql) {
        this(jdbc, type, type, permit, sql, Map.of());
    }

    @Override
    public List<Long> ids(long after, int limit) {
        return jdbc.sql("select id from " + table + " where id > :after order by id limit " + limit)
                .param("after", after)
                .query(Long.class)
                .list();
    }

    @Override
    public List<SearchEntry> read(Collection<Long> ids) {
        if (ids.isEmpty()) return List.of();
        return jdbc.sql(sql)
                .param("ids", ids.toArray(Long[]::new))
                .query((row, n) -> entry(row))
                .list();
    }

    private SearchEntry entry(ResultSet row) throws SQLException {
        return new SearchEntry(
                type,
                row.getString("id"),
                row.getString("kind"),
                row.getString("title"),
                row.getString("number"),
                row.getString("line"),
                row.getString("text"),
                row.getString("words"),
                row.getObject("on_day", LocalDate.class),
                row.getObject("open_from", LocalDate.class),
                bodies(row.getString("bodies")),
                row.getString("path"));
    }

    private static @Nullable SortedSet<Long> bodies(@Nullable String ids) {
        if (ids == null) return null;
        return Arrays.stream(ids.split(" ", -1))
                .filter(id -> !id.isEmpty())
                .map(Long::valueOf)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public List<Long> following(String other, Collection<Long> ids) {
        String query = followed.get(other);
        if (query == null || ids.isEmpty()) return List.of();
        return jdbc.sql(query)
                .param("ids", ids.toArray(Long[]::new))
                .query(Long.class)
                .list();
    }

    @Override
    public Collection<String> follows() {
        return followed.keySet();
    }

    @Override
    public String form() {
        return sql;
    }
}
