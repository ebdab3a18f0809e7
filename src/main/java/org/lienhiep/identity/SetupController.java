package org.lienhiep.identity;

import java.util.Map;
import org.lienhiep.runtime.CurrentUnion;
import org.lienhiep.unions.Unions;
import org.lienhiep.web.Form;
import org.lienhiep.web.NotFound;
import org.lienhiep.web.Permit;
import org.lienhiep.web.See;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Sets the first Union up. The code printed in the server's log keeps strangers out; there is no default password. */
@Controller
class SetupController {

    private static final Logger LOG = LoggerFactory.getLogger(SetupController.class);

    private final Unions unions;
    private final Accounts accounts;
    private final TransactionTemplate transaction;
    private final String code = Tokens.fresh().substring(0, 10);

    SetupController(Unions unions, Accounts accounts, TransactionTemplate transaction) {
        this.unions = unions;
        this.accounts = accounts;
        this.transaction = transaction;
    }

    @GetMapping("/setup")
    @Permit(Permit.PUBLIC)
    ModelAndView show() {
        onlyOnce();
        LOG.warn("setup code {}", code);
        return page(Form.empty());
    }

    @PostMapping("/setup")
    @Permit(Permit.PUBLIC)
    Object setUp(Form form) {
        onlyOnce();
        String name = form.requiredText("name", 200);
        String shortName = form.requiredText("short_name", 40);
        String place = form.requiredText("place", 100);
        String slug = form.requiredText("slug", 40);
        String username = form.requiredText("username", 100);
        String password = form.value("password");
        if (!slug.matches("[a-z0-9]+(-[a-z0-9]+)*")) form.reject("slug", "identity.slug");
        if (password.length() < Accounts.SHORTEST) form.reject("password", "identity.short");
        if (!password.equals(form.value("again"))) form.reject("again", "identity.not-same");
        if (!form.value("code").strip().equals(code)) form.reject("code", "identity.wrong-code");
        if (form.hasErrors()) {
            var page = page(form);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        long union = unions.create(slug, name, shortName, place, false, null);
        CurrentUnion.call(
                union, () -> transaction.execute(s -> accounts.create(username, password, name, "OFFICE", null)));
        return See.other("/sign-in");
    }

    private void onlyOnce() {
        if (!unions.all().isEmpty()) throw new NotFound();
    }

    private static ModelAndView page(Form form) {
        return new ModelAndView("identity/setup", Map.of("form", form));
    }
}
