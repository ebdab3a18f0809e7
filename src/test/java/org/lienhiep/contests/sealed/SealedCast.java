package org.lienhiep.contests.sealed;

import java.util.List;
import org.lienhiep.cast.Visitor;
import org.lienhiep.cast.Year;
import org.lienhiep.figures.Facts;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A small edition with three entries; whose the first is, is said by the test. Keys are the same in every Union. */
final class SealedCast {

    static final long EDITION = 900_001;
    static final long ENTRY = 900_001;

    final Year year;
    private final JdbcClient jdbc;
    private final Facts facts;
    private long author;
    private List<Long> people = List.of();
    private String school = "";

    SealedCast(Year year, JdbcClient jdbc, Facts facts) {
        this.year = year;
        this.jdbc = jdbc;
        this.facts = facts;
    }

    String room() {
        return "/contests/" + EDITION;
    }

    String entry() {
        return room() + "/entries/" + ENTRY;
    }

    String seal() {
        return room() + "/seal";
    }

    long sealId() {
        return year.number("select max(id) from contests.seal");
    }

    long authorId() {
        return author;
    }

    String author() {
        return year.text("select full_name from directory.person where id = " + author);
    }

    String school() {
        return year.text("select name from directory.organisation_name where code = '" + school + "'");
    }

    /** People who belong nowhere and entered nothing. */
    private List<Long> outsiders() {
        return year.run(
                () -> jdbc.sql("select p.id from directory.person p where p.stands and not exists (select 1 from"
                                + " directory.person_post o where o.union_id = p.union_id and o.person_id = p.id) and not exists"
                                + " (select 1 from contests.entry_author a where a.union_id = p.union_id and a.person_id = p.id)"
                                + " order by p.id limit 5")
                        .query(Long.class)
                        .list());
    }

    /** Somebody who has nothing to do with any entry, by the records. */
    long strangerId() {
        return people.get(3);
    }

    long newcomerId() {
        return people.get(4);
    }

    /** Enters the edition; {@code who} picks one of the first two outsiders as the author of the first entry. */
    void enter(String who, String of) {
        people = outsiders();
        author = people.get(who.equals("Người thứ nhất") ? 0 : 1);
        school = of;
        year.run(() -> {
            jdbc.sql("""
                            insert into contests.edition (id, code, series_id, ordinal, name, fields, opens_on, closes_on)
                            overriding system value
                            select 900001, 'thu-99', series_id, 99, 'Cuộc thi thử', fields, date '2017-03-01', date '2017-06-30'
                            from contests.edition where code = 'ttn-10'
                            """).update();
            for (int i = 0; i < 3; i++) {
                jdbc.sql("""
                                insert into contests.entry (id, code, edition_id, title, fold, field, applicant_id, drafted_on, received_on, public)
                                overriding system value
                                select :id, 'thu-' || :id, 900001, 'Mô hình thử ' || :id, 'mo hinh thu ' || :id, 'do_dung_hoc_tap', o.id,
                                       date '2017-06-01', date '2017-06-01', true
                                from directory.organisation_name o where o.code = :school
                                """)
                        .param("id", ENTRY + i)
                        .param("school", i == 0 ? of : "truong-03")
                        .update();
                jdbc.sql("insert into contests.entry_author (entry_id, person_id, no) values (:entry, :person, 1)")
                        .param("entry", ENTRY + i)
                        .param("person", i == 0 ? author : people.get(2))
                        .update();
            }
            facts.sync("contests.entry", List.of(ENTRY, ENTRY + 1, ENTRY + 2));
            return true;
        });
    }

    /** Whether entries can be written from outside, behind a link. */
    boolean hasDrafts() {
        return year.number("select count(*) from pg_class c join pg_namespace n on n.oid = c.relnamespace"
                        + " where n.nspname = 'contests' and c.relname = 'draft'")
                > 0;
    }

    /** The first entry came from outside, under the name of a mentor who also judges. */
    void fromOutside(String holder) {
        year.run(() -> {
            jdbc.sql("insert into contests.draft (edition_id, holder, origin, sent_on, entry_id)"
                            + " values (:edition, :holder, 'x', date '2017-06-01', :entry)")
                    .param("edition", EDITION)
                    .param("holder", holder)
                    .param("entry", ENTRY)
                    .update();
            jdbc.sql("insert into contests.draft_answer (draft_id, field, value) select max(id), 'authors',"
                            + " :holder from contests.draft")
                    .param("holder", holder)
                    .update();
            return jdbc.sql("update contests.entry set mentors = :holder where id = :entry")
                    .param("holder", "Ai đó\n " + holder)
                    .param("entry", ENTRY)
                    .update();
        });
    }

    /** Establishes a jury of the edition. */
    String jury(Visitor office) {
        office.submit(
                        "/councils/new?subject=contests.edition:" + EDITION,
                        "kind",
                        "jury",
                        "name",
                        "Ban giám khảo thử",
                        "established_on",
                        "1/4/2017",
                        "paper",
                        "20/QĐ-BTC")
                .is(303);
        return body(office);
    }

    String body(Visitor office) {
        return "/councils/" + year.text("select max(id) from councils.body where subject_id = " + EDITION);
    }

    void seat(Visitor office, String body, long person) {
        office.submit(body + "/seats", "person", Long.toString(person), "role", "member", "from_on", "1/4/2017")
                .is(303);
    }
}
