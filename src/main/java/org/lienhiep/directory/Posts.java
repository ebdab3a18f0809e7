package org.lienhiep.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lienhiep.identity.Audit;
import org.lienhiep.web.Here;
import org.lienhiep.web.Rejected;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The posts that people hold in organisations, from and until. */
@Component
class Posts {

    private static final String SELECT = """
            select x.id, p.current_id as person_id, p.name as person, t.organisation_id, t.name as organisation, x.post, x.from_on,
                   nullif(x.to_on, 'infinity') as to_on
            from directory.person_post x
            join directory.person_name p on p.union_id = x.union_id and p.id = x.person_id
            left join directory.survivor s on s.union_id = x.union_id and s.type = 'directory.organisation' and s.id = x.organisation_id
            join directory.organisation_title t on t.union_id = x.union_id
              and t.organisation_id = coalesce(s.current_id, x.organisation_id)
              and least(x.to_on, cast(:today as date)) >= t.valid_from and least(x.to_on, cast(:today as date)) < t.valid_to
            """;

    /** The posts held in the organisation {@code :id}, those held now first, as of {@code :today}. */
    static final String OF_ORGANISATION = SELECT + " where x.organisation_id in "
            + Survivors.members(Subject.ORGANISATION, ":id") + " order by x.to_on desc, x.from_on desc, x.id limit 200";

    private final JdbcClient jdbc;
    private final TakenBack takenBack;
    private final Likenesses likenesses;
    private final Audit audit;

    Posts(JdbcClient jdbc, TakenBack takenBack, Likenesses likenesses, Audit audit) {
        this.jdbc = jdbc;
        this.takenBack = takenBack;
        this.likenesses = likenesses;
        this.audit = audit;
    }

    /** The posts of a person, those held now first. */
    @Transactional(readOnly = true)
    public List<Person.Post> ofPerson(long person) {
        return jdbc.sql(SELECT + " where x.person_id in " + Survivors.members(Subject.PERSON, ":id")
                        + " order by x.to_on desc, x.from_on desc, x.id limit 200")
                .param("id", person)
                .param("today", Here.get().today())
                .query(Person.Post.class)
                .list();
    }

    /** One post. */
    @Transactional(readOnly = true)
    public Optional<Person.Post> find(long id) {
        return jdbc.sql(SELECT + " where x.id = :id")
                .param("id", id)
                .param("today", Here.get().today())
                .query(Person.Post.class)
                .optional();
    }

    /** A person takes up a post. */
    @Transactional
    public void takeUp(long person, long organisation, String post, LocalDate from, @Nullable LocalDate to) {
        boolean held = jdbc.sql("""
                        select exists (select 1 from directory.person_post where person_id = :person and organisation_id = :organisation
                            and post = :post and to_on >= :from and from_on <= coalesce(cast(:to as date), 'infinity'))
                        """)
                .param("person", person)
                .param("organisation", organisation)
                .param("post", post)
                .param("from", from)
                .param("to", to)
                .query(Boolean.class)
                .single();
        if (held) throw Rejected.field("post", "directory.post-held");
        jdbc.sql("""
                        insert into directory.person_post (person_id, organisation_id, post, from_on, to_on)
                        values (:person, :organisation, :post, :from, coalesce(cast(:to as date), 'infinity'))
                        """)
                .param("person", person)
                .param("organisation", organisation)
                .param("post", post)
                .param("from", from)
                .param("to", to)
                .update();
        note("take-up", person, organisation);
    }

    /** A post ends. */
    @Transactional
    public void end(Person.Post post, LocalDate lastDay) {
        if (lastDay.isBefore(post.fromOn())) throw Rejected.field("to_on", "directory.end-order");
        jdbc.sql("update directory.person_post set to_on = :to where id = :id")
                .param("to", lastDay)
                .param("id", post.id())
                .update();
        note("end-post", post.personId(), post.organisationId());
    }

    /** Takes out a post that was entered in error. */
    @Transactional
    public void drop(Person.Post post, String reason) {
        takenBack.keep("post", "directory.person_post", post.id(), post.organisationId(), post.personId(), reason);
        jdbc.sql("delete from directory.person_post where id = :id")
                .param("id", post.id())
                .update();
        note("drop-post", post.personId(), post.organisationId());
    }

    private void note(String action, long person, long organisation) {
        likenesses.look(Subject.PERSON, List.of(person));
        audit.record(action, People.TYPE, person);
        audit.record(action, Organisations.TYPE, organisation);
    }
}
