package org.lienhiep.documents;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lienhiep.identity.Audit;
import org.lienhiep.unions.Unions;
import org.lienhiep.web.Here;
import org.lienhiep.web.NotFound;
import org.lienhiep.web.Rejected;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who issues under the Union's seal and how the numbers of each run: the Union itself, and councils or boards with their own
 * series (NĐ 30/2020/NĐ-CP, Phụ lục I). The head of the office decides the series; a year that has begun keeps its own.
 */
@Component
class IssuingBodies {

    static final String TYPE = "documents.issuing_body";

    /** A council or board. */
    record Body(
            long id,
            String name,
            String symbol,
            LocalDate addedOn,
            @Nullable LocalDate closedOn) {}

    /** How the numbers of an issuer run from a year on; {@code body} is null for the Union. */
    record Way(@Nullable String body, int fromYear, String way) {}

    /** A run of a year: who issues, of which type, the number given last, how many of its numbers are cancelled. */
    record Run(
            long id,
            @Nullable String body,
            @Nullable String symbol,
            String kind,
            int last,
            String startNote,
            long cancelled) {}

    private final JdbcClient jdbc;
    private final NumberSeries series;
    private final Unions unions;
    private final Audit audit;

    IssuingBodies(JdbcClient jdbc, NumberSeries series, Unions unions, Audit audit) {
        this.jdbc = jdbc;
        this.series = series;
        this.unions = unions;
        this.audit = audit;
    }

    /** Adds a council or board. */
    @Transactional
    public void add(String name, String symbol) {
        boolean taken = symbol.equalsIgnoreCase(unions.current().shortName())
                || jdbc.sql("select count(*) from documents.issuing_body where lower(symbol) = lower(:symbol)")
                                .param("symbol", symbol)
                                .query(Long.class)
                                .single()
                        > 0;
        if (taken) throw Rejected.field("symbol", "documents.symbol-taken", symbol);
        long id = jdbc.sql("""
            insert into documents.issuing_body (name, symbol, added_on, added_by)
            values (:name, :symbol, :on, cast(:by as bigint)) returning id
            """)
                .param("name", name)
                .param("symbol", symbol)
                .param("on", Here.get().today())
                .param("by", Numbers.by())
                .query(Long.class)
                .single();
        audit.record("add", TYPE, id);
    }

    /** Says that a council or board issues nothing more; its book stays. */
    @Transactional
    public void close(long id) {
        Body body = find(id).orElseThrow(NotFound::new);
        if (body.closedOn != null) throw new Rejected("documents.body-closed");
        jdbc.sql("update documents.issuing_body set closed_on = :on, closed_by = cast(:by as bigint) where id = :id")
                .param("on", Here.get().today())
                .param("by", Numbers.by())
                .param("id", id)
                .update();
        audit.record("close", TYPE, id);
    }

    /** Sets how the numbers of an issuer run from a year on; refused where that year's numbers have begun. */
    @Transactional
    public void run(@Nullable Long body, int year, String way) {
        boolean begun = jdbc.sql("""
            select count(*) from documents.series where direction = 'out' and body_id is not distinct from cast(:body as bigint)
              and year >= :year and last > 0
            """)
                        .param("body", body)
                        .param("year", year)
                        .query(Long.class)
                        .single()
                > 0;
        if (begun) throw Rejected.field("from_year", "documents.year-begun", Integer.toString(year));
        long id = jdbc.sql("""
            insert into documents.numbering (body_id, from_year, way, set_by)
            values (cast(:body as bigint), :year, :way, cast(:by as bigint))
            on conflict (union_id, body_id, from_year) do update set way = excluded.way, set_at = now(), set_by = excluded.set_by
            returning id
            """)
                .param("body", body)
                .param("year", year)
                .param("way", way)
                .param("by", Numbers.by())
                .query(Long.class)
                .single();
        audit.record("set", "documents.numbering", id, List.of("from_year", "way=" + way));
    }

    /** Says with which number a run begins, where a Union begins in the middle of a year. */
    @Transactional
    public void start(NumberSeries.Run run, int first, String note) {
        var locked = series.lock(run);
        if (locked.last() > 0) throw Rejected.field("first", "documents.run-begun", Integer.toString(locked.last()));
        jdbc.sql("update documents.series set last = :last, start_note = :note where id = :id")
                .param("last", first - 1)
                .param("note", note)
                .param("id", locked.id())
                .update();
        audit.record("start", "documents.series", locked.id(), List.of("first=" + first));
    }

    /** The run of a type, for {@link #start}. */
    @Transactional
    public NumberSeries.Run runOf(String type, @Nullable Long body, int year) {
        return type.isEmpty() ? NumberSeries.Run.arrivals(year) : series.run(type, body, year);
    }

    /** Those that may be chosen, by id. */
    @Transactional(readOnly = true)
    public Map<String, String> options() {
        Map<String, String> options = new LinkedHashMap<>();
        all().stream()
                .filter(b -> b.closedOn == null)
                .forEach(b -> options.put(Long.toString(b.id), b.name + " (" + b.symbol + ")"));
        return options;
    }

    /** All councils and boards. */
    @Transactional(readOnly = true)
    public List<Body> all() {
        return jdbc.sql("select id, name, symbol, added_on, closed_on from documents.issuing_body order by id limit"
                        + " 200")
                .query(Body.class)
                .list();
    }

    /** One of them. */
    @Transactional(readOnly = true)
    public Optional<Body> find(long id) {
        return all().stream().filter(b -> b.id == id).findFirst();
    }

    /** What was set, the latest year first. */
    @Transactional(readOnly = true)
    public List<Way> ways() {
        return jdbc.sql("""
            select b.name as body, n.from_year, n.way from documents.numbering n
            left join documents.issuing_body b on b.union_id = n.union_id and b.id = n.body_id
            order by n.from_year desc, n.id limit 100
            """).query(Way.class).list();
    }

    /** The runs of a year: of arrivals and of every issuer. */
    @Transactional(readOnly = true)
    public List<Run> runs(int year) {
        return jdbc.sql("""
            select r.id, b.name as body, b.symbol, case when r.direction = 'in' then 'in' else r.kind end as kind, r.last, r.start_note,
                (select count(*) from documents.number n
                 join documents.number_cancellation c on c.union_id = n.union_id and c.number_id = n.id
                 where n.union_id = r.union_id and n.series_id = r.id) as cancelled
            from documents.series r
            left join documents.issuing_body b on b.union_id = r.union_id and b.id = r.body_id
            where r.year = :year order by r.direction, r.body_id nulls first, r.kind limit 200
            """).param("year", year).query(Run.class).list();
    }
}
