package org.lienhiep.reports;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lienhiep.figures.FigureLists;
import org.lienhiep.figures.FigureQuery;
import org.lienhiep.figures.FigureRow;
import org.lienhiep.figures.Figures;
import org.lienhiep.figures.RecordPages;
import org.lienhiep.figures.RecordTitles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.ObjectMapper;

/** The lists behind signed figures: taken at the signing, read back as they were, under the names the records have today. */
@Component
public class FrozenRecords {

    private static final String TARGET = "assignments.target";
    private static final int PAGE = 2_000;

    /**
     * A list as it was signed.
     *
     * @param rows its rows under today's titles; a title is null where the viewer may not read it
     * @param months the months of a list too long to be kept row by row; empty otherwise
     */
    public record Signed(List<FigureRow> rows, List<Month> months) {}

    /** A month of a long list. */
    public record Month(String month, long count, BigDecimal amount) {}

    private record Row(@Nullable String records, @Nullable String subtotals) {}

    private final FigureLists lists;
    private final Figures figures;
    private final RecordTitles titles;
    private final JdbcClient jdbc;
    private final ObjectMapper json;

    FrozenRecords(FigureLists lists, Figures figures, RecordTitles titles, JdbcClient jdbc, ObjectMapper json) {
        this.lists = lists;
        this.figures = figures;
        this.titles = titles;
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Reads today's list from its first row to its last. */
    FrozenList take(FigureQuery query) {
        var list = new FrozenList(FrozenList.MOST);
        var after = FigureLists.After.START;
        while (true) {
            List<FigureRow> page = lists.counted(query, after, PAGE);
            page.forEach(list::add);
            if (page.size() != PAGE) return list;
            FigureRow last = page.getLast();
            after = new FigureLists.After(last.on(), last.id(), last.part());
        }
    }

    /** Keeps a list beside its figure. */
    void keep(long report, int addendum, String key, FrozenList list) {
        jdbc.sql("""
                        insert into reports.frozen_records (report_id, addendum_no, key, records, subtotals)
                        values (:report, :addendum, :key, cast(:records as jsonb), cast(:subtotals as jsonb))
                        """)
                .param("report", report)
                .param("addendum", addendum)
                .param("key", key)
                .param("records", list.entries() == null ? null : json.writeValueAsString(list.entries()))
                .param("subtotals", list.subtotals() == null ? null : json.writeValueAsString(list.subtotals()))
                .update();
    }

    /** The list of a figure as it was signed. */
    @Transactional(readOnly = true)
    public Signed signed(Report report, int addendum, String key) {
        Row row = jdbc.sql("select records::text as records, subtotals::text as subtotals from reports.frozen_records"
                        + " where report_id = :report and addendum_no = :addendum and key = :key")
                .param("report", report.id())
                .param("addendum", addendum)
                .param("key", key)
                .query(Row.class)
                .optional()
                .orElseThrow(org.lienhiep.web.NotFound::new);
        if (row.records == null) {
            return new Signed(List.of(), List.of(json.readValue(String.valueOf(row.subtotals), Month[].class)));
        }
        return new Signed(named(report, List.of(json.readValue(row.records, FrozenList.Entry[].class))), List.of());
    }

    /** What came, what went and what counts differently since the signing; null where the list was too long to be kept. */
    @Nullable
    Changes changes(Report report, int addendum, Composed.Item item) {
        Signed then = signed(report, addendum, item.key());
        if (!then.months.isEmpty()) return null;
        Map<String, FigureRow> before = byIdentity(then.rows);
        Map<String, FigureRow> now =
                byIdentity(lists.counted(item.live().figure().query()));
        Map<String, String> reasons = new HashMap<>();
        lists.leftOut(item.live().figure().query(), PAGE)
                .forEach(r -> reasons.put(identity(r), String.valueOf(r.excludedBy())));
        List<Changes.Change> changes = new ArrayList<>();
        now.forEach((id, row) -> {
            FigureRow old = before.get(id);
            if (old == null) changes.add(new Changes.Change("came", row, row.amount(), null));
            else if (old.amount().compareTo(row.amount()) != 0) {
                changes.add(new Changes.Change("changed", row, row.amount().subtract(old.amount()), null));
            }
        });
        before.forEach((id, row) -> {
            if (!now.containsKey(id)) {
                changes.add(new Changes.Change("went", row, row.amount().negate(), reasons.get(id)));
            }
        });
        return new Changes(item, changes);
    }

    private static Map<String, FigureRow> byIdentity(List<FigureRow> rows) {
        Map<String, FigureRow> map = new LinkedHashMap<>();
        rows.forEach(r -> map.put(identity(r), r));
        return map;
    }

    private static String identity(FigureRow r) {
        return r.type() + ":" + r.id() + ":" + r.part();
    }

    private List<FigureRow> named(Report report, List<FrozenList.Entry> entries) {
        Map<String, Set<Long>> ids = new HashMap<>();
        entries.forEach(
                e -> ids.computeIfAbsent(e.type(), t -> new LinkedHashSet<>()).add(e.id()));
        var titles = this.titles.of(ids);
        if (ids.containsKey(TARGET)) titles.put(TARGET, targets(report));
        return entries.stream()
                .map(e -> row(e, titles.getOrDefault(e.type(), Map.of()).get(e.id())))
                .toList();
    }

    private static FigureRow row(FrozenList.Entry e, RecordPages.@Nullable Titled titled) {
        return new FigureRow(
                e.type(),
                e.id(),
                e.part(),
                titled == null ? null : titled.path(),
                titled != null ? titled.title() : e.type().isEmpty() ? e.part() : null,
                e.on(),
                e.amount(),
                null);
    }

    private Map<Long, RecordPages.Titled> targets(Report report) {
        Map<Long, RecordPages.Titled> titles = new HashMap<>();
        figures.targets(report.from(), report.to())
                .forEach(t -> titles.put(t.id(), new RecordPages.Titled(t.title(), t.path())));
        return titles;
    }
}
