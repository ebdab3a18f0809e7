package org.lienhiep.figures;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The pages of a record type whose titles are one query away.
 *
 * @param type record type
 * @param titleSql a query for id and title with {@code :ids}
 * @param prefix what stands before the id in the path
 * @param hasFacts whether the module derives facts from the type
 */
public record SqlRecordPages(JdbcClient jdbc, String type, String titleSql, String prefix, boolean hasFacts)
        implements RecordPages {

    /** The pages of a type that facts follow from. */
    public SqlRecordPages(JdbcClient jdbc, String type, String titleSql, String prefix) {
        this(jdbc, type, titleSql, prefix, true);
    }

    @Override
    public boolean stands(String path) {
        return path.startsWith(prefix) && path.indexOf('/', prefix.length()) < 0;
    }

    @Override
    public Map<Long, Titled> titles(Collection<Long> ids) {
        Map<Long, Titled> titles = new HashMap<>();
        jdbc.sql(titleSql).param("ids", ids.toArray(Long[]::new)).query(row -> {
            titles.put(row.getLong(1), new Titled(row.getString(2), prefix + row.getLong(1)));
        });
        return titles;
    }
}
