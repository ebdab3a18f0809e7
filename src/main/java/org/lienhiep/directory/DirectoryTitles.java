package org.lienhiep.directory;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Names of organisations and people, for other modules. */
@Component
@Transactional(readOnly = true)
public class DirectoryTitles {

    private final JdbcClient jdbc;

    DirectoryTitles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The present names of organisations. */
    public Map<Long, String> organisations(Collection<Long> ids) {
        return names("select id, name from directory.organisation_name where id = any(:ids)", ids);
    }

    /** The names of people. */
    public Map<Long, String> people(Collection<Long> ids) {
        return names("select id, name from directory.person_name where id = any(:ids)", ids);
    }

    /** The organisations of these kinds as a form offers them, by name; at most 500. */
    public Map<String, String> options(List<String> kinds) {
        Map<String, String> options = new LinkedHashMap<>();
        jdbc.sql(
                        "select id, name from directory.organisation_name where kind = any(:kinds) order by sort_key limit 500")
                .param("kinds", kinds.toArray(String[]::new))
                .query(row -> {
                    options.put(row.getString(1), row.getString(2));
                });
        return options;
    }

    private Map<Long, String> names(String sql, Collection<Long> ids) {
        Map<Long, String> names = new HashMap<>();
        jdbc.sql(sql).param("ids", ids.toArray(Long[]::new)).query(row -> {
            names.put(row.getLong(1), row.getString(2));
        });
        return names;
    }
}
