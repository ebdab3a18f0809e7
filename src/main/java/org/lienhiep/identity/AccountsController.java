package org.lienhiep.identity;

import java.util.List;
import java.util.Map;
import org.lienhiep.web.Form;
import org.lienhiep.web.FormKeys;
import org.lienhiep.web.MenuEntry;
import org.lienhiep.web.Permit;
import org.lienhiep.web.See;
import org.springframework.context.annotation.Bean;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The accounts of a Union: who there is, a new one, one let in no more. */
@Controller
class AccountsController {

    static final List<String> ROLES =
            List.of("OFFICE", "LEADER", "ASSOCIATION", "PARTNER", "EXPERT", "CONTESTANT", "CENTRE", "AUDITOR", "ADMIN");

    private final Accounts accounts;
    private final FormKeys keys;

    AccountsController(Accounts accounts, FormKeys keys) {
        this.accounts = accounts;
        this.keys = keys;
    }

    @Bean
    static MenuEntry accountsEntry() {
        return new MenuEntry(5, 90, "/admin", "identity.accounts", "identity.manage");
    }

    @GetMapping("/admin")
    @Permit("identity.manage")
    ModelAndView list() {
        return page(Form.empty());
    }

    @PostMapping("/admin/accounts")
    @Permit("identity.manage")
    Object create(Form form) {
        String username = form.requiredText("username", 100);
        String name = form.requiredText("name", 200);
        String role = form.choice("role", ROLES);
        if (form.value("password").length() < 12) form.reject("password", "identity.short");
        if (form.hasErrors()) return refused(form);
        try {
            return See.other(keys.once(form, () -> {
                accounts.create(username, form.value("password"), name, role, form.reference("organisation"));
                return "/admin";
            }));
        } catch (DuplicateKeyException e) {
            form.reject("username", "identity.taken");
            return refused(form);
        }
    }

    @PostMapping("/admin/accounts/{id}/disabling")
    @Permit("identity.manage")
    Object disable(@PathVariable long id, Form form) {
        return See.other(keys.once(form, () -> {
            accounts.disable(id, form.flag("off"));
            return "/admin";
        }));
    }

    private ModelAndView refused(Form form) {
        var page = page(form);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView page(Form form) {
        return new ModelAndView("identity/accounts", Map.of("form", form, "rows", accounts.all()));
    }
}
