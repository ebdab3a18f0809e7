package org.lienhiep.associations;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lienhiep.figures.Facts;
import org.lienhiep.identity.Audit;
import org.lienhiep.web.Cell;
import org.lienhiep.web.Fmt;
import org.lienhiep.web.TableView;
import org.lienhiep.web.Texts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The terms of associations and the congresses that end them. */
@Component
class Terms {

    /** A term with its congress, if one is planned or held. */
    record Term(
            long id,
            long organisationId,
            String name,
            LocalDate startsOn,
            LocalDate endsOn,
            @Nullable LocalDate extendedTo,
            String reason,
            String nextStep,
            @Nullable LocalDate plannedOn,
            @Nullable LocalDate heldOn) {

        /** The last day of the term, its extension included. */
        LocalDate lastDay() {
            return extendedTo == null ? endsOn : extendedTo;
        }

        /** Its state on a day. */
        String state(LocalDate today) {
            if (heldOn != null) return "in-term";
            if (today.isAfter(lastDay())) return "overdue";
            return ChronoUnit.MONTHS.between(today, lastDay()) < 12 ? "soon" : "in-term";
        }

        /** The state as lists draw it. */
        Cell mark(LocalDate today) {
            long days = Math.abs(ChronoUnit.DAYS.between(today, lastDay()));
            return switch (state(today)) {
                case "overdue" -> Cell.mark("late", Texts.t("associations.state.overdue", Fmt.number(days)));
                case "soon" -> Cell.mark("soon", Texts.t("associations.state.soon", Fmt.number(days)));
                default -> Cell.mark("plain", Texts.t("associations.state.in-term"));
            };
        }

        /** Where a day stands on an axis of 404 that spans ten years around today. */
        int x(LocalDate day, LocalDate today) {
            LocalDate left = today.minusYears(6);
            long all = ChronoUnit.DAYS.between(left, today.plusYears(5));
            return (int) Math.clamp(ChronoUnit.DAYS.between(left, day) * 404 / all, 0, 404);
        }
    }

    private record Statement(
            int year,
            int members,
            @Nullable Integer women,
            @Nullable Integer joined) {}

    private static final String SELECT = """
            select t.id, t.organisation_id, o.name, t.starts_on, t.ends_on, t.extended_to, t.reason, t.next_step, c.planned_on, c.held_on
            from associations.term t
            join directory.organisation_name o on o.union_id = t.union_id and o.id = t.organisation_id
            left join associations.congress c on c.union_id = t.union_id and c.term_id = t.id
            """;

    private final JdbcClient jdbc;
    private final Facts facts;
    private final Audit audit;

    Terms(JdbcClient jdbc, Facts facts, Audit audit) {
        this.jdbc = jdbc;
        this.facts = facts;
        this.audit = audit;
    }

    /** The present term of every association: the one that ends last. */
    @Transactional(readOnly = true)
    public List<Term> present() {
        return jdbc.sql("select distinct on (organisation_id) * from (" + SELECT
                        + ") x order by organisation_id, ends_on desc limit 5000")
                .query(Term.class)
                .list();
    }

    /** One term. */
    @Transactional(readOnly = true)
    public Optional<Term> find(long id) {
        return jdbc.sql(SELECT + " where t.id = :id")
                .param("id", id)
                .query(Term.class)
                .optional();
    }

    /** What an association stated about its members, year by year. */
    @Transactional(readOnly = true)
    public TableView statements(long organisation) {
        var rows = jdbc
                .sql("select year, members, women, joined from associations.member_statement"
                        + " where organisation_id = :organisation order by year desc")
                .param("organisation", organisation)
                .query(Statement.class)
                .list()
                .stream()
                .map(s -> TableView.Row.of(
                        "",
                        Cell.text("" + s.year),
                        Cell.number(s.members),
                        Cell.number(s.women),
                        Cell.number(s.joined)))
                .toList();
        return TableView.of(
                List.of(
                        Texts.t("associations.year"),
                        Texts.t("associations.members"),
                        Texts.t("associations.women"),
                        Texts.t("associations.joined")),
                rows);
    }

    /** Records that the congress was held. */
    @Transactional
    public void hold(long term, LocalDate on, String place) {
        jdbc.sql("""
                        insert into associations.congress (code, term_id, held_on, place) values ('dh-' || :term, :term, :on, :place)
                        on conflict (union_id, term_id) do update set held_on = excluded.held_on, place = excluded.place
                        """).param("term", term).param("on", on).param("place", place).update();
        facts.sync("associations.term", term);
        audit.record("congress", "associations.term", term);
    }
}
