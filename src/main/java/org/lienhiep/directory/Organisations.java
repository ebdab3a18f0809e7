package org.lienhiep.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lienhiep.identity.Audit;
import org.lienhiep.runtime.Sheaf;
import org.lienhiep.web.Here;
import org.lienhiep.web.NotFound;
import org.lienhiep.web.Rejected;
import org.lienhiep.web.Stale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is done with organisations: entered, corrected, named anew from a day on, left, taken back. */
@Component("organisationRegister") // the import of organisations has the plain name
class Organisations {

    static final String TYPE = "directory.organisation";

    private static final String TITLES = """
            select name, short_name, nullif(valid_from, '-infinity') as valid_from, nullif(valid_to, 'infinity') as valid_to
            from directory.organisation_title where organisation_id = :id
            order by organisation_title.valid_from desc
            """;

    private final JdbcClient jdbc;
    private final TakenBack takenBack;
    private final Likenesses likenesses;
    private final Audit audit;

    Organisations(JdbcClient jdbc, TakenBack takenBack, Likenesses likenesses, Audit audit) {
        this.jdbc = jdbc;
        this.takenBack = takenBack;
        this.likenesses = likenesses;
        this.audit = audit;
    }

    /** One organisation; one that was merged into another stands no longer for itself. */
    @Transactional(readOnly = true)
    public Optional<Organisation.Kept> find(long id) {
        return jdbc.sql("""
                        select o.id, o.kind, t.name, t.short_name, o.field, o.place, o.tax_code, o.joined_on, l.left_on, l.reason as left_reason, o.version
                        from directory.organisation o
                        join directory.organisation_title t on t.union_id = o.union_id and t.organisation_id = o.id and t.valid_to = 'infinity'
                        left join directory.leaving l on l.union_id = o.union_id and l.organisation_id = o.id
                        where o.id = :id and not exists (
                            select 1 from directory.merged m
                            where m.union_id = o.union_id and m.type = 'directory.organisation' and m.from_id = o.id)
                        """).param("id", id).query(Organisation.Kept.class).optional();
    }

    /** Its names, the present one first. */
    @Transactional(readOnly = true)
    public List<Organisation.Title> titles(long id) {
        return jdbc.sql(TITLES).param("id", id).query(Organisation.Title.class).list();
    }

    /** What stands around an organisation: what lies in it, its names, posts held in it, links. */
    record Around(
            List<Survivors.Within> within,
            List<Organisation.Title> titles,
            List<Person.Post> posts,
            List<OrganisationLinks.Link> links) {}

    /** What stands around an organisation, in one statement. */
    @Transactional(readOnly = true)
    public Around around(long id) {
        var sheaf = new Sheaf()
                .param("id", id)
                .param("seen", id)
                .param("today", Here.get().today());
        var within = sheaf.list(Survivors.Within.class, Survivors.within(Subject.ORGANISATION));
        var titles = sheaf.list(Organisation.Title.class, TITLES);
        var held = sheaf.list(Person.Post.class, Posts.OF_ORGANISATION);
        var linked = sheaf.list(OrganisationLinks.Link.class, OrganisationLinks.OF);
        sheaf.read(jdbc);
        return new Around(within.rows(), titles.rows(), held.rows(), linked.rows());
    }

    /** Enters an organisation. */
    @Transactional
    public long enter(Organisation organisation) {
        long id = write("""
                        insert into directory.organisation (code, kind, field, place, tax_code, joined_on)
                        values (gen_random_uuid()::text, :kind, :field, :place, :tax, cast(:joined as date)) returning id
                        """, organisation).query(Long.class).single();
        jdbc.sql("update directory.organisation set code = 'tc.' || id where id = :id")
                .param("id", id)
                .update();
        title(id, organisation.name(), organisation.shortName(), null);
        likenesses.look(Subject.ORGANISATION, List.of(id));
        audit.record("enter", TYPE, id);
        return id;
    }

    /** Corrects an organisation and how its present name is written; fails if somebody saved it since it was read. */
    @Transactional
    public void correct(long id, int version, Organisation organisation) {
        int changed = write("""
                        update directory.organisation set kind = :kind, field = :field, place = :place,
                            tax_code = :tax, joined_on = cast(:joined as date), version = version + 1
                        where id = :id and version = :version
                        """, organisation)
                .param("id", id)
                .param("version", version)
                .update();
        if (changed == 0) throw new Stale();
        jdbc.sql("""
                        update directory.organisation_title set name = :name, short_name = :short, sort_key = :key, fold = :fold
                        where organisation_id = :id and valid_to = 'infinity'
                        """)
                .param("id", id)
                .param("name", organisation.name())
                .param("short", organisation.shortName())
                .param("key", VietnameseNames.key(organisation.name()))
                .param("fold", VietnameseNames.fold(organisation.name()))
                .update();
        likenesses.look(Subject.ORGANISATION, List.of(id));
        audit.record(
                "correct", TYPE, id, List.of("kind", "name", "short_name", "field", "place", "tax_code", "joined_on"));
    }

    /** Gives it a new name from a day on; what happened before that day keeps the old one. */
    @Transactional
    public void rename(long id, String name, String shortName, LocalDate from) {
        lock(id);
        LocalDate since = titles(id).getFirst().validFrom();
        if (since != null && !from.isAfter(since)) throw Rejected.field("valid_from", "directory.name-order");
        jdbc.sql("update directory.organisation_title set valid_to = :from"
                        + " where organisation_id = :id and valid_to = 'infinity'")
                .param("from", from)
                .param("id", id)
                .update();
        title(id, name, shortName, from);
        likenesses.look(Subject.ORGANISATION, List.of(id));
        audit.record("rename", TYPE, id, List.of("name", "short_name"));
    }

    /** Takes out the present name, entered in error: the one before it is the name again. */
    @Transactional
    public void dropName(long id, String reason) {
        lock(id);
        if (titles(id).size() < 2) throw new Rejected("directory.only-name");
        long title = jdbc.sql("select id from directory.organisation_title where organisation_id = :id"
                        + " and valid_to = 'infinity'")
                .param("id", id)
                .query(Long.class)
                .single();
        takenBack.keep("title", "directory.organisation_title", title, id, null, reason);
        for (String sql : List.of(
                "delete from directory.organisation_start where title_id = :title",
                "delete from directory.organisation_title where id = :title",
                "update directory.organisation_title set valid_to = 'infinity' where organisation_id = :id and valid_to ="
                        + " (select max(valid_to) from directory.organisation_title where organisation_id = :id)")) {
            jdbc.sql(sql).param("title", title).param("id", id).update();
        }
        likenesses.look(Subject.ORGANISATION, List.of(id));
        audit.record("drop-name", TYPE, id);
    }

    /** It leaves the Union, or no longer exists. */
    @Transactional
    public void leave(long id, LocalDate on, String reason) {
        if (lock(id).leftOn() != null) throw new Rejected("directory.left-already");
        jdbc.sql("insert into directory.leaving (organisation_id, left_on, reason, by_account)"
                        + " values (:id, :on, :reason, :account)")
                .param("id", id)
                .param("on", on)
                .param("reason", reason)
                .param("account", Here.get().signedIn().account())
                .update();
        audit.record("leave", TYPE, id, List.of("left_on", "reason"));
    }

    /** Takes its leaving back; that it once stood as left stays on record. */
    @Transactional
    public void comeBack(long id, String reason) {
        if (lock(id).leftOn() == null) throw new Rejected("directory.not-left");
        takenBack.keepLeaving(id, reason);
        jdbc.sql("delete from directory.leaving where organisation_id = :id")
                .param("id", id)
                .update();
        audit.record("come-back", TYPE, id);
    }

    private Organisation.Kept lock(long id) {
        jdbc.sql("select id from directory.organisation where id = :id for update")
                .param("id", id)
                .query(Long.class)
                .optional();
        return find(id).orElseThrow(NotFound::new);
    }

    private void title(long id, String name, String shortName, @Nullable LocalDate from) {
        jdbc.sql("""
                        insert into directory.organisation_title (organisation_id, name, short_name, valid_from, sort_key, fold)
                        values (:id, :name, :short, coalesce(cast(:from as date), '-infinity'), :key, :fold)
                        """)
                .param("id", id)
                .param("name", name)
                .param("short", shortName)
                .param("from", from)
                .param("key", VietnameseNames.key(name))
                .param("fold", VietnameseNames.fold(name))
                .update();
    }

    private JdbcClient.StatementSpec write(String sql, Organisation organisation) {
        return jdbc.sql(sql)
                .param("kind", organisation.kind())
                .param("field", organisation.field())
                .param("place", organisation.place())
                .param("tax", organisation.taxCode())
                .param("joined", organisation.joinedOn());
    }
}
