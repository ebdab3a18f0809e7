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
    record Known(long unionId, long id, String passwordHash) {}

    /** Characters that a password has at least. */
    static final int SHORTEST = 12;

    private static final String TYPE = "identity.account";
    private static final BCryptPasswordEncoder ENCODER = new BCryptPasswordEncoder(10);
    private static final String NOBODY = ENCODER.encode(Tokens.hash("nobody"));

    private final JdbcClient jdbc;
    private final Audit audit;

    Accounts(JdbcClient jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /** The account that name and password open; an unknown name costs the same work and gives the same answer. */
    Optional<Known> open(String username, String password) {
        Known known = jdbc.sql("select union_id, id, password_hash from identity.account_for_sign_in(:name)")
                .param("name", folded(username))
                .query(Known.class)
                .optional()
                .orElse(null);
        boolean right = ENCODER.matches(Tokens.hash(password), known == null ? NOBODY : known.passwordHash);
        return right ? Optional.ofNullable(known) : Optional.empty();
    }

    /**
     * Creates an account in the current Union.
     *
     * @param username unique over the installation
     * @param organisation the body it speaks for, if any
     */
    @Transactional
    public long create(String username, String password, String name, String role, @Nullable Long organisation) {
        return jdbc.sql("""
                        insert into identity.account (username, password_hash, name, role, organisation_id)
                        values (:username, :hash, :name, :role, cast(:organisation as bigint)) returning id
                        """)
                .param("username", folded(username))
                .param("hash", encoded(password))
                .param("name", name)
                .param("role", role)
                .param("organisation", organisation)
                .query(Long.class)
                .single();
    }

    /** Creates an account whose owner chooses another password at the first visit. */
    @Transactional
    long create(AccountForm.Typed typed, String password) {
        long id = create(typed.username(), password, typed.name(), typed.role(), typed.organisation());
        passwordOnce(id, true);
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

    /** Gives an account a password that its owner must change at the next visit; its sessions end. */
    @Transactional
    void reset(long account, String password) {
        if (Here.get().signedIn().account() == account) throw new Rejected("identity.own-password");
        setPassword(account, password);
        passwordOnce(account, true);
        endSessions(account);
        audit.record("identity.account.reset", TYPE, account);
    }

    /** Changes the password of an account, if the old one is right. */
    @Transactional
    public boolean changePassword(long account, String old, String fresh) {
        String hash = jdbc.sql("select password_hash from identity.account where id = :id")
                .param("id", account)
                .query(String.class)
                .single();
        if (!ENCODER.matches(Tokens.hash(old), hash)) return false;
        setPassword(account, fresh);
        passwordOnce(account, false);
        audit.record("identity.account.password", TYPE, account);
        return true;
    }

    private void setPassword(long account, String password) {
        jdbc.sql("update identity.account set password_hash = :hash where id = :id")
                .param("hash", encoded(password))
                .param("id", account)
                .update();
    }

    private void passwordOnce(long account, boolean once) {
        jdbc.sql("update identity.account set password_once = :once where id = :id")
                .param("once", once)
                .param("id", account)
                .update();
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

    private static String folded(String username) {
        return username.strip().toLowerCase(Locale.ROOT);
    }
}
