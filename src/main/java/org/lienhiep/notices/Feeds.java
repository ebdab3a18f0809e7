package org.lienhiep.notices;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lienhiep.identity.Audit;
import org.lienhiep.web.Here;
import org.lienhiep.web.Rejected;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Calendar feeds: made, named, revoked. The code of an address is shown once and kept as a hash. */
@Component
class Feeds {

    static final String TYPE = "notices.feed";

    private static final SecureRandom RANDOM = new SecureRandom();

    /** A feed as its owner's list shows it. */
    record Line(
            long id,
            String scope,
            String name,
            OffsetDateTime madeAt,
            @Nullable OffsetDateTime revokedAt) {}

    /** Whom a feed is read for. */
    record Reader(
            long id,
            String scope,
            long accountId,
            String accountName,
            String role,
            @Nullable Long organisationId) {}

    private final JdbcClient jdbc;
    private final Audit audit;

    Feeds(JdbcClient jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /** A new code: 128 bits at random, as 32 hexadecimal digits. */
    static String freshCode() {
        byte[] random = new byte[16];
        RANDOM.nextBytes(random);
        return HexFormat.of().formatHex(random);
    }

    static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Makes a feed of the viewer; the public one has no code. */
    @Transactional
    public long make(String scope, String name, @Nullable String code) {
        Optional<Long> id = jdbc.sql("""
                        insert into notices.feed (scope, account_id, name, code_hash) values (:scope, :account, :name, :hash)
                        on conflict do nothing returning id
                        """)
                .param("scope", scope)
                .param("account", Here.get().signedIn().account())
                .param("name", name)
                .param("hash", code == null ? null : hash(code), java.sql.Types.VARCHAR)
                .query(Long.class)
                .optional();
        if (id.isEmpty()) throw Rejected.field("scope", "notices.feed.public-already");
        audit.record("make", TYPE, id.get(), List.of("scope", "name"));
        return id.get();
    }

    /** The feeds of an account, the newest first; for those who manage, the Union's and the public one too. */
    @Transactional(readOnly = true)
    public List<Line> of(long account, boolean manages) {
        return jdbc.sql("""
                        select id, scope, name, made_at, revoked_at from notices.feed
                        where account_id = :account or :manages and scope <> 'own' order by id desc limit 100
                        """)
                .param("account", account)
                .param("manages", manages)
                .query(Line.class)
                .list();
    }

    /** Ends a feed at once. */
    @Transactional
    public void revoke(long id, boolean manages) {
        long account = Here.get().signedIn().account();
        int changed = jdbc.sql("""
                        update notices.feed set revoked_at = now(), revoked_by = :account
                        where id = :id and revoked_at is null and (account_id = :account or :manages and scope <> 'own')
                        """)
                .param("account", account)
                .param("id", id)
                .param("manages", manages)
                .update();
        if (changed == 0) throw Rejected.field("feed", "web.no-choice");
        audit.record("revoke", TYPE, id);
    }

    /** Whom the feed with this code is read for; nobody where it was revoked or its account is let in no more. */
    @Transactional(readOnly = true)
    public Optional<Reader> read(String code) {
        return jdbc.sql("""
                        select f.id, f.scope, f.account_id, a.name as account_name, a.role, a.organisation_id
                        from notices.feed f
                        join identity.account_ref a on a.union_id = f.union_id and a.id = f.account_id and a.open
                        where f.code_hash = :hash and f.revoked_at is null
                        """).param("hash", hash(code)).query(Reader.class).optional();
    }

    /** Whether the office has opened the public calendar. */
    @Transactional(readOnly = true)
    public boolean isPublic() {
        return jdbc.sql("select exists (select 1 from notices.feed where scope = 'public' and revoked_at is null)")
                .query(Boolean.class)
                .single();
    }
}
