package org.lienhiep.figures;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Names records of any types, in one statement. */
@Component
public class RecordTitles {

    private record Row(String type, long id, String title, String path) {}

    private final JdbcClient jdbc;
    private final ObjectProvider<RecordPages> pages;

    RecordTitles(JdbcClient jdbc, ObjectProvider<RecordPages> pages) {
        this.jdbc = jdbc;
        this.pages = pages;
    }

    /** The titles and pages of records, by type and id; what the viewer may not see, and what has no page, is left out. */
    @Transactional(readOnly = true)
    public Map<String, Map<Long, RecordPages.Titled>> of(Map<String, ? extends Collection<Long>> asked) {
        List<String> queries = new ArrayList<>();
        Map<String, Object> params = new HashMap<>();
        pages.forEach(p -> {
            Collection<Long> own = asked.get(p.type());
            if (own == null || own.isEmpty()) return;
            String name = "ids" + queries.size();
            params.put(name, own.toArray(Long[]::new));
            queries.add("select '" + p.type() + "' as type, id, title, path from ("
                    + p.titles().replace(":ids", ":" + name) + ") as x(id, title, path)");
        });
        Map<String, Map<Long, RecordPages.Titled>> titles = new HashMap<>();
        if (queries.isEmpty()) return titles;
        jdbc.sql(String.join("\nunion all ", queries))
                .params(params)
                .query(Row.class)
                .list()
                .forEach(r -> titles.computeIfAbsent(r.type, t -> new HashMap<>())
                        .put(r.id, new RecordPages.Titled(r.title, r.path)));
        return titles;
    }

    /** The titles and pages of records of one type. */
    @Transactional(readOnly = true)
    public Map<Long, RecordPages.Titled> of(String type, Collection<Long> ids) {
        return of(Map.of(type, ids)).getOrDefault(type, Map.of());
    }
}
