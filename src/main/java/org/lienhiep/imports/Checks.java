package org.lienhiep.imports;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lienhiep.figures.Facts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is asked of the staged rows as a set, and how they become records. */
@Component
class Checks {

    private final JdbcClient jdbc;
    private final Facts facts;

    Checks(JdbcClient jdbc, Facts facts) {
        this.jdbc = jdbc;
        this.facts = facts;
    }

    /** The rows that break a rule, at most {@code most}. */
    List<RowVerdict> broken(ImportType type, int most) {
        List<RowVerdict> wrong = new ArrayList<>();
        for (String sql : rules(type)) wrong.addAll(verdicts(sql, most - wrong.size()));
        return wrong;
    }

    /** Rows that are there already, value for value, are taken out of the staging table; their numbers. */
    List<Integer> takeOutSame(ImportType type) {
        String all = type.columns().stream().map(ImportColumn::name).collect(Collectors.joining(", "));
        return jdbc.sql("delete from staging s where exists (select 1 from (" + type.exportSql() + ") e where "
                        + keysEqual(type) + " and not exists (select " + prefixed("s", all) + " except select "
                        + prefixed("e", all) + ")) returning s.row_no")
                .query(Integer.class)
                .list();
    }

    /** The rows whose key is there already with other values. */
    List<RowVerdict> changed(ImportType type, int most) {
        return verdicts(
                "select s.row_no, '" + type.key().getFirst() + "', 'imports.differs' from staging s"
                        + " where exists (select 1 from (" + type.exportSql() + ") e where " + keysEqual(type) + ")",
                most);
    }

    /** Writes the staged rows and derives their facts. */
    void insert(ImportType type) {
        type.insertSql().forEach(sql -> jdbc.sql(sql).update());
        for (Map.Entry<String, String> changed : type.synced().entrySet()) {
            facts.sync(
                    changed.getKey(),
                    jdbc.sql(changed.getValue()).query(Long.class).list());
        }
    }

    private List<RowVerdict> verdicts(String sql, int most) {
        if (most <= 0) return List.of();
        return jdbc.sql("select * from (" + sql + ") c(row_no, field, message) order by 1 limit " + most)
                .query((r, n) -> new RowVerdict(r.getInt(1), r.getString(2), r.getString(3), ""))
                .list();
    }

    private static List<String> rules(ImportType type) {
        List<String> rules = new ArrayList<>();
        String key = String.join(", ", type.key());
        rules.add("select row_no, '" + type.key().getFirst()
                + "', 'imports.twice' from (select row_no, row_number() over " + "(partition by " + key
                + " order by row_no) as n from staging) numbered where n > 1");
        for (ImportColumn column : type.columns()) {
            if (column.table().isEmpty()) continue;
            String codes = column.kind() == ImportColumn.Kind.LIST
                    ? "staging s cross join lateral unnest(string_to_array(s." + column.name() + ", ';')) as r(code)"
                    : "staging s cross join lateral (select s." + column.name() + " as code) r";
            rules.add("select distinct s.row_no, '" + column.name() + "', 'imports.no-record' from " + codes
                    + " where r.code is not null and not exists (select 1 from " + column.table()
                    + " t where t.code = r.code)");
        }
        rules.addAll(type.checkSql());
        return rules;
    }

    private static String keysEqual(ImportType type) {
        return type.key().stream().map(k -> "e." + k + " = s." + k).collect(Collectors.joining(" and "));
    }

    private static String prefixed(String alias, String columns) {
        return Arrays.stream(columns.split(", ", -1)).map(c -> alias + "." + c).collect(Collectors.joining(", "));
    }
}
