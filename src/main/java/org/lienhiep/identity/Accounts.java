package org.lienhiep.identity;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lienhiep.web.Here;
import org.lienhiep.web.NotFound;
import org.lienhiep.web.Rejected;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Accounts and their passwords. */
@Component
public class Accounts {

    /** An account found at sign-in. */
    record Known(long unionId, long id, String passwordHash, boolean byName) {}

    /** Characters that a password has at least. */
    static final int SHORTEST = 12;

    static final String TYPE = "identity.account";

    /** An account that has no password yet: its owner chooses one through a link. */
    private static final String NONE = "";

    private static final BCryptPasswordEncoder ENCODER = new BCryptPasswordEncoder(10);
    private static final String NOBODY = ENCODER.encode(Tokens.hash("nobody"));

    private final JdbcClient jdbc;
    private final Audit audit;

    Accounts(JdbcClient jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /**
     * The account that a name, or a mail address that only one account has, and a password open. An unknown name costs the same
     * work and gives the same answer.
     */
    Optional<Known> open(String username, String password) {
        List<Known> all = jdbc.sql(
                        "select union_id, id, password_hash, by_name from identity.account_for_sign_in(:name)")
                .param("name", folded(username))
                .query(Known.class)
                .list();
        Known known = all.size() == 1 || (!all.isEmpty() && all.getFirst().byName) ? all.getFirst() : null;
        String hash = known == null || known.passwordHash.equals(NONE) ? NOBODY : known.passwordHash;
        boolean right = ENCODER.matches(Tokens.hash(password), hash);
        return right && !hash.equals(NOBODY) ? Optional.ofNullable(known) : Optional.empty();
    }

    /** Whether this is the password of an account of the current Union. */
    @Transactional(readOnly = true)
    boolean isPassword(long account, String password) {
        String hash = jdbc.sql("select password_hash from identity.account where id = :id")
                .param("id", account)
                .query(String.class)
                .single();
        return !hash.equals(NONE) && ENCODER.matches(Tokens.hash(password), hash);
    }

    /**
     * Creates an account in the current Union.
     *
     * @param username unique over the installation
     * @param organisation the body it speaks for, if any
     */
    @Transactional
    public long create(String username, String password, String name, String role, @Nullable Long organisation) {
        return insert(folded(username), encoded(password), name, role, organisation, null);
    }

    private long insert(
            String username,
            String hash,
            String name,
            String role,
            @Nullable Long organisation,
            @Nullable String mail) {
        return jdbc.sql("""
                        insert into identity.account (username, password_hash, name, role, organisation_id, mail)
                        values (:username, :hash, :name, :role, cast(:organisation as bigint), :mail) returning id
                        """)
                .param("username", username)
                .param("hash", hash)
                .param("name", name)
                .param("role", role)
                .param("organisation", organisation)
                .param("mail", mail)
                .query(Long.class)
                .single();
    }

    /** Creates an account without a password, for somebody who is invited. */
    @Transactional
    long create(AccountForm.Typed typed) {
        long id = insert(typed.username(), NONE, typed.name(), typed.role(), typed.organisation(), typed.mail());
        audit.record("identity.account.created", TYPE, id);
        return id;
    }

    /** Lets an account in no more; its sessions end. Not one's own, and not the last one that manages accounts. */
    @Transactional
    void disable(long account) {
        if (Here.get().signedIn().account() == account) throw new Rejected("identity.own-account");
        List<Long> managers = jdbc.sql("""
                        select id from identity.account where role in ('OFFICE', 'ADMIN') and disabled_at is null
                        order by id for update
                        """).query(Long.class).list();
        if (managers.equals(List.of(account))) throw new Rejected("identity.last-manager");
        int changed = jdbc.sql("update identity.account set disabled_at = now() where id = :id and disabled_at is null")
                .param("id", account)
                .update();
        if (changed == 0) throw already(account, "identity.already-disabled");
        endSessions(account);
        audit.record("identity.account.disabled", TYPE, account);
    }

    /** Lets an account in again. */
    @Transactional
    void enable(long account) {
        int changed = jdbc.sql(
                        "update identity.account set disabled_at = null where id = :id and disabled_at is not null")
                .param("id", account)
                .update();
        if (changed == 0) throw already(account, "identity.already-open");
        audit.record("identity.account.enabled", TYPE, account);
    }

    private RuntimeException already(long account, String key) {
        boolean known = jdbc.sql("select exists (select 1 from identity.account where id = :id)")
                .param("id", account)
                .query(Boolean.class)
                .single();
        return known ? new Rejected(key) : new NotFound();
    }

    /** Takes the password of an account away, so that its owner must choose another through a link; its sessions end. */
    @Transactional
    void takePassword(long account) {
        if (Here.get().signedIn().account() == account) throw new Rejected("identity.own-password");
        if (setPassword(account, NONE) == 0) throw new Rejected("identity.already-disabled");
        endSessions(account);
        audit.record("identity.account.reset", TYPE, account);
    }

    /** The owner of an open account chose a password through a link; its sessions end. */
    @Transactional
    void choosePassword(long account, String fresh) {
        if (setPassword(account, encoded(fresh)) == 0) throw new NotFound();
        endSessions(account);
        audit.record("identity.account.chosen", TYPE, account);
    }

    /** Changes the password of an account, if the old one is right. */
    @Transactional
    public boolean changePassword(long account, String old, String fresh) {
        if (!isPassword(account, old)) return false;
        setPassword(account, encoded(fresh));
        audit.record("identity.account.password", TYPE, account);
        return true;
    }

    private int setPassword(long account, String hash) {
        return jdbc.sql("update identity.account set password_hash = :hash where id = :id and disabled_at is null")
                .param("hash", hash)
                .param("id", account)
                .update();
    }

    /** Where letters about an account go from now on; none for null. */
    @Transactional
    void changeMail(long account, @Nullable String mail) {
        jdbc.sql("update identity.account set mail = :mail where id = :id")
                .param("mail", mail)
                .param("id", account)
                .update();
        audit.record("identity.account.mail", TYPE, account, List.of("mail"));
    }

    private void endSessions(long account) {
        jdbc.sql("update identity.session set ended_at = now() where account_id = :id and ended_at is null")
                .param("id", account)
                .update();
    }

    /** Hashed twice, because bcrypt reads 72 bytes only. */
    private static String encoded(String password) {
        return String.valueOf(ENCODER.encode(Tokens.hash(password)));
    }

    /** A name or an address as it is kept. */
    static String folded(String username) {
        return username.strip().toLowerCase(Locale.ROOT);
    }
}
