package org.lienhiep.associations;

import java.util.List;
import java.util.Optional;
import org.lienhiep.directory.DirectoryTitles;
import org.lienhiep.figures.Facts;
import org.lienhiep.identity.Audit;
import org.lienhiep.web.Fmt;
import org.lienhiep.web.Here;
import org.lienhiep.web.NotFound;
import org.lienhiep.web.Rejected;
import org.lienhiep.web.Stale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The yearly member statements of associations: entered, corrected, taken back. */
@Component
class Statements {

    static final String TYPE = "associations.member_statement";

    private static final String SELECT = """
            select s.id, o.current_id as organisation_id, o.name, s.year, s.stated_on, s.members, s.women, s.graduates, s.joined, s.version
            from associations.kept_statement s
            join directory.organisation_name o on o.union_id = s.union_id and o.id = s.organisation_id
            """;

    private final JdbcClient jdbc;
    private final Facts facts;
    private final Audit audit;

    Statements(JdbcClient jdbc, Facts facts, Audit audit) {
        this.jdbc = jdbc;
        this.facts = facts;
        this.audit = audit;
    }

    /** The statements of an association, the newest year first. */
    @Transactional(readOnly = true)
    public List<Statement.Kept> of(long organisation) {
        return jdbc.sql(SELECT + " where s.organisation_id in " + DirectoryTitles.sameOrganisation(":organisation")
                        + " order by s.year desc limit 60")
                .param("organisation", organisation)
                .query(Statement.Kept.class)
                .list();
    }

    /** One statement. */
    @Transactional(readOnly = true)
    public Optional<Statement.Kept> find(long id) {
        return jdbc.sql(SELECT + " where s.id = :id")
                .param("id", id)
                .query(Statement.Kept.class)
                .optional();
    }

    /** Enters the statement of a year. */
    @Transactional
    public long enter(long organisation, Statement statement) {
        fits(organisation, statement, 0);
        long id = write("""
                insert into associations.member_statement (code, organisation_id, year, stated_on, members, women, graduates, joined)
                values (gen_random_uuid()::text, :organisation, :year, :on, :members, cast(:women as integer),
                    cast(:graduates as integer), cast(:joined as integer)) returning id
                """, statement)
                .param("organisation", organisation)
                .query(Long.class)
                .single();
        jdbc.sql("update associations.member_statement set code = 'hv-m' || id where id = :id")
                .param("id", id)
                .update();
        done("enter", id, List.of());
        return id;
    }

    /** Corrects a statement; fails if somebody saved it since it was read. */
    @Transactional
    public void correct(long id, int version, Statement statement) {
        Statement.Kept kept = find(id).orElseThrow(NotFound::new);
        fits(kept.organisationId(), statement, id);
        int changed =
                write("""
                update associations.member_statement set year = :year, stated_on = :on, members = :members,
                    women = cast(:women as integer), graduates = cast(:graduates as integer), joined = cast(:joined as integer),
                    version = version + 1
                where id = :id and version = :version and withdrawn_at is null
                """, statement).param("id", id).param("version", version).update();
        if (changed == 0) throw new Stale();
        done("correct", id, List.of("year", "stated_on", "members", "women", "graduates", "joined"));
    }

    /** Takes a statement back that was entered in error; the record of it stays. */
    @Transactional
    public void withdraw(long id, String reason) {
        int changed = jdbc.sql("""
                        update associations.member_statement set withdrawn_at = now(), withdrawn_by = :account, withdrawn_reason = :reason
                        where id = :id and withdrawn_at is null
                        """)
                .param("account", Here.get().signedIn().account())
                .param("reason", reason)
                .param("id", id)
                .update();
        if (changed == 0) throw new NotFound();
        done("withdraw", id, List.of("withdrawn_reason"));
    }

    /** One statement a year, and the days run as the years do: the latest day is what a figure takes. */
    private void fits(long organisation, Statement statement, long id) {
        jdbc.sql(
                        "select count(pg_advisory_xact_lock(hashtext('associations.statement'), hashtext(cast(:organisation as text))))")
                .param("organisation", organisation)
                .query(Long.class)
                .single();
        for (Statement.Kept other : of(organisation)) {
            if (other.id() == id) continue;
            if (other.year() == statement.year())
                throw Rejected.field("year", "associations.year-taken", String.valueOf(statement.year()));
            boolean before = other.year() < statement.year();
            boolean ordered = before
                    ? other.statedOn().isBefore(statement.statedOn())
                    : statement.statedOn().isBefore(other.statedOn());
            if (!ordered)
                throw Rejected.field(
                        "stated_on",
                        before ? "associations.stated-early" : "associations.stated-late",
                        String.valueOf(other.year()),
                        Fmt.date(other.statedOn()));
        }
    }

    private JdbcClient.StatementSpec write(String sql, Statement statement) {
        return jdbc.sql(sql)
                .param("year", statement.year())
                .param("on", statement.statedOn())
                .param("members", statement.members())
                .param("women", statement.women())
                .param("graduates", statement.graduates())
                .param("joined", statement.joined());
    }

    private void done(String action, long id, List<String> fields) {
        facts.sync(TYPE, id);
        audit.record(action, TYPE, id, fields);
    }
}
