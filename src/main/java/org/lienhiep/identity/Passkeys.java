package org.lienhiep.identity;

import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.client.CollectedClientData;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.ByteBuffer;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lienhiep.runtime.CurrentUnion;
import org.lienhiep.unions.Unions;
import org.lienhiep.web.Rejected;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Passkeys: kept in a phone or a computer, used by finger, face or PIN; the server keeps what checks them and nothing that opens. */
@Component
class Passkeys {

    /** A passkey as its owner's list shows it. */
    record Row(
            long id,
            String name,
            OffsetDateTime madeAt,
            @Nullable OffsetDateTime usedAt) {}

    /** Whose passkey it was. */
    record Owner(long unionId, long accountId) {}

    private record Kept(long unionId, long id, long accountId, UUID handle, byte[] credential, long counter) {}

    private record Who(UUID handle, String username, String name) {}

    private final JdbcClient jdbc;
    private final Unions unions;
    private final TwoSteps twoSteps;
    private final TransactionTemplate transaction;

    Passkeys(JdbcClient jdbc, Unions unions, TwoSteps twoSteps, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.unions = unions;
        this.twoSteps = twoSteps;
        this.transaction = transaction;
    }

    /** The passkeys of an account. */
    @Transactional(readOnly = true)
    public List<Row> of(long account) {
        return jdbc.sql("select id, name, made_at, used_at from identity.passkey"
                        + " where account_id = :account and removed_at is null order by id")
                .param("account", account)
                .query(Row.class)
                .list();
    }

    /** What a browser needs to make another passkey for an account. */
    @Transactional
    public Map<String, Object> creation(long account, HttpServletRequest request) {
        var who = jdbc.sql("select handle, username, name from identity.account where id = :id")
                .param("id", account)
                .query(Who.class)
                .single();
        List<String> known = jdbc.sql(
                        "select credential_id from identity.passkey where account_id = :account and removed_at is null")
                .param("account", account)
                .query(String.class)
                .list();
        return Ceremony.creation(
                request,
                unions.current().shortName(),
                Ceremony.base64(bytes(who.handle)),
                who.username,
                who.name,
                challenge(account),
                known);
    }

    /** What a browser needs to use a passkey: of this account, or of anybody for null. */
    @Transactional
    public Map<String, Object> use(@Nullable Long account, HttpServletRequest request) {
        return Ceremony.use(request, challenge(account));
    }

    private String challenge(@Nullable Long account) {
        jdbc.sql("delete from identity.challenge where made_at < now() - interval '10 minutes'")
                .update();
        String challenge = Tokens.fresh();
        jdbc.sql("insert into identity.challenge (challenge, account_id) values (:challenge, cast(:account as bigint))")
                .param("challenge", challenge)
                .param("account", account)
                .update();
        return challenge;
    }

    /** Takes a challenge back that was given out for this account, or for nobody yet; each comes back once. */
    private Optional<String> takeBack(CollectedClientData said, @Nullable Long account) {
        if (said.getChallenge() == null) return Optional.empty();
        return jdbc.sql("""
                        delete from identity.challenge where challenge = :challenge and made_at > now() - interval '10 minutes'
                            and account_id is not distinct from cast(:account as bigint) returning challenge
                        """)
                .param("challenge", Ceremony.base64(said.getChallenge().getValue()))
                .param("account", account)
                .query(String.class)
                .optional();
    }

    /** Keeps a passkey that the owner of an account just made, under a name by which they know it. */
    @Transactional
    public void register(long account, String name, String json, HttpServletRequest request) {
        var made = Ceremony.made(json)
                .flatMap(data -> takeBack(data.getCollectedClientData(), account)
                        .flatMap(challenge -> Ceremony.check(data, challenge, request)))
                .orElseThrow(() -> Rejected.field("name", "identity.passkey.not-made"));
        int kept = jdbc.sql("""
                        insert into identity.passkey (account_id, name, credential_id, credential, counter)
                        values (:account, :name, :id, :credential, :counter) on conflict do nothing
                        """)
                .param("account", account)
                .param("name", name)
                .param("id", made.credentialId())
                .param("credential", made.credential())
                .param("counter", made.counter())
                .update();
        if (kept == 0) throw Rejected.field("name", "identity.passkey.not-made");
        twoSteps.changed(account, "identity.passkey.added");
    }

    /** Takes a passkey of an account away; false where there is none such. */
    @Transactional
    public boolean remove(long account, long id) {
        int removed = jdbc.sql("update identity.passkey set removed_at = now()"
                        + " where account_id = :account and id = :id and removed_at is null")
                .param("account", account)
                .param("id", id)
                .update();
        if (removed > 0) twoSteps.changed(account, "identity.passkey.removed");
        return removed > 0;
    }

    /** Whose passkey signs in here, if what the browser sent is right. */
    Optional<Owner> signIn(String json, HttpServletRequest request) {
        return used(json, null, request);
    }

    /** Whether what the browser sent proves this account again. */
    boolean proves(long account, String json, HttpServletRequest request) {
        return used(json, account, request)
                .filter(owner -> owner.accountId == account && owner.unionId == CurrentUnion.id())
                .isPresent();
    }

    private Optional<Owner> used(String json, @Nullable Long account, HttpServletRequest request) {
        var data = Ceremony.used(json);
        if (data.isEmpty()) return Optional.empty();
        Optional<String> challenge = Objects.requireNonNull(
                transaction.execute(s -> takeBack(data.get().getCollectedClientData(), account)));
        var kept = jdbc.sql("select union_id, id, account_id, handle, credential, counter"
                        + " from identity.passkey_for_sign_in(:credential)")
                .param("credential", Ceremony.base64(data.get().getCredentialId()))
                .query(Kept.class)
                .optional();
        if (challenge.isEmpty() || kept.isEmpty()) return Optional.empty();
        return checked(data.get(), kept.get(), challenge.get(), request);
    }

    private Optional<Owner> checked(AuthenticationData data, Kept kept, String challenge, HttpServletRequest request) {
        byte[] handle = data.getUserHandle();
        if (handle != null && !Arrays.equals(handle, bytes(kept.handle))) return Optional.empty();
        var counter = Ceremony.check(data, kept.credential, kept.counter, challenge, request);
        if (counter.isEmpty() || !counted(kept, counter.get())) return Optional.empty();
        return Optional.of(new Owner(kept.unionId, kept.accountId));
    }

    /** A counter goes up with each use; devices that have none always say 0. Two uses at once cannot both go through. */
    private boolean counted(Kept kept, long counter) {
        Integer rows = CurrentUnion.call(
                kept.unionId,
                () -> transaction.execute(status -> jdbc.sql("""
                        update identity.passkey set counter = :counter, used_at = now()
                        where id = :id and removed_at is null and (counter < :counter or counter = 0 and :counter = 0)
                        """)
                        .param("counter", counter)
                        .param("id", kept.id)
                        .update()));
        return rows != null && rows == 1;
    }

    private static byte[] bytes(UUID handle) {
        return ByteBuffer.allocate(16)
                .putLong(handle.getMostSignificantBits())
                .putLong(handle.getLeastSignificantBits())
                .array();
    }
}
