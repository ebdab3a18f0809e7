package org.lienhiep.associations;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lienhiep.runtime.Sheaf;
import org.lienhiep.web.Here;
import org.lienhiep.web.Keyset;
import org.lienhiep.web.PublicRecords;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What everybody may read of a member association: its terms, its congresses, who leads it if they let themselves be named. */
@Component
@Transactional(readOnly = true)
class PublicMembers implements PublicRecords {

    static final String PATH = "/members";

    private static final String MEMBER = """
            from directory.organisation_name o
            where o.kind = 'association' and o.stands and (o.left_on is null or o.left_on > :today)
            """;
    private static final String CONGRESSES = """
            from associations.congress c
            join associations.term t on t.union_id = c.union_id and t.id = c.term_id
            join directory.organisation_name o on o.union_id = t.union_id and o.id = t.organisation_id
            where c.held_on <= :today and c.withdrawn_at is null
            """;

    /** A member association. */
    record Member(long id, String name, String shortName) {}

    /** A term of its board, with the day of the congress that ended it. */
    record Held(
            int ordinal,
            LocalDate startsOn,
            LocalDate endsOn,
            @Nullable LocalDate congressOn,
            @Nullable String place) {}

    /** A post in it; no name where the person did not let it be named. */
    record Leader(String post, @Nullable String name, String degree) {}

    /** A congress held. */
    record Congress(long id, long organisation, String name, int ordinal, LocalDate heldOn, String place) {}

    /** All that its page says. */
    record Page(Member member, List<Held> terms, List<Leader> leaders) {}

    private final JdbcClient jdbc;

    PublicMembers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The page of an association. */
    Optional<Page> find(long id, LocalDate today) {
        var sheaf = new Sheaf().param("id", id).param("today", today);
        var member = sheaf.list(Member.class, "select o.id, o.name, o.short_name " + MEMBER + " and o.id = :id");
        var terms = sheaf.list(Held.class, """
                select t.ordinal, t.starts_on, t.ends_on, c.held_on as congress_on, c.place from associations.term t
                left join associations.congress c on c.union_id = t.union_id and c.term_id = t.id and c.held_on <= :today
                    and c.withdrawn_at is null
                where t.organisation_id = :id and t.starts_on <= :today order by t.starts_on desc, t.id desc limit 20
                """);
        var leaders = sheaf.list(Leader.class, """
                select p.post, case when p.consent_public then p.name end as name,
                       case when p.consent_public then p.degree else '' end as degree
                from directory.post_ref p where p.organisation_id = :id and p.from_on <= :today and p.to_on >= :today
                order by p.from_on, p.consent_public desc, p.sort_key limit 50
                """);
        sheaf.read(jdbc);
        return member.first().map(m -> new Page(m, terms.rows(), leaders.rows()));
    }

    /** One page of the congresses held, the newest first. */
    Keyset.Page<Congress> congresses(LocalDate today, Keyset after) {
        var rows = jdbc.sql("select c.id, o.current_id as organisation, o.name, t.ordinal, c.held_on, c.place "
                        + CONGRESSES + " and (c.held_on, c.id) < (:day, :id) order by c.held_on desc, c.id desc limit "
                        + (Keyset.PAGE + 1))
                .param("today", today)
                .param("day", after.on())
                .param("id", after.id())
                .query(Congress.class)
                .list();
        long total = jdbc.sql("select count(*) " + CONGRESSES)
                .param("today", today)
                .query(Long.class)
                .single();
        return Keyset.Page.of(rows, total, c -> new Keyset(c.heldOn(), c.id()).toString());
    }

    @Override
    public String type() {
        return "directory.organisation";
    }

    @Override
    public String path(long id) {
        return PATH + "/" + id;
    }

    @Override
    public Set<Long> open(Collection<Long> ids) {
        return new HashSet<>(jdbc.sql("select o.id " + MEMBER + " and o.id = any(:ids)")
                .param("ids", ids.toArray(Long[]::new))
                .param("today", Here.get().today())
                .query(Long.class)
                .list());
    }
}
