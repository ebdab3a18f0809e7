package org.lienhiep.identity;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lienhiep.web.Here;
import org.lienhiep.web.Rejected;
import org.lienhiep.web.Texts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The second step of signing in: the codes of an app, ten recovery codes for the day the phone is lost, who must have one. */
@Component
class TwoSteps {

    /** How many recovery codes are handed out at once, and the signs of each. */
    static final int RECOVERY_CODES = 10;

    static final int RECOVERY_SIGNS = 12;

    /** What an account has set up. */
    record Kept(@Nullable String secret, @Nullable OffsetDateTime confirmedAt, long recoveryLeft, long passkeys) {

        boolean app() {
            return confirmedAt != null;
        }

        boolean any() {
            return app() || passkeys > 0;
        }
    }

    private record Secret(String secret, long lastStep) {}

    private final JdbcClient jdbc;
    private final AccountLists accounts;
    private final Letters letters;
    private final Audit audit;

    TwoSteps(JdbcClient jdbc, AccountLists accounts, Letters letters, Audit audit) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.letters = letters;
        this.audit = audit;
    }

    /** What an account has set up, in one statement. */
    @Transactional(readOnly = true)
    public Kept of(long account) {
        return jdbc.sql("""
                        select (select t.secret from identity.totp t where t.account_id = :account) as secret,
                               (select t.confirmed_at from identity.totp t where t.account_id = :account) as confirmed_at,
                               (select count(*) from identity.recovery_code r where r.account_id = :account and r.used_at is null)
                                   as recovery_left,
                               (select count(*) from identity.passkey p where p.account_id = :account and p.removed_at is null)
                                   as passkeys
                        """).param("account", account).query(Kept.class).single();
    }

    /** Whether a right password is not enough: the account has an app, or only passkeys where its role must have two steps. */
    @Transactional(readOnly = true)
    public boolean asked(long account) {
        Kept kept = of(account);
        if (kept.app() || kept.passkeys == 0) return kept.app();
        return accounts.find(account).map(a -> roles().contains(a.role())).orElse(false);
    }

    /** Begins to set an app up: a new secret, which counts once a code has confirmed it. */
    @Transactional
    public void begin(long account) {
        int begun = jdbc.sql("""
                        insert into identity.totp (account_id, secret) values (:account, :secret)
                        on conflict (union_id, account_id) do update set secret = excluded.secret, last_step = 0, made_at = now()
                        where totp.confirmed_at is null
                        """)
                .param("account", account)
                .param("secret", Totp.fresh())
                .update();
        if (begun == 0) throw new Rejected("identity.two-step.already");
    }

    /** Confirms the app by a code; from now on it is asked for. Returns the recovery codes, shown this once. */
    @Transactional
    public List<String> confirm(long account, String code) {
        if (!matches(account, code, false)) throw Rejected.field("code", "identity.two-step.wrong");
        jdbc.sql("update identity.totp set confirmed_at = now() where account_id = :account")
                .param("account", account)
                .update();
        changed(account, "identity.two-step.confirmed");
        return recoveryCodes(account);
    }

    /** Whether a code of the app, or a recovery code, is right; either works once. */
    @Transactional
    public Optional<String> accepts(long account, String typed) {
        String code = Tokens.plain(typed);
        if (code.matches("\\d{6}")) return matches(account, code, true) ? Optional.of("code") : Optional.empty();
        int used = jdbc.sql("update identity.recovery_code set used_at = now()"
                        + " where account_id = :account and code_hash = :hash and used_at is null")
                .param("account", account)
                .param("hash", Tokens.hash(code))
                .update();
        if (used == 0) return Optional.empty();
        audit.record("identity.two-step.recovered", Accounts.TYPE, account);
        return Optional.of("recovery");
    }

    /** The step is taken in the same statement that checks it, so two at once cannot use one code. */
    private boolean matches(long account, String code, boolean confirmed) {
        var kept = jdbc.sql("select secret, last_step from identity.totp"
                        + " where account_id = :account and (confirmed_at is not null) = :confirmed")
                .param("account", account)
                .param("confirmed", confirmed)
                .query(Secret.class)
                .optional();
        if (kept.isEmpty()) return false;
        var step = Totp.step(kept.get().secret, code, Instant.now(), kept.get().lastStep);
        return step.isPresent()
                && jdbc.sql(
                                        "update identity.totp set last_step = :step where account_id = :account and last_step < :step")
                                .param("step", step.getAsLong())
                                .param("account", account)
                                .update()
                        == 1;
    }

    /** New recovery codes in place of all earlier ones; only their hashes are kept. */
    @Transactional
    public List<String> renew(long account) {
        if (!of(account).app()) throw new Rejected("identity.two-step.none");
        changed(account, "identity.two-step.renewed");
        return recoveryCodes(account);
    }

    private List<String> recoveryCodes(long account) {
        jdbc.sql("delete from identity.recovery_code where account_id = :account")
                .param("account", account)
                .update();
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < RECOVERY_CODES; i++) {
            String code = Tokens.readable(RECOVERY_SIGNS);
            jdbc.sql("insert into identity.recovery_code (account_id, code_hash) values (:account, :hash)")
                    .param("account", account)
                    .param("hash", Tokens.hash(code))
                    .update();
            codes.add(Tokens.grouped(code));
        }
        return codes;
    }

    /** Takes the app away. The secret goes: kept, it could only do harm; the trail says that it was there. */
    @Transactional
    public void remove(long account) {
        if (!of(account).app()) throw new Rejected("identity.two-step.none");
        forget(account);
        changed(account, "identity.two-step.removed");
    }

    /** The office takes all second steps of somebody away who has lost them, with the reason; their sessions end. */
    @Transactional
    public void reset(long account, String reason) {
        if (Here.get().signedIn().account() == account) throw Rejected.field("reason", "identity.two-step.own");
        if (!of(account).any()) throw Rejected.field("reason", "identity.two-step.none");
        forget(account);
        jdbc.sql("update identity.passkey set removed_at = now() where account_id = :account and removed_at is null")
                .param("account", account)
                .update();
        jdbc.sql("update identity.session set ended_at = now() where account_id = :account and ended_at is null")
                .param("account", account)
                .update();
        audit.record("identity.two-step.reset", Accounts.TYPE, account, reason);
        tell(account, "identity.two-step.reset");
    }

    private void forget(long account) {
        jdbc.sql("delete from identity.totp where account_id = :account")
                .param("account", account)
                .update();
        jdbc.sql("delete from identity.recovery_code where account_id = :account")
                .param("account", account)
                .update();
    }

    /** Writes a change into the trail and tells the owner. */
    void changed(long account, String action) {
        audit.record(action, Accounts.TYPE, account);
        tell(account, action);
    }

    private void tell(long account, String action) {
        var owner = accounts.find(account).orElseThrow();
        letters.send(owner.mail(), "second-factor", owner.name(), Moment.words(OffsetDateTime.now()), Texts.t(action));
    }

    /** The roles that must sign in with two steps. */
    @Transactional(readOnly = true)
    public List<String> roles() {
        return jdbc.sql(
                        "select unnest(roles) from (select roles from identity.two_step_rule order by id desc limit 1) r")
                .query(String.class)
                .list();
    }

    /** Says which roles must sign in with two steps from now on. */
    @Transactional
    public void demand(List<String> roles, long by) {
        long id = jdbc.sql("insert into identity.two_step_rule (roles, by_account) values (:roles, :by) returning id")
                .param("roles", roles.toArray(String[]::new))
                .param("by", by)
                .query(Long.class)
                .single();
        audit.record("identity.two-step.demanded", "identity.two_step_rule", id, roles);
    }
}
