package org.lienhiep.notices;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lienhiep.identity.Audit;
import org.lienhiep.web.Here;
import org.lienhiep.web.NotFound;
import org.lienhiep.web.Rejected;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who gets notices as letters: accounts that gave an address, and people of a body who have no account. */
@Component
class Recipients {

    static final String TYPE = "notices.recipient";
    static final List<String> CADENCES = List.of("at_once", "daily", "none");

    /**
     * A recipient.
     *
     * @param role the role of the account; for somebody without one, that of the body they belong to
     * @param body the name of the body of somebody without an account, or null
     */
    record Kept(
            long id,
            @Nullable Long accountId,
            @Nullable Long organisationId,
            @Nullable String body,
            String role,
            String name,
            String address,
            String language,
            String cadence,
            LocalDate sinceOn,
            @Nullable OffsetDateTime confirmedAt,
            @Nullable OffsetDateTime stoppedAt,
            boolean undeliverable) {

        /** Whether letters with notices go there. */
        boolean active() {
            return confirmedAt != null && stoppedAt == null && !undeliverable && !cadence.equals("none");
        }

        /** What a code in a letter stands for: this recipient at this address. */
        String proof() {
            return "letters " + id + " " + address;
        }
    }

    private record Body(long id, String name) {}

    private static final String SELECT = """
            select r.id, r.account_id, coalesce(r.organisation_id, a.organisation_id) as organisation_id, o.name as body,
                   coalesce(a.role, case o.kind when 'association' then 'ASSOCIATION' when 'centre' then 'CENTRE' else 'PARTNER' end) as role,
                   r.name, r.address, r.language, r.cadence, r.since_on, r.confirmed_at, r.stopped_at,
                   exists (select 1 from notices.undeliverable u where u.union_id = r.union_id and u.address = r.address
                       and u.cleared_at is null) as undeliverable
            from notices.recipient r
            left join identity.account_ref a on a.union_id = r.union_id and a.id = r.account_id
            left join directory.organisation_name o on o.union_id = r.union_id and o.id = r.organisation_id
            """;

    private final JdbcClient jdbc;
    private final Audit audit;

    Recipients(JdbcClient jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /** The bodies that somebody without an account may belong to, by key. */
    @Transactional(readOnly = true)
    public Map<String, String> bodies() {
        Map<String, String> names = new LinkedHashMap<>();
        jdbc.sql("select id, name from directory.organisation_name where kind <> 'office' and left_on is null"
                        + " order by sort_key, id limit 1000")
                .query(Body.class)
                .list()
                .forEach(b -> names.put(Long.toString(b.id), b.name));
        return names;
    }

    /** All that letters go to now; accounts that are let in no more are left out. */
    @Transactional(readOnly = true)
    public List<Kept> active() {
        return jdbc
                .sql(SELECT + " where r.confirmed_at is not null and r.stopped_at is null and r.cadence <> 'none'"
                        + " and (r.account_id is null or a.open) order by r.id")
                .query(Kept.class)
                .list()
                .stream()
                .filter(Kept::active)
                .toList();
    }

    @Transactional(readOnly = true)
    public Optional<Kept> find(long id) {
        return jdbc.sql(SELECT + " where r.id = :id")
                .param("id", id)
                .query(Kept.class)
                .optional();
    }

    @Transactional(readOnly = true)
    public Optional<Kept> ofAccount(long account) {
        return jdbc.sql(SELECT + " where r.account_id = :account")
                .param("account", account)
                .query(Kept.class)
                .optional();
    }

    /** Those without an account, the stopped ones last. */
    @Transactional(readOnly = true)
    public List<Kept> outside() {
        return jdbc.sql(SELECT
                        + " where r.account_id is null order by r.stopped_at is not null, o.sort_key, r.id limit 500")
                .query(Kept.class)
                .list();
    }

    /**
     * How an account wants its letters. Another address has to be confirmed from there before anything goes to it.
     *
     * @return whether the address is to be confirmed
     */
    @Transactional
    public boolean choose(String address, String language, String cadence) {
        var viewer = Here.get().signedIn();
        Optional<Kept> before = ofAccount(viewer.account());
        boolean same = before.isPresent() && before.get().address().equals(address);
        long id = jdbc.sql("""
                        insert into notices.recipient (account_id, name, address, language, cadence, since_on)
                        values (:account, :name, :address, :language, :cadence, :today)
                        on conflict (union_id, account_id) where account_id is not null do update set address = excluded.address,
                            language = excluded.language, cadence = excluded.cadence, name = excluded.name, stopped_at = null,
                            confirmed_at = case when recipient.address = excluded.address then recipient.confirmed_at end
                        returning id
                        """)
                .param("account", viewer.account())
                .param("name", viewer.name())
                .param("address", address)
                .param("language", language)
                .param("cadence", cadence)
                .param("today", Here.get().today())
                .query(Long.class)
                .single();
        audit.record("choose", TYPE, id, List.of("address", "language", "cadence"));
        return !same || before.get().confirmedAt() == null;
    }

    /** Somebody of a body, without an account; the office vouches for the address. */
    @Transactional
    public long add(long organisation, String name, String address, String language, String cadence) {
        boolean there = outside().stream()
                .anyMatch(r -> r.stoppedAt() == null
                        && r.address().equals(address)
                        && Long.valueOf(organisation).equals(r.organisationId()));
        if (there) throw Rejected.field("address", "notices.mail.there");
        long id = jdbc.sql("""
                        insert into notices.recipient (organisation_id, name, address, language, cadence, since_on, confirmed_at, by_account)
                        values (:organisation, :name, :address, :language, :cadence, :today, now(), :account) returning id
                        """)
                .param("organisation", organisation)
                .param("name", name)
                .param("address", address)
                .param("language", language)
                .param("cadence", cadence)
                .param("today", Here.get().today())
                .param("account", Here.get().signedIn().account())
                .query(Long.class)
                .single();
        audit.record("add", TYPE, id, List.of("organisation_id", "name", "address"));
        return id;
    }

    /** The owner of the address says that it is theirs. */
    @Transactional
    public void confirm(long id) {
        change(id, "confirm", "confirmed_at = coalesce(confirmed_at, now()), stopped_at = null");
    }

    /** No letters with notices any more; asked for in a letter, or by the office. */
    @Transactional
    public void stop(long id) {
        change(id, "stop", "stopped_at = coalesce(stopped_at, now())");
    }

    private void change(long id, String action, String what) {
        if (jdbc.sql("update notices.recipient set " + what + " where id = :id")
                        .param("id", id)
                        .update()
                == 0) throw new NotFound();
        audit.record(action, TYPE, id);
    }
}
