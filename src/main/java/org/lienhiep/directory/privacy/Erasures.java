package org.lienhiep.directory.privacy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lienhiep.directory.PersonalData;
import org.lienhiep.directory.VietnameseNames;
import org.lienhiep.identity.AccountHolders;
import org.lienhiep.identity.Audit;
import org.lienhiep.web.Here;
import org.lienhiep.web.NotFound;
import org.lienhiep.web.Rejected;
import org.lienhiep.web.Texts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a person out of the directory at their request. A number stands in place of the name, so that every figure stays what
 * it was. Where a law obliges to keep who it was, name and birthday lie apart, for those who keep the register alone.
 */
@Component
class Erasures {

    /** What in this module names the person or may, besides the person's own row. */
    private static final List<String> EMPTIED = List.of(
            "delete from directory.likeness_key where type = 'directory.person' and record_id = any(:people)",
            "delete from directory.likeness where type = 'directory.person' and (one_id = any(:people) or other_id = any(:people))",
            "update directory.likeness_verdict set reason = '–' where type = 'directory.person'"
                    + " and (one_id = any(:people) or other_id = any(:people))",
            "update directory.merge set before = '{}', taken = '{}', reason = '–' where type = 'directory.person'"
                    + " and (from_id = any(:people) or into_id = any(:people))",
            "update directory.taken_back set entry = '{}', reason = '–' where person_id = any(:people)",
            "update directory.consent_change set proof = '–', representative = '' where person_id = any(:people)");

    /** An erasure as kept; name and birthday only where a law obliges to keep them. */
    record Kept(
            long id,
            LocalDate onDay,
            @Nullable Long requestId,
            String reason,
            String duties,
            @Nullable String fullName,
            @Nullable LocalDate bornOn) {

        /** The duties by which name and birthday stay. */
        List<String> obliging() {
            return List.of(duties.split(",", -1));
        }
    }

    private record Name(String fullName, @Nullable LocalDate bornOn) {}

    private final JdbcClient jdbc;
    private final HeldData held;
    private final FreeTexts texts;
    private final AccountHolders accounts;
    private final Audit audit;

    Erasures(JdbcClient jdbc, HeldData held, FreeTexts texts, AccountHolders accounts, Audit audit) {
        this.jdbc = jdbc;
        this.held = held;
        this.texts = texts;
        this.accounts = accounts;
        this.audit = audit;
    }

    /** The erasure of a person, if there was one. */
    @Transactional(readOnly = true)
    public Optional<Kept> of(long person) {
        return jdbc.sql("select id, on_day, request_id, reason, array_to_string(duties, ',') as duties, full_name,"
                        + " born_on from directory.erasure"
                        + " where person_id = :id")
                .param("id", person)
                .query(Kept.class)
                .optional();
    }

    /** Erases; cannot be undone. What the modules keep goes first: they find it by the name that still stands. */
    @Transactional
    public void erase(long person, @Nullable Long request, String reason) {
        Name name = lock(person);
        if (request != null) mustAskFor(person, request);
        texts.carryOut(person);
        Set<String> duties = held.duties(held.of(person));
        Long[] people = held.records(person);
        String shown = Texts.in("vi", "privacy.erased-name", note(people, person, request, reason, duties, name));
        jdbc.sql("select set_config('lienhiep.erasing', 'yes', true)").query(rs -> {});
        for (PersonalData kind : held.kinds().values()) {
            kind.erasing().forEach(sql -> jdbc.sql(sql).param("people", people).update());
        }
        EMPTIED.forEach(sql -> jdbc.sql(sql).param("people", people).update());
        accounts.erase(List.of(people), names(people), shown);
        replace(people, shown);
        jdbc.sql("select set_config('lienhiep.erasing', '', true)").query(rs -> {});
        audit.record("erase", "directory.person", person);
    }

    /** The request by which it is done is one for erasure, about this person, and still open. */
    private void mustAskFor(long person, long request) {
        boolean asks = jdbc.sql("""
                        select exists (select 1 from directory.privacy_request r
                        join directory.person p on p.union_id = r.union_id and p.id = r.person_id
                        where r.id = :id and r.kind = 'delete' and p.current_id = :person and not exists (
                            select 1 from directory.privacy_turn t
                            where t.union_id = r.union_id and t.request_id = r.id and t.turn = 'outcome'))
                        """)
                .param("id", request)
                .param("person", person)
                .query(Boolean.class)
                .single();
        if (!asks) throw Rejected.field("request", "privacy.no-such-request");
    }

    private List<String> names(Long[] people) {
        return jdbc.sql("select full_name from directory.person where id = any(:people)")
                .param("people", people)
                .query(String.class)
                .list();
    }

    private Name lock(long person) {
        Name name = jdbc.sql("select full_name, born_on from directory.person where id = :id for update")
                .param("id", person)
                .query(Name.class)
                .optional()
                .orElseThrow(NotFound::new);
        if (of(person).isPresent()) throw new Rejected("privacy.erased-already");
        return name;
    }

    private String note(
            Long[] people, long person, @Nullable Long request, String reason, Set<String> duties, Name name) {
        String number = "";
        for (long one : people) {
            boolean kept = one == person && !duties.isEmpty();
            String id = jdbc.sql("""
                            insert into directory.erasure (person_id, request_id, reason, duties, full_name, born_on, on_day, by_account)
                            values (:person, cast(:request as bigint), :reason, :duties, cast(:name as text), cast(:born as date), :on,
                                :account)
                            returning id::text
                            """)
                    .param("person", one)
                    .param("request", request)
                    .param("reason", reason)
                    .param("duties", kept ? duties.toArray(String[]::new) : new String[0])
                    .param("name", kept ? name.fullName : null)
                    .param("born", kept ? name.bornOn : null)
                    .param("on", Here.get().today())
                    .param("account", Here.get().signedIn().account())
                    .query(String.class)
                    .single();
            if (one == person) number = id;
        }
        return number;
    }

    private void replace(Long[] people, String shown) {
        jdbc.sql("""
                        update directory.person set full_name = :name, born_on = null, gender = null, degree = '', field = '', email = '',
                            phone = '', address = '', consent_public = false, consent_said = false, sort_key = :key, fold = :fold, version = version + 1
                        where id = any(:people)
                        """)
                .param("people", people)
                .param("name", shown)
                .param("key", VietnameseNames.personKey(shown))
                .param("fold", VietnameseNames.fold(shown))
                .update();
        jdbc.sql(
                        "insert into directory.likeness_look (type, record_id, version) select 'directory.person', p.id, p.version"
                                + " from directory.person p where p.id = any(:people)"
                                + " on conflict (union_id, type, record_id) do update set version = excluded.version")
                .param("people", people)
                .update();
    }
}
