package org.lienhiep.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lienhiep.web.Form;
import org.lienhiep.web.Here;
import org.lienhiep.web.NotFound;
import org.lienhiep.web.Permit;
import org.lienhiep.web.See;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The viewer's own account: who I am here, and another password. */
@Controller
class OwnAccountController {

    private final Accounts accounts;
    private final AccountLists lists;
    private final Sessions sessions;

    OwnAccountController(Accounts accounts, AccountLists lists, Sessions sessions) {
        this.accounts = accounts;
        this.lists = lists;
        this.sessions = sessions;
    }

    @GetMapping("/account")
    @Permit("identity.account")
    ModelAndView show(@RequestParam(required = false) @Nullable String changed) {
        return page(Form.empty(), changed != null);
    }

    @PostMapping("/account")
    @Permit("identity.account")
    Object changePassword(Form form, HttpServletRequest request) {
        long account = Here.get().signedIn().account();
        String fresh = form.value("password");
        if (fresh.length() < Accounts.SHORTEST) form.reject("password", "identity.short");
        else if (fresh.equals(form.value("old"))) form.reject("password", "identity.same");
        if (!fresh.equals(form.value("again"))) form.reject("again", "identity.not-same");
        if (!form.hasErrors() && !accounts.changePassword(account, form.value("old"), fresh)) {
            form.reject("old", "identity.wrong-old");
        }
        if (form.hasErrors()) {
            var page = page(form, false);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        sessions.endOthers(account, Sessions.hashes(request));
        return See.other("/account?changed");
    }

    private ModelAndView page(Form form, boolean changed) {
        var account = lists.find(Here.get().signedIn().account()).orElseThrow(NotFound::new);
        return new ModelAndView("identity/account", Map.of("form", form, "account", account, "changed", changed));
    }
}
