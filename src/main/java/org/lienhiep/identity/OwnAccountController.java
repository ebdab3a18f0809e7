package org.lienhiep.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The viewer's own account: who I am here, another password, where I am signed in, how I prove to be who I am. */
@Controller
@Permit("identity.account")
class OwnAccountController {

    /** What the page shows beside the form of the password. */
    record Shown(
            AccountLists.Row account,
            TwoSteps.Kept twoSteps,
            List<Passkeys.Row> passkeys,
            List<Sessions.Row> sessions,
            long here) {}

    private static final int SESSIONS = 20;

    private final Accounts accounts;
    private final AccountLists lists;
    private final Sessions sessions;
    private final TwoSteps twoSteps;
    private final Passkeys passkeys;
    private final FormKeys keys;

    OwnAccountController(
            Accounts accounts,
            AccountLists lists,
            Sessions sessions,
            TwoSteps twoSteps,
            Passkeys passkeys,
            FormKeys keys) {
        this.accounts = accounts;
        this.lists = lists;
        this.sessions = sessions;
        this.twoSteps = twoSteps;
        this.passkeys = passkeys;
        this.keys = keys;
    }

    @GetMapping("/account")
    ModelAndView show(@RequestParam(required = false) @Nullable String changed, HttpServletRequest request) {
        return page(Form.empty(), changed != null, request);
    }

    @PostMapping("/account")
    Object changePassword(Form form, HttpServletRequest request) {
        String fresh = form.value("password");
        if (fresh.length() < Accounts.SHORTEST) form.reject("password", "identity.short");
        else if (fresh.equals(form.value("old"))) form.reject("password", "identity.same");
        if (!fresh.equals(form.value("again"))) form.reject("again", "identity.not-same");
        if (!form.hasErrors() && !accounts.changePassword(viewer(), form.value("old"), fresh)) {
            form.reject("old", "identity.wrong-old");
        }
        if (form.hasErrors()) {
            var page = page(form, false, request);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        sessions.endOthers(viewer(), sessions.id(request));
        return See.other("/account?changed");
    }

    private ModelAndView page(Form form, boolean changed, HttpServletRequest request) {
        long viewer = viewer();
        var shown = new Shown(
                lists.find(viewer).orElseThrow(NotFound::new),
                twoSteps.of(viewer),
                passkeys.of(viewer),
                sessions.of(viewer, SESSIONS),
                sessions.id(request));
        return new ModelAndView("identity/account", Map.of("form", form, "shown", shown, "changed", changed));
    }

    @GetMapping("/account/mail")
    ModelAndView mail() {
        String mail = lists.find(viewer()).orElseThrow(NotFound::new).mail();
        return FormAnswer.show(mailForm(Form.of(Map.of("mail", mail == null ? "" : mail))));
    }

    @PostMapping("/account/mail")
    @Proof
    Object changeMail(Form form) {
        String mail = SignedLinks.mail(form, "mail");
        if (form.hasErrors()) return FormAnswer.again(mailForm(form));
        return See.other(keys.once(form, () -> {
            accounts.changeMail(viewer(), mail);
            return "/account";
        }));
    }

    private static FormView mailForm(Form form) {
        return new FormView("identity/mail", Texts.t("identity.mail.change"), "/account/mail", "/account", form)
                .field("mail", "text", false);
    }

    /** One session in the field {@code session}, or all but this one. */
    @PostMapping("/account/sessions/ending")
    Object endSessions(Form form, HttpServletRequest request) {
        Long one = form.reference("session");
        long here = sessions.id(request);
        if (form.hasErrors()) throw new Rejected("identity.session.gone");
        if (one != null && one == here) throw new Rejected("identity.session.this-one");
        if (one == null) sessions.endOthers(viewer(), here);
        else if (sessions.end(viewer(), one) == 0) throw new Rejected("identity.session.gone");
        return See.other("/account");
    }

    private static long viewer() {
        return Here.get().signedIn().account();
    }
}
