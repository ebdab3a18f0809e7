package org.lienhiep.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.lienhiep.runtime.CurrentUnion;
import org.lienhiep.unions.Unions;
import org.lienhiep.web.ErrorPage;
import org.lienhiep.web.Form;
import org.lienhiep.web.FormAnswer;
import org.lienhiep.web.FormKeys;
import org.lienhiep.web.FormView;
import org.lienhiep.web.Here;
import org.lienhiep.web.NotFound;
import org.lienhiep.web.Permit;
import org.lienhiep.web.Proof;
import org.lienhiep.web.Rejected;
import org.lienhiep.web.See;
import org.lienhiep.web.Texts;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The viewer's second step: an app set up and confirmed, its recovery codes, taken away again. */
@Controller
@Permit("identity.account")
class TwoStepController {

    private static final int TRIES = 10;

    private final TwoSteps twoSteps;
    private final AccountLists accounts;
    private final Sessions sessions;
    private final Unions unions;
    private final Tries tries;
    private final FormKeys keys;

    TwoStepController(
            TwoSteps twoSteps, AccountLists accounts, Sessions sessions, Unions unions, Tries tries, FormKeys keys) {
        this.twoSteps = twoSteps;
        this.accounts = accounts;
        this.sessions = sessions;
        this.unions = unions;
        this.tries = tries;
        this.keys = keys;
    }

    @GetMapping("/account/two-step")
    ModelAndView show(HttpServletRequest request) {
        return page(Form.empty(), sessions.lacksSecondStep(request));
    }

    private ModelAndView page(Form form, boolean lacking) {
        var kept = twoSteps.of(viewer());
        Map<String, Object> model = new LinkedHashMap<>(Map.of("form", form, "kept", kept, "lacking", lacking));
        String secret = kept.secret();
        if (secret != null && !kept.app()) {
            var owner = accounts.find(viewer()).orElseThrow(NotFound::new);
            String issuer = unions.current().shortName();
            model.put("qr", Qr.of(Totp.address(secret, issuer, owner.username())));
            model.put("typed", Totp.typed(secret));
        }
        return new ModelAndView("identity/two-step", model);
    }

    @PostMapping("/account/two-step")
    @Proof
    Object begin(Form form) {
        return See.other(keys.once(form, () -> {
            twoSteps.begin(viewer());
            return "/account/two-step";
        }));
    }

    @PostMapping("/account/two-step/confirmation")
    @Proof
    Object confirm(Form form, HttpServletRequest request) {
        String key = "second " + CurrentUnion.id() + " " + viewer();
        if (tries.reached(key, TRIES)) return ErrorPage.of(429, request);
        String code = Tokens.plain(form.requiredText("code", 40));
        try {
            if (!form.hasErrors()) return shownOnce(form, () -> twoSteps.confirm(viewer(), code));
        } catch (Rejected rule) {
            tries.note(key);
            form.reject("code", rule.messageKey());
        }
        var again = page(form, sessions.lacksSecondStep(request));
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }

    @PostMapping("/account/two-step/recovery-codes")
    @Proof
    Object renew(Form form) {
        return shownOnce(form, () -> twoSteps.renew(viewer()));
    }

    /** Recovery codes are in one answer and nowhere else; the form sent again leads to the page without them. */
    private Object shownOnce(Form form, Supplier<List<String>> work) {
        List<String> codes = new ArrayList<>();
        String path = keys.once(form, () -> {
            codes.addAll(work.get());
            return "/account/two-step";
        });
        if (codes.isEmpty()) return See.other(path);
        var owner = accounts.find(viewer()).orElseThrow(NotFound::new);
        return new ModelAndView("identity/recovery-codes", Map.of("codes", codes, "username", owner.username()));
    }

    @GetMapping("/account/two-step/removal")
    Object ask() {
        return twoSteps.of(viewer()).app() ? FormAnswer.show(removal()) : See.other("/account/two-step");
    }

    @PostMapping("/account/two-step/removal")
    @Proof
    Object remove(Form form) {
        return See.other(keys.once(form, () -> {
            twoSteps.remove(viewer());
            return "/account";
        }));
    }

    private static FormView removal() {
        Form form = Form.of(new LinkedHashMap<>(Map.of("follows", Texts.t("identity.two-step.removal.follows"))));
        return new FormView(
                        "identity/two-step-removal",
                        Texts.t("identity.two-step.removal"),
                        "/account/two-step/removal",
                        "/account/two-step",
                        form)
                .field("follows", "read", true);
    }

    private static long viewer() {
        return Here.get().signedIn().account();
    }
}
