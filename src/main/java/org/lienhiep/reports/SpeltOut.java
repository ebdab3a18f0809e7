package org.lienhiep.reports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lienhiep.figures.FigureQuery;
import org.lienhiep.figures.FigureRow;
import org.lienhiep.figures.Figures;
import org.lienhiep.figures.FirstRows;
import org.springframework.stereotype.Component;

/** The records that a report's texts name one by one: overdue associations, next year's tasks. */
@Component
class SpeltOut {

    /** A paragraph that lists next year's tasks. */
    static final String NEXT_TASKS = "{list:next_tasks}";

    private static final int MOST = 1_000_000;

    private final Figures figures;
    private final FirstRows records;

    SpeltOut(Figures figures, FirstRows records) {
        this.figures = figures;
        this.records = records;
    }

    /** The records by name of their figure: one statement, and one for their names, however many lists the texts have. */
    Map<String, List<FigureRow>> in(List<String> texts, Report report, Map<String, Composed.Item> items) {
        Map<String, FigureQuery> queries = new LinkedHashMap<>();
        for (String text : texts) {
            for (String key : Wording.listed(text)) {
                Composed.Item item = items.get(key);
                if (item != null) queries.put(key, item.live().figure().query());
            }
        }
        if (texts.contains(NEXT_TASKS)) queries.put(NEXT_TASKS, nextTasks(report));
        var rows = records.counted(List.copyOf(queries.values()), MOST);
        Map<String, List<FigureRow>> lists = new LinkedHashMap<>();
        queries.keySet().forEach(key -> lists.put(key, rows.get(lists.size())));
        return lists;
    }

    private FigureQuery nextTasks(Report report) {
        return figures.query(
                "next", "TSK-01", "", report.from().plusYears(1), report.to().plusYears(1));
    }
}
