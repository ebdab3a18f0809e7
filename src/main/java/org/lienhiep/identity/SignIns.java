package org.lienhiep.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.lienhiep.runtime.CurrentUnion;
import org.lienhiep.web.Address;
import org.lienhiep.web.Here;
import org.lienhiep.web.Texts;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The way in, once it is known who comes: straight to a session, or to the second step first. */
@Component
class SignIns {

    /** Between the two steps: the password was right, nothing is open yet. */
    record Step(long unionId, long accountId) {}

    private static final String STEP = "lienhiep-step";
    private static final Duration STEP_AGE = Duration.ofMinutes(10);
    private static final Duration SESSION_AGE = Duration.ofDays(7);

    private final Sessions sessions;
    private final TwoSteps twoSteps;
    private final AccountLists accounts;
    private final Letters letters;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    SignIns(
            Sessions sessions,
            TwoSteps twoSteps,
            AccountLists accounts,
            Letters letters,
            JdbcClient jdbc,
            TransactionTemplate transaction) {
        this.sessions = sessions;
        this.twoSteps = twoSteps;
        this.accounts = accounts;
        this.letters = letters;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** The password was right: the session, or the page of the second step where the account has one. */
    ResponseEntity<Object> afterPassword(long union, long account, String next, HttpServletRequest request) {
        boolean more = CurrentUnion.call(union, () -> twoSteps.asked(account));
        if (!more) return enter(union, account, "password", next, request);
        String secret = Tokens.fresh();
        inside(
                union,
                () -> jdbc.sql("insert into identity.sign_in_step (token_hash, account_id) values (:hash, :account)")
                        .param("hash", Tokens.hash(secret))
                        .param("account", account)
                        .update());
        String local = Address.local(next, "");
        return see("/sign-in/second" + (local.isEmpty() ? "" : "?next=" + SignInController.encoded(local)))
                .header(HttpHeaders.SET_COOKIE, Cookies.set(request, STEP, secret, "/sign-in", STEP_AGE))
                .build();
    }

    /** The step that this browser stands at. */
    Optional<Step> step(HttpServletRequest request) {
        String[] hashes = Cookies.hashes(request, STEP);
        if (hashes.length == 0) return Optional.empty();
        return jdbc.sql("select union_id, account_id from identity.step_of(:hash)")
                .param("hash", hashes[0])
                .query(Step.class)
                .optional();
    }

    /** Whether a code is right for the account that stands at the step, and of which kind it is. */
    Optional<String> accepts(Step step, String code) {
        return CurrentUnion.call(step.unionId, () -> twoSteps.accepts(step.accountId, code));
    }

    /** The second step was right. */
    ResponseEntity<Object> afterStep(Step step, String way, String next, HttpServletRequest request) {
        inside(
                step.unionId,
                () -> jdbc.sql("update identity.sign_in_step set ended_at = now() where token_hash = any(:hashes)")
                        .param("hashes", Cookies.hashes(request, STEP))
                        .update());
        return enter(step.unionId, step.accountId, way, next, request);
    }

    /** Opens a session under a new cookie; whatever session the browser came with ends. */
    ResponseEntity<Object> enter(long union, long account, String way, String next, HttpServletRequest request) {
        sessions.end(Sessions.hashes(request));
        String device = Device.of(request.getHeader("User-Agent"));
        String token = inside(union, () -> {
            if (sessions.isNewDevice(account, device)) tell(account, device);
            return sessions.open(account, way, device);
        });
        return see(Address.local(next, "/desk"))
                .header(HttpHeaders.SET_COOKIE, Cookies.set(request, Sessions.COOKIE, token, "", SESSION_AGE))
                .build();
    }

    private void tell(long account, String device) {
        var owner = accounts.find(account).orElseThrow();
        String where = device.isEmpty() ? Texts.t("identity.device.unknown") : device;
        letters.send(owner.mail(), "new-sign-in", owner.name(), Moment.words(OffsetDateTime.now()), where);
    }

    private <T> T inside(long union, java.util.function.Supplier<T> work) {
        return CurrentUnion.call(
                union, () -> java.util.Objects.requireNonNull(transaction.execute(status -> work.get())));
    }

    private static ResponseEntity.BodyBuilder see(String path) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(Here.url(path)));
    }
}
