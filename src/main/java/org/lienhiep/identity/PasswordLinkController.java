package org.lienhiep.identity;

import java.util.Map;
import org.lienhiep.web.Form;
import org.lienhiep.web.FormKeys;
import org.lienhiep.web.NotFound;
import org.lienhiep.web.Permit;
import org.lienhiep.web.See;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Where an invitation and a forgotten password lead: a password of one's own. */
@Controller
@Permit(Permit.LINK)
class PasswordLinkController {

    private final PasswordLinks passwords;
    private final SignedLinks links;
    private final AccountLists accounts;
    private final FormKeys keys;

    PasswordLinkController(PasswordLinks passwords, SignedLinks links, AccountLists accounts, FormKeys keys) {
        this.passwords = passwords;
        this.links = links;
        this.accounts = accounts;
        this.keys = keys;
    }

    /** Both kinds of link reach this page, of their own account. */
    private record PasswordScope(String role) implements LinkScope {

        @Override
        public boolean reaches(String method, String path, long record) {
            return path.equals("/password");
        }

        @Override
        public String start() {
            return "/password";
        }
    }

    @Bean
    static LinkScope invitationScope() {
        return new PasswordScope(PasswordLinks.INVITATION);
    }

    @Bean
    static LinkScope resetScope() {
        return new PasswordScope(PasswordLinks.RESET);
    }

    @GetMapping("/links/{link:\\d+}/password")
    ModelAndView show() {
        return page(Form.empty());
    }

    @PostMapping("/links/{link:\\d+}/password")
    Object choose(Form form) {
        LinkPass pass = links.held();
        String fresh = form.value("password");
        if (fresh.length() < Accounts.SHORTEST) form.reject("password", "identity.short");
        if (!fresh.equals(form.value("again"))) form.reject("again", "identity.not-same");
        if (form.hasErrors()) {
            var page = page(form);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        return See.other(keys.once(form, () -> {
            passwords.choose(pass, fresh);
            return "/sign-in?chosen";
        }));
    }

    private ModelAndView page(Form form) {
        LinkPass pass = links.held();
        var account = accounts.find(pass.record()).orElseThrow(NotFound::new);
        return new ModelAndView("identity/link-password", Map.of("form", form, "pass", pass, "account", account));
    }
}
