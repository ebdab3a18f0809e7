package org.lienhiep.identity;

import java.util.List;
import java.util.Map;
import org.lienhiep.web.Cell;
import org.lienhiep.web.Form;
import org.lienhiep.web.FormAnswer;
import org.lienhiep.web.FormKeys;
import org.lienhiep.web.FormView;
import org.lienhiep.web.Here;
import org.lienhiep.web.NotFound;
import org.lienhiep.web.Permit;
import org.lienhiep.web.Proof;
import org.lienhiep.web.RecordForms;
import org.lienhiep.web.RecordView;
import org.lienhiep.web.See;
import org.lienhiep.web.TableView;
import org.lienhiep.web.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** One account: let in no more, let in again, given a new password by the office. */
@Controller
class AccountPageController implements RecordForms {

    private final Accounts accounts;
    private final AccountLists lists;
    private final PasswordLinks passwords;
    private final SignedLinks links;
    private final TwoSteps twoSteps;
    private final Audit audit;
    private final FormKeys keys;

    AccountPageController(
            Accounts accounts,
            AccountLists lists,
            PasswordLinks passwords,
            SignedLinks links,
            TwoSteps twoSteps,
            Audit audit,
            FormKeys keys) {
        this.accounts = accounts;
        this.lists = lists;
        this.passwords = passwords;
        this.links = links;
        this.twoSteps = twoSteps;
        this.audit = audit;
        this.keys = keys;
    }

    @Override
    public void mustBeThere(long id) {
        find(id);
    }

    @GetMapping("/admin/accounts/{id}")
    @Permit("identity.manage")
    ModelAndView page(@PathVariable long id) {
        var account = find(id);
        String path = "/admin/accounts/" + id;
        var view = new RecordView("identity/account-record", account.name())
                .crumb(Texts.t("identity.accounts"), "/admin")
                .fact("identity.username", Cell.text(account.username()))
                .fact("identity.role", Cell.text(Texts.t("identity.role." + account.role())))
                .fact("identity.field.organisation", Cell.text(account.organisation()))
                .fact("identity.state", AccountsController.state(account))
                .fact("identity.field.mail", Cell.text(account.mail()))
                .fact("identity.invited-until", Cell.text(Moment.words(account.invitedUntil())))
                .fact("identity.two-step", Cell.text(account.twoSteps() ? Texts.t("identity.two-step.on") : ""))
                .fact("identity.last-seen", Cell.text(Moment.words(account.lastSeenAt())));
        var history = history(id);
        if (!history.rows().isEmpty()) view.part(Texts.t("identity.history"), "", history);
        if (id != Here.get().signedIn().account()) {
            offer(view, account, path);
            String verb = account.disabled() ? "enabling" : "disabling";
            view.action("identity.manage", Texts.t("identity." + verb), path + "/" + verb);
        }
        return new ModelAndView("web/record-page", Map.of("record", view));
    }

    private TableView history(long id) {
        var rows = audit.of("identity.account", id).stream()
                .map(line -> TableView.Row.of(
                        "",
                        new Cell(Moment.words(line.at()), null, "d"),
                        Cell.text(Texts.t(line.action())),
                        Cell.text(line.account()),
                        Cell.text(line.reason())))
                .toList();
        return TableView.of(
                List.of(
                        Texts.t("identity.at"),
                        Texts.t("identity.done"),
                        Texts.t("identity.by"),
                        Texts.t("identity.field.reason")),
                rows);
    }

    private static void offer(RecordView view, AccountLists.Row account, String path) {
        if (account.disabled()) return;
        String link = account.waiting() ? "invitation" : "reset";
        view.action(
                "identity.manage",
                Texts.t("identity." + link),
                path + (account.waiting() ? "/invitation" : "/password-reset"));
        if (account.twoSteps()) {
            view.action("identity.manage", Texts.t("identity.two-step.reset"), path + "/two-step-reset");
        }
    }

    @GetMapping({
        "/admin/accounts/{id}/disabling",
        "/admin/accounts/{id}/enabling",
        "/admin/accounts/{id}/invitation",
        "/admin/accounts/{id}/password-reset"
    })
    @Permit("identity.manage")
    ModelAndView ask(@PathVariable long id) {
        var account = find(id);
        String path = "/admin/accounts/" + id;
        String verb = Here.get().path().substring(path.length() + 1);
        String key = verb.equals("password-reset") ? "identity.reset" : "identity." + verb;
        String follows = Texts.t(key + ".follows", account.name(), account.username());
        var view = new FormView(
                        "identity/" + verb, Texts.t(key), path + "/" + verb, path, Form.of(Map.of("follows", follows)))
                .field("follows", "read", true);
        return new ModelAndView("web/form-page", Map.of("view", view));
    }

    @PostMapping("/admin/accounts/{id}/disabling")
    @Permit("identity.manage")
    @Proof
    Object disable(@PathVariable long id, Form form) {
        return See.other(keys.once(form, () -> {
            accounts.disable(id);
            return "/admin/accounts/" + id;
        }));
    }

    @PostMapping("/admin/accounts/{id}/enabling")
    @Permit("identity.manage")
    Object enable(@PathVariable long id, Form form) {
        return See.other(keys.once(form, () -> {
            accounts.enable(id);
            return "/admin/accounts/" + id;
        }));
    }

    @PostMapping("/admin/accounts/{id}/invitation")
    @Permit("identity.manage")
    @Proof
    Object inviteAgain(@PathVariable long id, Form form) {
        find(id);
        return links.handOver(form, () -> passwords.inviteAgain(id), made -> "/admin/accounts/" + id);
    }

    @PostMapping("/admin/accounts/{id}/password-reset")
    @Permit("identity.manage")
    @Proof
    Object reset(@PathVariable long id, Form form) {
        find(id);
        return links.handOver(form, () -> passwords.reset(id), made -> "/admin/accounts/" + id);
    }

    @GetMapping("/admin/accounts/{id}/two-step-reset")
    @Permit("identity.manage")
    ModelAndView askTwoSteps(@PathVariable long id) {
        return FormAnswer.show(twoStepForm(id, Form.empty()));
    }

    @PostMapping("/admin/accounts/{id}/two-step-reset")
    @Permit("identity.manage")
    @Proof
    Object resetTwoSteps(@PathVariable long id, Form form) {
        var view = twoStepForm(id, form);
        String reason = form.requiredText("reason", 500);
        if (form.hasErrors()) return FormAnswer.again(view);
        return FormAnswer.save(
                keys,
                form,
                "reason",
                () -> {
                    twoSteps.reset(id, reason);
                    return "/admin/accounts/" + id;
                },
                again -> FormAnswer.again(twoStepForm(id, again)));
    }

    private FormView twoStepForm(long id, Form form) {
        find(id);
        String path = "/admin/accounts/" + id;
        return new FormView(
                        "identity/two-step-reset",
                        Texts.t("identity.two-step.reset"),
                        path + "/two-step-reset",
                        path,
                        form)
                .field("reason", "textarea", true);
    }

    private AccountLists.Row find(long id) {
        return lists.find(id).orElseThrow(NotFound::new);
    }
}
