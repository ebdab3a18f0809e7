package org.lienhiep.identity;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lienhiep.web.Cell;
import org.lienhiep.web.Form;
import org.lienhiep.web.Here;
import org.lienhiep.web.Keyset;
import org.lienhiep.web.ListView;
import org.lienhiep.web.MenuEntry;
import org.lienhiep.web.Permit;
import org.lienhiep.web.Proof;
import org.lienhiep.web.TableView;
import org.lienhiep.web.Texts;
import org.springframework.context.annotation.Bean;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The accounts of a Union: who there is, and a new one. */
@Controller
class AccountsController {

    private final PasswordLinks passwords;
    private final SignedLinks links;
    private final AccountLists lists;

    AccountsController(PasswordLinks passwords, SignedLinks links, AccountLists lists) {
        this.passwords = passwords;
        this.links = links;
        this.lists = lists;
    }

    @Bean
    static MenuEntry accountsEntry() {
        return new MenuEntry(5, 90, "/admin", "identity.accounts", "identity.manage");
    }

    @GetMapping("/admin")
    @Permit("identity.manage")
    ModelAndView list(@RequestParam(required = false) @Nullable String after) {
        String from = after == null ? "" : after;
        var page = Keyset.Page.of(lists.after(from, Keyset.rows() + 1), lists.total(), AccountLists.Row::username);
        var heads = List.of(
                Texts.t("identity.username"),
                Texts.t("identity.name"),
                Texts.t("identity.role"),
                Texts.t("identity.field.organisation"),
                Texts.t("identity.state"));
        var rows = page.rows().stream().map(AccountsController::row).toList();
        var view = new ListView("identity/accounts", new TableView(heads, rows, page.total()))
                .action("identity.manage", Texts.t("identity.new-account"), "/admin/accounts/new")
                .action("identity.links", Texts.t("identity.links.title"), "/admin/links")
                .action("identity.manage", Texts.t("identity.two-step.rule"), "/admin/two-step-rule")
                .paged(
                        page.next() == null ? null : Here.url("/admin?after=" + page.next()),
                        from.isEmpty() ? null : Here.url("/admin"));
        return new ModelAndView("web/list-page", Map.of("list", view));
    }

    private static TableView.Row row(AccountLists.Row account) {
        return new TableView.Row(
                "identity.account:" + account.id(),
                List.of(
                        Cell.link(account.username(), "/admin/accounts/" + account.id()),
                        Cell.text(account.name()),
                        Cell.text(Texts.t("identity.role." + account.role())),
                        Cell.text(account.organisation()),
                        state(account)),
                account.disabled());
    }

    static Cell state(AccountLists.Row account) {
        if (account.disabled()) return Cell.mark("late", Texts.t("identity.state.disabled"));
        if (account.waiting()) {
            boolean invited = account.invitedUntil() != null;
            return Cell.mark(invited ? "soon" : "late", Texts.t("identity.state." + (invited ? "invited" : "waiting")));
        }
        return Cell.mark("plain", Texts.t("identity.state.open"));
    }

    @GetMapping("/admin/accounts/new")
    @Permit("identity.manage")
    ModelAndView form() {
        return page(Form.empty());
    }

    @PostMapping("/admin/accounts")
    @Permit("identity.manage")
    @Proof
    Object create(Form form) {
        var typed = AccountForm.read(form, lists.bodies());
        if (form.hasErrors()) return refused(form);
        try {
            return links.handOver(
                    form,
                    () -> passwords.invite(typed),
                    made -> "/admin/accounts/" + made.order().record());
        } catch (DuplicateKeyException e) {
            form.reject("username", "identity.taken");
            return refused(form);
        }
    }

    private ModelAndView refused(Form form) {
        var page = page(form);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView page(Form form) {
        var view = AccountForm.view(form, lists.bodies(), Texts.t("identity.new-account"));
        return new ModelAndView("web/form-page", Map.of("view", view));
    }
}
