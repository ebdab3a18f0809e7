package org.lienhiep.documents;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lienhiep.unions.Unions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The runs of numbers: 01 on 1 January to 31 December (NĐ 30/2020/NĐ-CP, Đ.15). A run is a row; whoever takes a number holds the row
 * until the number is committed or given back, so that none is double and none is missing.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class NumberSeries {

    /** Each type runs by itself, one run holds all types, or decisions and resolutions run apart from the rest. */
    static final List<String> WAYS = List.of("each", "one", "apart");

    /** A run of numbers in a year. */
    record Run(String direction, @Nullable Long body, int year, String kind) {

        static Run arrivals(int year) {
            return new Run("in", null, year, "");
        }
    }

    /** A run locked: its key and the number given last. */
    record Locked(long id, int last) {}

    private final JdbcClient jdbc;
    private final Unions unions;

    NumberSeries(JdbcClient jdbc, Unions unions) {
        this.jdbc = jdbc;
        this.unions = unions;
    }

    /** The run that a type of an issuer belongs to in a year. */
    public Run run(String type, @Nullable Long body, int year) {
        String kind = switch (way(body, year)) {
            case "one" -> "";
            case "apart" -> type.equals("decision") || type.equals("resolution") ? "decision" : "";
            default -> type;
        };
        return new Run("out", body, year, kind);
    }

    /** How the numbers of an issuer run in a year: as set for that year or the last one before it. */
    public String way(@Nullable Long body, int year) {
        return jdbc.sql("""
            select way from documents.numbering where body_id is not distinct from cast(:body as bigint) and from_year <= :year
            order by from_year desc limit 1
            """)
                .param("body", body)
                .param("year", year)
                .query(String.class)
                .optional()
                .orElse(WAYS.getFirst());
    }

    /** What an issuer signs with in a symbol: a council its own, the Union its short name. */
    public String issuer(@Nullable Long body) {
        if (body == null) return unions.current().shortName();
        return jdbc.sql("select symbol from documents.issuing_body where id = :id")
                .param("id", body)
                .query(String.class)
                .single();
    }

    /** Opens the run if it is new and holds it until the transaction ends. */
    public Locked lock(Run run) {
        of("""
            insert into documents.series (direction, body_id, year, kind)
            values (:direction, cast(:body as bigint), :year, :kind) on conflict do nothing
            """, run).update();
        return of(WHERE.replace("?", "id, last") + " for update", run)
                .query(Locked.class)
                .single();
    }

    /** The number given last in a run; 0 for none. */
    public int last(Run run) {
        return of(WHERE.replace("?", "last"), run)
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    private static final String WHERE = """
        select ? from documents.series where direction = :direction and body_id is not distinct from cast(:body as bigint)
          and year = :year and kind = :kind
        """;

    private JdbcClient.StatementSpec of(String sql, Run run) {
        return jdbc.sql(sql)
                .param("direction", run.direction)
                .param("body", run.body)
                .param("year", run.year)
                .param("kind", run.kind);
    }

    /** Says that the run has come to this number. */
    public void reached(long run, int value) {
        jdbc.sql("update documents.series set last = :value where id = :id")
                .param("value", value)
                .param("id", run)
                .update();
    }

    /** The day of the paper that got a number last in a run. */
    public Optional<LocalDate> lastDay(long run) {
        return jdbc.sql("""
            select d.issued_on from documents.number n
            join documents.document d on d.union_id = n.union_id and d.id = n.document_id
            where n.series_id = :id order by n.value desc limit 1
            """).param("id", run).query(LocalDate.class).optional();
    }

    /** Whether a number of a run was given before, cancelled or not. */
    public boolean given(long run, int value) {
        return jdbc.sql("select count(*) from documents.number where series_id = :id and value = :value")
                        .param("id", run)
                        .param("value", value)
                        .query(Long.class)
                        .single()
                > 0;
    }
}
