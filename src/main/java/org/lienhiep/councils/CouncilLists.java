package org.lienhiep.councils;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lienhiep.runtime.Where;
import org.lienhiep.web.Keyset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Bodies and their seats, as lists and pages read them. */
@Component
class CouncilLists {

    private static final String SELECT = """
            select b.id, b.kind, b.name, b.subject_type, b.subject_id, b.established_on, b.document_id, b.paper,
                   coalesce(d.number, b.paper) as number, b.quorum, b.chair_needed, b.reviewer_needed, b.majority, b.base, b.version,
                   x.dissolved_on, x.reason as dissolved_reason
            """;
    private static final String FROM = """
            from councils.body b
            left join councils.dissolution x on x.union_id = b.union_id and x.body_id = b.id
            left join documents.document_ref d on d.union_id = b.union_id and d.id = b.document_id
            """;

    private final JdbcClient jdbc;

    CouncilLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One page of bodies, the newest first.
     *
     * @param kind one kind, or null for all
     * @param state standing or dissolved, or null for all
     * @param subject the record they are for, or null for all
     */
    @Transactional(readOnly = true)
    public Keyset.Page<Council.Kept> page(
            @Nullable String kind, @Nullable String state, @Nullable Subject subject, Keyset after) {
        var where = narrowed(kind, state, subject).and("(b.established_on, b.id) < (:day, :id)", "day", after.on());
        var rows = jdbc.sql(SELECT + FROM + where.sql() + " order by b.established_on desc, b.id desc limit "
                        + (Keyset.rows() + 1))
                .params(where.parameters())
                .param("id", after.id())
                .query(Council.Kept.class)
                .list();
        var all = narrowed(kind, state, subject);
        long total = jdbc.sql("select count(*) " + FROM + all.sql())
                .params(all.parameters())
                .query(Long.class)
                .single();
        return Keyset.Page.of(rows, total, b -> new Keyset(b.establishedOn(), b.id()).toString());
    }

    private static Where narrowed(@Nullable String kind, @Nullable String state, @Nullable Subject subject) {
        var where = new Where()
                .and("b.kind = :kind", "kind", kind)
                .and("b.subject_type = :type", "type", subject == null ? null : subject.type())
                .and("b.subject_id = :subject", "subject", subject == null ? null : subject.id());
        if (state == null) return where;
        return where.and(true, state.equals("dissolved") ? "x.body_id is not null" : "x.body_id is null");
    }

    /** One body. */
    @Transactional(readOnly = true)
    public Optional<Council.Kept> find(long id) {
        return jdbc.sql(SELECT + FROM + " where b.id = :id")
                .param("id", id)
                .query(Council.Kept.class)
                .optional();
    }

    /** How many bodies a record has. */
    @Transactional(readOnly = true)
    public long count(Subject subject) {
        return jdbc.sql("select count(*) from councils.body where subject_type = :type and subject_id = :id")
                .param("type", subject.type())
                .param("id", subject.id())
                .query(Long.class)
                .single();
    }

    /** All seats that a body ever had: chair, vice, reviewers, members, secretary; those that were left come last. */
    @Transactional(readOnly = true)
    public List<Council.Seat> seats(long body) {
        return jdbc.sql("""
                        select s.id, s.body_id, s.person_id, p.name, p.degree, s.role, s.from_on, e.ended_on, e.reason,
                               coalesce(d.number, s.paper) as paper, s.document_id
                        from councils.seat s
                        join directory.person_name p on p.union_id = s.union_id and p.id = s.person_id
                        left join councils.seat_ending e on e.union_id = s.union_id and e.seat_id = s.id
                        left join documents.document_ref d on d.union_id = s.union_id and d.id = s.document_id
                        where s.body_id = :body
                        order by e.seat_id is not null,
                            array_position(array['chair', 'vice', 'reviewer', 'member', 'secretary'], s.role), p.sort_key, s.id
                        """).param("body", body).query(Council.Seat.class).list();
    }

    /** The seats held on a day. */
    @Transactional(readOnly = true)
    public List<Council.Seat> seats(long body, LocalDate day) {
        return seats(body).stream().filter(s -> s.held(day)).toList();
    }
}
