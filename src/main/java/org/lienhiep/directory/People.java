package org.lienhiep.directory;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.lienhiep.identity.Audit;
import org.lienhiep.unions.Rules;
import org.lienhiep.web.Here;
import org.lienhiep.web.NotFound;
import org.lienhiep.web.Rejected;
import org.lienhiep.web.Stale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is done with people: entered, corrected, their consent to be shown in public kept with its proof. */
@Component("personRegister") // the import of people has the plain name
class People {

    static final String TYPE = "directory.person";

    private final JdbcClient jdbc;
    private final Likenesses likenesses;
    private final Rules rules;
    private final Audit audit;

    People(JdbcClient jdbc, Likenesses likenesses, Rules rules, Audit audit) {
        this.jdbc = jdbc;
        this.likenesses = likenesses;
        this.rules = rules;
        this.audit = audit;
    }

    /** One person; one that was merged into another stands no longer for itself. */
    @Transactional(readOnly = true)
    public Optional<Person.Kept> find(long id) {
        return jdbc.sql("""
                        select p.id, p.full_name, p.born_on, p.gender, p.degree, p.field, p.email, p.phone, p.address,
                               coalesce(p.consent_said, p.consent_public) as consent_public, p.version, c.proof as consent_proof,
                               c.on_day as consent_on, exists (
                                   select 1 from directory.erasure e where e.union_id = p.union_id and e.person_id = p.id) as erased
                        from directory.person p
                        left join lateral (
                            select x.proof, x.on_day from directory.consent_change x
                            where x.union_id = p.union_id and x.person_id = p.id and x.purpose = 'publish_name'
                            order by x.on_day desc, x.id desc limit 1) c on true
                        where p.id = :id and p.stands
                        """).param("id", id).query(Person.Kept.class).optional();
    }

    /** Enters a person. */
    @Transactional
    public long enter(Person person) {
        if (person.consentPublic()) mustNotBeAChild(person);
        long id = write("""
                        insert into directory.person (code, full_name, born_on, gender, degree, field, email, phone, address,
                            consent_public, sort_key, fold)
                        values (gen_random_uuid()::text, :name, cast(:born as date), :gender, :degree, :field, :email, :phone, :address,
                            :consent, :key, :fold)
                        returning id
                        """, person).query(Long.class).single();
        jdbc.sql("update directory.person set code = 'ng.' || id where id = :id")
                .param("id", id)
                .update();
        if (person.consentPublic()) consent(id, person);
        likenesses.look(Subject.PERSON, List.of(id));
        audit.record("enter", TYPE, id);
        return id;
    }

    /** Corrects a person; fails if somebody saved it since it was read. */
    @Transactional
    public void correct(long id, int version, Person person) {
        var before = find(id).orElseThrow(NotFound::new);
        if (before.erased()) throw new Rejected("directory.erased");
        boolean changes = before.consentPublic() != person.consentPublic();
        if (changes && person.consentProof().isEmpty()) throw Rejected.field("consent_proof", "directory.proof-needed");
        if (changes && person.consentPublic()) mustNotBeAChild(person);
        int changed =
                write("""
                        update directory.person set full_name = :name, born_on = cast(:born as date), gender = :gender, degree = :degree,
                            field = :field, email = :email, phone = :phone, address = :address, consent_public = :consent, sort_key = :key, fold = :fold, version = version + 1
                        where id = :id and version = :version
                        """, person).param("id", id).param("version", version).update();
        if (changed == 0) throw new Stale();
        if (changes) consent(id, person);
        likenesses.look(Subject.PERSON, List.of(id));
        audit.record(
                "correct",
                TYPE,
                id,
                List.of("full_name", "born_on", "gender", "degree", "field", "email", "phone", "address"));
        if (changes) audit.record(person.consentPublic() ? "consent" : "consent-end", TYPE, id);
    }

    // Luật Trẻ em 2016, Đ.1; Luật 91/2025/QH15, Đ.24: a representative agrees, which the ledger of consents asks for
    private void mustNotBeAChild(Person person) {
        LocalDate today = Here.get().today();
        LocalDate born = person.bornOn();
        if (born != null && Period.between(born, today).getYears() < rules.number("privacy.child-under", today))
            throw Rejected.field("consent_public", "directory.child-in-ledger");
    }

    private void consent(long id, Person person) {
        jdbc.sql("insert into directory.consent_change (person_id, given, proof, on_day, by_account)"
                        + " values (:id, :given, :proof, :day, :account)")
                .param("id", id)
                .param("given", person.consentPublic())
                .param("proof", person.consentProof())
                .param("day", Here.get().today())
                .param("account", Here.get().signedIn().account())
                .update();
    }

    private JdbcClient.StatementSpec write(String sql, Person person) {
        return jdbc.sql(sql)
                .param("name", person.fullName())
                .param("born", person.bornOn())
                .param("gender", person.gender())
                .param("degree", person.degree())
                .param("field", person.field())
                .param("email", person.reach().email())
                .param("phone", person.reach().phone())
                .param("address", person.reach().address())
                .param("consent", person.consentPublic())
                .param("key", VietnameseNames.personKey(person.fullName()))
                .param("fold", VietnameseNames.fold(person.fullName()));
    }
}
