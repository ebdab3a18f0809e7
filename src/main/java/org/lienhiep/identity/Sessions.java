package org.lienhiep.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lienhiep.runtime.CurrentUnion;
import org.lienhiep.web.Doorkeeper;
import org.lienhiep.web.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Open sessions: a random cookie on the browser's side, its hash on ours. */
@Component
class Sessions implements Doorkeeper {

    static final String COOKIE = "lienhiep";

    private static final String FOUND = Sessions.class.getName();

    private record Found(
            long unionId,
            long id,
            String tokenHash,
            long accountId,
            String name,
            String role,
            @Nullable Long organisationId,
            @Nullable Long personId,
            OffsetDateTime provedAt,
            boolean stepMissing,
            boolean stale) {}

    /** A session as its owner's list shows it. */
    record Row(long id, String way, String device, OffsetDateTime createdAt, OffsetDateTime lastSeenAt, boolean open) {}

    private final JdbcClient jdbc;

    Sessions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public @Nullable Visit visit(HttpServletRequest request, @Nullable Long union) {
        List<Found> all = found(request);
        Found session = all.stream()
                .filter(f -> union == null || f.unionId == union)
                .findFirst()
                .orElse(null);
        if (session == null) return null;
        if (session.stale) touch(session.tokenHash);
        return new Visit(
                session.unionId,
                new Viewer(session.accountId, session.name, session.role, session.organisationId, session.personId));
    }

    /** Whether the account's role must sign in with two steps and has not set a second one up. */
    boolean lacksSecondStep(HttpServletRequest request) {
        return here(request).map(Found::stepMissing).orElse(false);
    }

    /** The session that shows the page asked for. */
    long id(HttpServletRequest request) {
        return here(request).map(Found::id).orElse(0L);
    }

    /** When its owner last proved to be who they are: at sign-in, or when asked again. */
    OffsetDateTime provedAt(HttpServletRequest request) {
        return here(request).map(Found::provedAt).orElse(OffsetDateTime.MIN);
    }

    private Optional<Found> here(HttpServletRequest request) {
        return found(request).stream()
                .filter(f -> f.unionId == CurrentUnion.id())
                .findFirst();
    }

    /** Whether the cookies prove a session, though not of the Union of this address. */
    boolean ofAnotherUnion(HttpServletRequest request) {
        return found(request).stream().anyMatch(f -> f.unionId != CurrentUnion.id());
    }

    @SuppressWarnings("unchecked")
    private List<Found> found(HttpServletRequest request) {
        if (request.getAttribute(FOUND) instanceof List<?> known) return (List<Found>) known;
        String[] hashes = hashes(request);
        List<Found> found = hashes.length == 0
                ? List.of()
                : jdbc.sql("""
                                select union_id, id, token_hash, account_id, name, role, organisation_id, person_id, proved_at,
                                       step_missing, stale
                                from identity.session_of(:hashes)
                                """).param("hashes", hashes).query(Found.class).list();
        request.setAttribute(FOUND, found);
        return found;
    }

    static String[] hashes(HttpServletRequest request) {
        return Cookies.hashes(request, COOKIE);
    }

    private void touch(String hash) {
        jdbc.sql("select identity.touch_session(:hash)").param("hash", hash).query(rs -> {});
    }

    /**
     * Opens a session for an account of the current Union and returns the cookie's secret.
     *
     * @param way how its owner proved to be who they are: {@code password}, {@code code}, {@code recovery}, {@code passkey}
     * @param device the browser in words
     */
    @Transactional
    public String open(long account, String way, String device) {
        String token = Tokens.fresh();
        jdbc.sql("insert into identity.session (token_hash, account_id, way, device)"
                        + " values (:hash, :account, :way, :device)")
                .param("hash", Tokens.hash(token))
                .param("account", account)
                .param("way", way)
                .param("device", device)
                .update();
        return token;
    }

    /** Whether an account has signed in before, though never from such a device. */
    @Transactional(readOnly = true)
    public boolean isNewDevice(long account, String device) {
        return jdbc.sql("select count(*) > 0 and not coalesce(bool_or(device = :device), false)"
                        + " from identity.session where account_id = :account")
                .param("device", device)
                .param("account", account)
                .query(Boolean.class)
                .single();
    }

    /** The owner of a session has just proved again to be who they are. */
    @Transactional
    public void proved(long session) {
        jdbc.sql("update identity.session set proved_at = now() where id = :id")
                .param("id", session)
                .update();
    }

    /** Ends the sessions that these cookies prove. */
    @Transactional
    public void end(String[] hashes) {
        jdbc.sql("update identity.session set ended_at = now() where token_hash = any(:hashes)")
                .param("hashes", hashes)
                .update();
    }

    /** Ends one session of an account; nothing where it is another's. */
    @Transactional
    public int end(long account, long session) {
        return jdbc.sql("update identity.session set ended_at = now()"
                        + " where account_id = :account and id = :id and ended_at is null")
                .param("account", account)
                .param("id", session)
                .update();
    }

    /** Ends the other sessions of an account; all for a session of 0. */
    @Transactional
    public int endOthers(long account, long kept) {
        return jdbc.sql("update identity.session set ended_at = now()"
                        + " where account_id = :account and ended_at is null and id <> :kept")
                .param("account", account)
                .param("kept", kept)
                .update();
    }

    /** The newest sessions of an account, the open ones and the ended ones. */
    @Transactional(readOnly = true)
    public List<Row> of(long account, int most) {
        return jdbc.sql("""
                        select id, way, device, created_at, last_seen_at,
                               ended_at is null and last_seen_at > now() - interval '12 hours'
                               and created_at > now() - interval '7 days' as open
                        from identity.session where account_id = :account order by id desc limit :most
                        """)
                .param("account", account)
                .param("most", most)
                .query(Row.class)
                .list();
    }
}
