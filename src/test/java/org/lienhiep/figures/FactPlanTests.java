package org.lienhiep.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lienhiep.cast.ServedTests;
import org.lienhiep.runtime.CurrentUnion;

/** A hundred figures are read from indexes, under row security and with every filter left open. */
class FactPlanTests extends ServedTests {

    private String plan(String sql, Map<String, Object> parameters) {
        long union = unions.bySlug("binh-thuan").orElseThrow().id();
        return CurrentUnion.call(
                union,
                () -> transaction.execute(s -> {
                    jdbc.sql("set local enable_seqscan = off").update();
                    jdbc.sql("set local enable_bitmapscan = off").update();
                    return String.join(
                            "\n",
                            jdbc.sql("explain " + sql)
                                    .params(parameters)
                                    .query(String.class)
                                    .list());
                }));
    }

    private List<FigureQuery> hundred() {
        List<FigureQuery> queries = new ArrayList<>();
        var counting = context.getBean(Indicators.class).all().stream()
                .filter(i -> !i.counted().kind().isEmpty())
                .toList();
        for (int i = 0; i < 100; i++) {
            var indicator = counting.get(i % counting.size());
            queries.add(
                    new FigureQuery("x", indicator, Map.of(), LocalDate.of(2017, 1, 1), LocalDate.of(2017, 12, 31)));
        }
        return queries;
    }

    @Test
    void addingUpReadsOnlyIndexes() {
        Map<String, Object> parameters = new HashMap<>(Values.parameters(hundred()));
        parameters.putAll(Values.statedParameters(hundred()));
        String plan = plan(Values.SUMS, parameters);
        assertThat(plan)
                .contains(
                        "Index Cond: ((union_id = (current_setting('lienhiep.union'::text))::bigint) AND (kind = q.kind)"
                                + " AND (happened_on >= q.from_on)")
                .doesNotContain("Seq Scan on fact");
    }

    @Test
    void aPageOfAListIsCutInTheIndex() {
        Map<String, Object> parameters =
                new HashMap<>(Values.parameters(hundred().subList(0, 1)));
        parameters.put("on", LocalDate.of(2017, 3, 1));
        parameters.put("id", 1L);
        parameters.put("part", "");
        parameters.put("limit", 251);
        String plan = plan(FigureLists.ALL.formatted(FactSql.FLOW), parameters);
        String cut = plan.substring(plan.indexOf("Limit"));
        assertThat(cut)
                .contains("fact_day")
                .contains("ROW(happened_on, record_id, part) >")
                .doesNotContain("Sort");
    }
}
