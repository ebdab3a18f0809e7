package org.lienhiep.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lienhiep.runtime.CurrentUnion;
import org.lienhiep.unions.Rules;
import org.lienhiep.web.Address;
import org.lienhiep.web.Here;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How long ago the viewer proved who they are, and the proof given together with a form that waits for it. */
@Component
class Proofs {

    /** A field of the form that waits. */
    record Field(String name, String value) {}

    /**
     * What the page asks for.
     *
     * @param action where the form goes on to, below the base
     * @param back the page it came from
     * @param fields all that was typed
     * @param app whether the account has an app: then a code is asked for, otherwise the password
     * @param passkeys whether it has a passkey
     * @param fault what was wrong with the proof just given, a key; null for none
     */
    record Asked(
            String action,
            String back,
            List<Field> fields,
            boolean app,
            boolean passkeys,
            @Nullable String fault) {}

    /** The form waits for a proof. */
    static class Wanted extends RuntimeException {

        final transient Asked asked;

        Wanted(Asked asked) {
            super("a proof is wanted");
            this.asked = asked;
        }
    }

    /** Too many wrong proofs. */
    static class TooMany extends RuntimeException {}

    private static final int TRIES = 10;
    private static final String GIVEN = "_proof";
    private static final String BY_PASSKEY = "_proof-passkey";
    private static final List<String> OWN = List.of("_csrf", GIVEN, BY_PASSKEY, "_proof-back");

    private final Sessions sessions;
    private final Accounts accounts;
    private final TwoSteps twoSteps;
    private final Passkeys passkeys;
    private final Tries tries;
    private final Rules rules;

    Proofs(Sessions sessions, Accounts accounts, TwoSteps twoSteps, Passkeys passkeys, Tries tries, Rules rules) {
        this.sessions = sessions;
        this.accounts = accounts;
        this.twoSteps = twoSteps;
        this.passkeys = passkeys;
        this.tries = tries;
        this.rules = rules;
    }

    /** Whether the last proof is young enough. */
    @Transactional(readOnly = true)
    public boolean isFresh(HttpServletRequest request) {
        int minutes = rules.number("identity.proof-minutes", Here.get().today());
        return sessions.provedAt(request).isAfter(OffsetDateTime.now().minusMinutes(minutes));
    }

    /** Takes the proof that came with the form. Fails with what is asked where none came, or a wrong one. */
    void take(HttpServletRequest request) {
        long account = Here.get().signedIn().account();
        var kept = twoSteps.of(account);
        String given = text(request, GIVEN);
        String passkey = text(request, BY_PASSKEY);
        if (given.isEmpty() && passkey.isEmpty()) throw new Wanted(asked(request, kept, null));
        String key = "proof " + CurrentUnion.id() + " " + account;
        if (tries.reached(key, TRIES)) throw new TooMany();
        boolean right = !passkey.isEmpty()
                ? passkeys.proves(account, passkey, request)
                : kept.app() ? twoSteps.accepts(account, given).isPresent() : accounts.isPassword(account, given);
        if (!right) {
            tries.note(key);
            throw new Wanted(asked(request, kept, kept.app() ? "identity.two-step.wrong" : "identity.wrong-old"));
        }
        sessions.proved(sessions.id(request));
    }

    private static Asked asked(HttpServletRequest request, TwoSteps.Kept kept, @Nullable String fault) {
        List<Field> fields = new ArrayList<>();
        request.getParameterMap().forEach((name, values) -> {
            if (OWN.contains(name)) return;
            for (String value : values) fields.add(new Field(name, value));
        });
        String query = request.getQueryString();
        String action = Here.get().path() + (query == null ? "" : "?" + query);
        return new Asked(action, back(request), fields, kept.app(), kept.passkeys() > 0, fault);
    }

    private static String back(HttpServletRequest request) {
        String noted = text(request, "_proof-back");
        return Address.local(noted.isEmpty() ? PermitInterceptor.formPage(request) : noted, "/desk");
    }

    private static String text(HttpServletRequest request, String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value;
    }
}
