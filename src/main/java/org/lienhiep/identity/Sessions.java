package org.lienhiep.identity;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
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
            String tokenHash,
            long accountId,
            String name,
            String role,
            @Nullable Long organisationId,
            @Nullable Long personId,
            boolean passwordOnce,
            boolean stale) {}

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

    /** Whether the session of this Union was opened with a password that its owner has still to change. */
    boolean byPasswordOnce(HttpServletRequest request) {
        return found(request).stream().anyMatch(f -> f.unionId == CurrentUnion.id() && f.passwordOnce);
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
                : jdbc.sql(
                                "select union_id, token_hash, account_id, name, role, organisation_id, person_id, password_once, stale"
                                        + " from identity.session_of(:hashes)")
                        .param("hashes", hashes)
                        .query(Found.class)
                        .list();
        request.setAttribute(FOUND, found);
        return found;
    }

    static String[] hashes(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies == null) return new String[0];
        return Arrays.stream(cookies)
                .filter(c -> c.getName().equals(COOKIE))
                .limit(4)
                .map(c -> Tokens.hash(c.getValue()))
                .toArray(String[]::new);
    }

    private void touch(String hash) {
        jdbc.sql("select identity.touch_session(:hash)").param("hash", hash).query(rs -> {});
    }

    /** Opens a session for an account of the current Union and returns the cookie's secret. */
    @Transactional
    public String open(long account) {
        String token = Tokens.fresh();
        jdbc.sql("insert into identity.session (token_hash, account_id) values (:hash, :account)")
                .param("hash", Tokens.hash(token))
                .param("account", account)
                .update();
        return token;
    }

    /** Ends the sessions that these cookies prove. */
    @Transactional
    public void end(String[] hashes) {
        jdbc.sql("update identity.session set ended_at = now() where token_hash = any(:hashes)")
                .param("hashes", hashes)
                .update();
    }

    /** Ends the other sessions of an account. */
    @Transactional
    public int endOthers(long account, String[] kept) {
        return jdbc.sql("update identity.session set ended_at = now() where account_id = :account and ended_at is null"
                        + " and not token_hash = any(:kept)")
                .param("account", account)
                .param("kept", kept)
                .update();
    }
}
