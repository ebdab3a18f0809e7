package org.lienhiep.identity;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lienhiep.web.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Accounts and their passwords. */
@Component
public class Accounts {

    /** An account found at sign-in. */
    record Known(long unionId, long id, String passwordHash) {}

    /** An account as the list shows it. */
    public record Row(long id, String username, String name, String role, boolean disabled) {}

    private static final BCryptPasswordEncoder ENCODER = new BCryptPasswordEncoder(10);
    private static final String NOBODY = ENCODER.encode(Tokens.hash("nobody"));

    private final JdbcClient jdbc;

    Accounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
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

    /** The accounts of the current Union, by name. */
    @Transactional(readOnly = true)
    public List<Row> all() {
        return jdbc.sql("select id, username, name, role, disabled_at is not null as disabled from identity.account"
                        + " order by username limit 500")
                .query(Row.class)
                .list();
    }

    /** Lets an account in no more, or again; its sessions end. */
    @Transactional
    public void disable(long account, boolean off) {
        int changed = jdbc.sql("update identity.account set disabled_at = case when :off then now() end where id = :id")
                .param("off", off)
                .param("id", account)
                .update();
        if (changed == 0) throw new NotFound();
        jdbc.sql("update identity.session set ended_at = now() where account_id = :id and ended_at is null")
                .param("id", account)
                .update();
    }

    /** Changes the password of an account, if the old one is right. */
    @Transactional
    public boolean changePassword(long account, String old, String fresh) {
        String hash = jdbc.sql("select password_hash from identity.account where id = :id")
                .param("id", account)
                .query(String.class)
                .single();
        if (!ENCODER.matches(Tokens.hash(old), hash)) return false;
        jdbc.sql("update identity.account set password_hash = :hash where id = :id")
                .param("hash", encoded(fresh))
                .param("id", account)
                .update();
        return true;
    }

    /** Hashed twice, because bcrypt reads 72 bytes only. */
    private static String encoded(String password) {
        return String.valueOf(ENCODER.encode(Tokens.hash(password)));
    }

    private static String folded(String username) {
        return username.strip().toLowerCase(Locale.ROOT);
    }
}
