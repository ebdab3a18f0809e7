package org.lienhiep.directory.privacy;

import java.time.LocalDate;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lienhiep.directory.DirectoryTitles;
import org.lienhiep.identity.Audit;
import org.lienhiep.unions.Rules;
import org.lienhiep.web.Here;
import org.lienhiep.web.NotFound;
import org.lienhiep.web.Rejected;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The ledger of consents: given and withdrawn, each with its proof; the last word of a purpose counts. */
@Component
class Consents {

    static final List<String> METHODS = List.of("paper", "spoken", "link", "account");

    /** Whose consents they are. */
    record Person(long id, String name, @Nullable LocalDate bornOn, boolean erased) {}

    /** An entry as typed. */
    record Entry(
            String purpose,
            boolean given,
            String method,
            String proof,
            LocalDate on,
            String representative,
            boolean childAgreed) {}

    /** An entry as kept. */
    record Kept(
            String purpose,
            boolean given,
            String method,
            String proof,
            LocalDate onDay,
            int textVersion,
            String representative) {}

    private final JdbcClient jdbc;
    private final Rules rules;
    private final Audit audit;

    Consents(JdbcClient jdbc, Rules rules, Audit audit) {
        this.jdbc = jdbc;
        this.rules = rules;
        this.audit = audit;
    }

    /** A person who stands for themselves. */
    @Transactional(readOnly = true)
    public Optional<Person> person(long id) {
        return jdbc.sql("""
                        select n.id, n.name, p.born_on, e.id is not null as erased from directory.person_name n
                        join directory.person p on p.union_id = n.union_id and p.id = n.id
                        left join directory.erasure e on e.union_id = n.union_id and e.person_id = n.id
                        where n.id = :id and n.current_id = n.id
                        """).param("id", id).query(Person.class).optional();
    }

    /** The entries of a person and of the records merged into it, the last word first. */
    @Transactional(readOnly = true)
    public List<Kept> of(long person) {
        return jdbc.sql("select purpose, given, method, proof, on_day, text_version, representative"
                        + " from directory.consent_change where person_id in " + DirectoryTitles.samePerson(":id")
                        + " order by on_day desc, id desc limit 500")
                .param("id", person)
                .query(Kept.class)
                .list();
    }

    /** The last word for each purpose of which there is one. */
    static Map<String, Kept> standing(List<Kept> ledger) {
        Map<String, Kept> standing = new LinkedHashMap<>();
        ledger.forEach(entry -> standing.putIfAbsent(entry.purpose, entry));
        return standing;
    }

    /** Writes an entry. */
    @Transactional
    public void write(long id, Entry entry) {
        jdbc.sql("select id from directory.person where id = :id for update")
                .param("id", id)
                .query(rs -> {});
        Person person = person(id).orElseThrow(NotFound::new);
        mayStand(person, entry);
        Purposes.Purpose purpose = Purposes.on(entry.on).get(entry.purpose);
        if (purpose == null) throw Rejected.field("purpose", "web.no-choice");
        jdbc.sql("""
                        insert into directory.consent_change (person_id, given, proof, on_day, by_account, purpose, text_version, method,
                            representative, child_agreed)
                        values (:person, :given, :proof, :on, :account, :purpose, :version, :method, :representative,
                            cast(:child as boolean))
                        """)
                .param("person", person.id)
                .param("given", entry.given)
                .param("proof", entry.proof)
                .param("on", entry.on)
                .param("account", Here.get().signedIn().account())
                .param("purpose", entry.purpose)
                .param("version", purpose.version())
                .param("method", entry.method)
                .param("representative", entry.representative)
                .param("child", isChild(person, entry.on) ? entry.childAgreed : null)
                .update();
        audit.record(entry.given ? "consent" : "consent-end", "directory.person", person.id, List.of(entry.purpose));
    }

    private void mayStand(Person person, Entry entry) {
        if (person.erased) throw new Rejected("privacy.erased-already");
        Kept last = standing(of(person.id)).get(entry.purpose);
        if (!entry.given && (last == null || !last.given)) throw Rejected.field("given", "privacy.nothing-to-withdraw");
        if (last != null && entry.on.isBefore(last.onDay)) throw Rejected.field("on_day", "privacy.later-word");
        if (!entry.given || !isChild(person, entry.on)) return;
        if (entry.representative.isEmpty())
            throw Rejected.field("representative", "privacy.child-needs-representative");
        boolean asked = age(person, entry.on) >= rules.number("privacy.child-own-from", entry.on);
        if (asked && !entry.childAgreed) throw Rejected.field("child_agreed", "privacy.child-agrees-too");
    }

    /** Whether the person was a child on a day; one whose birthday is not known is not taken for one. */
    @Transactional(readOnly = true)
    public boolean isChild(Person person, LocalDate on) {
        return person.bornOn != null && age(person, on) < rules.number("privacy.child-under", on);
    }

    private static int age(Person person, LocalDate on) {
        return person.bornOn == null
                ? Integer.MAX_VALUE
                : Period.between(person.bornOn, on).getYears();
    }
}
