package org.lienhiep.runtime;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/**
 * Several lists read in one statement: each is a query of its own, and the database answers all of them in one row, so that a
 * page put together from many lists costs one round.
 */
public final class Sheaf {

    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /** One list of a sheaf; it is there once the sheaf was read. */
    public static final class Part<T> {
        private final Class<T> type;
        private final String sql;
        private List<T> rows = List.of();

        private Part(Class<T> type, String sql) {
            this.type = type;
            this.sql = sql;
        }

        /** The rows, in the order of their query. */
        public List<T> rows() {
            return rows;
        }

        /** The first row, for a query that has at most one. */
        public Optional<T> first() {
            return rows.stream().findFirst();
        }

        private void fill(String json) {
            rows = JSON.readValue(json, JSON.getTypeFactory().constructCollectionType(List.class, type));
        }
    }

    private final List<Part<?>> parts = new ArrayList<>();
    private final Map<String, Object> params = new HashMap<>();

    /**
     * Adds a query.
     *
     * @param type a record whose components are the query's columns, {@code addendumNo} for {@code addendum_no}
     * @param sql the query, with named parameters
     */
    public <T> Part<T> list(Class<T> type, String sql) {
        var part = new Part<>(type, sql);
        parts.add(part);
        return part;
    }

    /** Sets a parameter, the same for all queries. */
    public Sheaf param(String name, Object value) {
        params.put(name, value);
        return this;
    }

    /** Sets several parameters. */
    public Sheaf params(Map<String, ?> values) {
        params.putAll(values);
        return this;
    }

    /** Asks the database for all of them. */
    public void read(JdbcClient jdbc) {
        if (parts.isEmpty()) return;
        var sql = new StringBuilder();
        for (int i = 0; i < parts.size(); i++) {
            sql.append(i == 0 ? "select " : ",\n")
                    .append("(select coalesce(json_agg(r), '[]')::text from (\n")
                    .append(parts.get(i).sql)
                    .append("\n) r) as p")
                    .append(i);
        }
        jdbc.sql(sql.toString()).params(params).query(row -> {
            for (int i = 0; i < parts.size(); i++) parts.get(i).fill(row.getString(i + 1));
        });
    }
}
