package org.lienhiep.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lienhiep.identity.Audit;
import org.lienhiep.web.Rejected;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How organisations stand to each other: managed by, a branch of, merged into; from a day, until a day. */
@Component
class OrganisationLinks {

    static final List<String> KINDS = List.of("parent", "branch", "merged_into");

    /**
     * A link as seen from one of its ends.
     *
     * @param forward whether the organisation seen from is the one that is managed, is the branch, was merged
     * @param toOn the last day, or null while it stands
     */
    record Link(
            long id,
            long organisationId,
            String kind,
            boolean forward,
            long otherId,
            String other,
            LocalDate fromOn,
            @Nullable LocalDate toOn) {}

    private static final String SEEN = Survivors.members(Subject.ORGANISATION, ":seen::bigint");

    private static final String SELECT = """
            select l.id, :seen::bigint as organisation_id, l.kind, l.organisation_id in %s as forward, o.current_id as other_id,
                   o.name as other, l.from_on, nullif(l.to_on, 'infinity') as to_on
            from directory.organisation_link l
            join directory.organisation_name o on o.union_id = l.union_id
              and o.id = case when l.organisation_id in %s then l.other_id else l.organisation_id end
            where (l.organisation_id in %s or l.other_id in %s) and o.current_id <> :seen
            """.formatted(SEEN, SEEN, SEEN, SEEN);

    /** The links of the organisation {@code :seen} in both directions, those that stand first. */
    static final String OF = SELECT + " order by l.to_on desc, l.kind, o.sort_key, l.id limit 200";

    private final JdbcClient jdbc;
    private final TakenBack takenBack;
    private final Audit audit;

    OrganisationLinks(JdbcClient jdbc, TakenBack takenBack, Audit audit) {
        this.jdbc = jdbc;
        this.takenBack = takenBack;
        this.audit = audit;
    }

    /** One link of an organisation. */
    @Transactional(readOnly = true)
    public Optional<Link> find(long organisation, long id) {
        return jdbc.sql(SELECT + " and l.id = :id")
                .param("seen", organisation)
                .param("id", id)
                .query(Link.class)
                .optional();
    }

    /** Links two organisations; a link that stands already, to itself or in a circle is refused. */
    @Transactional
    public void link(long organisation, String kind, long other, LocalDate from) {
        if (organisation == other) throw Rejected.field("other", "directory.link-self");
        jdbc.sql("select id from directory.organisation where id = any(:both) order by id for update")
                .param("both", new Long[] {organisation, other})
                .query(Long.class)
                .list();
        if (reaches(organisation, other, kind, 1)) throw Rejected.field("other", "directory.link-stands");
        if (reaches(other, organisation, kind, 20)) throw Rejected.field("other", "directory.link-circle");
        jdbc.sql("insert into directory.organisation_link (organisation_id, kind, other_id, from_on)"
                        + " values (:organisation, :kind, :other, :from)")
                .param("organisation", organisation)
                .param("kind", kind)
                .param("other", other)
                .param("from", from)
                .update();
        note("link", organisation, other);
    }

    /** Whether a way of standing links of one kind leads from one organisation to another, in at most so many steps. */
    private boolean reaches(long start, long target, String kind, int steps) {
        return jdbc.sql("""
                        with recursive way(id, step) as (
                            select cast(:start as bigint), 0
                            union
                            select l.other_id, w.step + 1 from way w, directory.organisation_link l
                            where l.organisation_id = w.id and l.kind = :kind and l.to_on = 'infinity' and w.step < :steps)
                        select exists (select 1 from way where id = :target)
                        """)
                .param("start", start)
                .param("target", target)
                .param("kind", kind)
                .param("steps", steps)
                .query(Boolean.class)
                .single();
    }

    /** A link ends. */
    @Transactional
    public void end(Link link, LocalDate lastDay) {
        if (lastDay.isBefore(link.fromOn())) throw Rejected.field("to_on", "directory.end-order");
        jdbc.sql("update directory.organisation_link set to_on = :to where id = :id")
                .param("to", lastDay)
                .param("id", link.id())
                .update();
        note("end-link", link.organisationId(), link.otherId());
    }

    /** Takes out a link that was entered in error. */
    @Transactional
    public void drop(Link link, String reason) {
        takenBack.keep("link", "directory.organisation_link", link.id(), link.organisationId(), null, reason);
        jdbc.sql("delete from directory.organisation_link where id = :id")
                .param("id", link.id())
                .update();
        note("drop-link", link.organisationId(), link.otherId());
    }

    private void note(String action, long organisation, long other) {
        audit.record(action, Organisations.TYPE, organisation);
        audit.record(action, Organisations.TYPE, other);
    }
}
