package org.lienhiep.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.lienhiep.web.ErrorPage;
import org.lienhiep.web.Form;
import org.lienhiep.web.Here;
import org.lienhiep.web.Permit;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** In and out. */
@Controller
class SignInController {

    private static final int TRIES_PER_ACCOUNT = 10;
    private static final int TRIES_PER_ADDRESS = 100;

    private final Accounts accounts;
    private final Sessions sessions;
    private final SignIns signIns;
    private final Passkeys passkeys;
    private final Tries tries;

    SignInController(Accounts accounts, Sessions sessions, SignIns signIns, Passkeys passkeys, Tries tries) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.signIns = signIns;
        this.passkeys = passkeys;
        this.tries = tries;
    }

    @GetMapping("/sign-in")
    @Permit(Permit.PUBLIC)
    ModelAndView show(Form form) {
        return page(form, HttpStatus.OK);
    }

    @PostMapping("/sign-in")
    @Permit(Permit.PUBLIC)
    Object signIn(Form form, HttpServletRequest request) {
        String username = form.text("username", 200);
        String account = "account " + Accounts.folded(username);
        String address = "address " + request.getRemoteAddr();
        if (tries.reached(account, TRIES_PER_ACCOUNT) || tries.reached(address, TRIES_PER_ADDRESS)) {
            return ErrorPage.of(429, request);
        }
        var known = accounts.open(username, form.value("password"));
        if (known.isPresent()) {
            return signIns.afterPassword(known.get().unionId(), known.get().id(), form.value("next"), request);
        }
        tries.note(account, address);
        form.reject("username", "identity.wrong");
        return page(form, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** The answer of a passkey stands in a field that a script fills: it proves possession and the owner's finger or PIN. */
    @PostMapping("/sign-in/passkey")
    @Permit(Permit.PUBLIC)
    Object byPasskey(Form form, HttpServletRequest request) {
        String address = "passkey " + request.getRemoteAddr();
        if (tries.reached(address, TRIES_PER_ADDRESS)) return ErrorPage.of(429, request);
        var known = passkeys.signIn(form.value("passkey"), request);
        if (known.isPresent()) {
            return signIns.enter(
                    known.get().unionId(), known.get().accountId(), "passkey", form.value("next"), request);
        }
        tries.note(address);
        form.reject("username", "identity.passkey.wrong");
        return page(form, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @GetMapping("/sign-in/second")
    @Permit(Permit.PUBLIC)
    Object secondStep(Form form, HttpServletRequest request) {
        if (signIns.step(request).isEmpty()) return away(form);
        return second(form, HttpStatus.OK);
    }

    @PostMapping("/sign-in/second")
    @Permit(Permit.PUBLIC)
    Object takeSecondStep(Form form, HttpServletRequest request) {
        var step = signIns.step(request);
        if (step.isEmpty()) return away(form);
        String account = "second " + step.get().accountId();
        if (tries.reached(account, TRIES_PER_ACCOUNT)) return ErrorPage.of(429, request);
        String code = form.requiredText("code", 40);
        var way = form.hasErrors() ? java.util.Optional.<String>empty() : signIns.accepts(step.get(), code);
        if (way.isPresent()) return signIns.afterStep(step.get(), way.get(), form.value("next"), request);
        if (!form.hasErrors()) {
            tries.note(account);
            form.reject("code", "identity.two-step.wrong");
        }
        return second(form, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static ResponseEntity<Object> away(Form form) {
        String next = form.value("next").isEmpty() ? "" : "?next=" + encoded(form.value("next"));
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(Here.url("/sign-in" + next)))
                .build();
    }

    private static ModelAndView second(Form form, HttpStatus status) {
        var page = new ModelAndView("identity/second-step", Map.of("form", form));
        page.setStatus(status);
        return page;
    }

    @PostMapping("/sign-out")
    @Permit(Permit.PUBLIC)
    Object signOut(HttpServletRequest request) {
        sessions.end(Sessions.hashes(request));
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.SET_COOKIE, Cookies.set(request, Sessions.COOKIE, "", "", Duration.ZERO))
                .location(URI.create(Here.url("/")))
                .build();
    }

    private static ModelAndView page(Form form, HttpStatus status) {
        List<DemoAccounts.Shown> shown = Here.get().demo() ? DemoAccounts.SHOWN : List.of();
        var page = new ModelAndView("identity/sign-in", Map.of("form", form, "shown", shown));
        page.setStatus(status);
        return page;
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
