package org.lienhiep.identity;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lienhiep.web.Cell;
import org.lienhiep.web.Fmt;
import org.lienhiep.web.Form;
import org.lienhiep.web.FormKeys;
import org.lienhiep.web.FormView;
import org.lienhiep.web.Here;
import org.lienhiep.web.NotFound;
import org.lienhiep.web.Permit;
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
class AccountPageController {

    private static final ZoneId HERE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final Accounts accounts;
    private final AccountLists lists;
    private final Audit audit;
    private final FormKeys keys;

    AccountPageController(Accounts accounts, AccountLists lists, Audit audit, FormKeys keys) {
        this.accounts = accounts;
        this.lists = lists;
        this.audit = audit;
        this.keys = keys;
    }

    @GetMapping("/admin/accounts/{id}")
    @Permit("identity.manage")
    ModelAndView page(@PathVariable long id) {
        var account = lists.find(id).orElseThrow(NotFound::new);
        String path = "/admin/accounts/" + id;
        var view = new RecordView("identity/account-record", account.name())
                .crumb(Texts.t("identity.accounts"), "/admin")
                .fact("identity.username", Cell.text(account.username()))
                .fact("identity.role", Cell.text(Texts.t("identity.role." + account.role())))
                .fact("identity.field.organisation", Cell.text(account.organisation()))
                .fact("identity.state", AccountsController.state(account))
                .fact("identity.last-seen", Cell.text(when(account.lastSeenAt())));
        var history = history(id);
        if (!history.rows().isEmpty()) view.part(Texts.t("identity.history"), "", history);
        if (id != Here.get().signedIn().account()) {
            view.action("identity.manage", Texts.t("identity.reset"), path + "/password-reset");
            String verb = account.disabled() ? "enabling" : "disabling";
            view.action("identity.manage", Texts.t("identity." + verb), path + "/" + verb);
        }
        return new ModelAndView("web/record-page", Map.of("record", view));
    }

    private TableView history(long id) {
        var rows = audit.of("identity.account", id).stream()
                .map(line -> TableView.Row.of(
                        "",
                        new Cell(when(line.at()), null, "d"),
                        Cell.text(Texts.t(line.action())),
                        Cell.text(line.account())))
                .toList();
        return TableView.of(List.of(Texts.t("identity.at"), Texts.t("identity.done"), Texts.t("identity.by")), rows);
    }

    private static String when(@Nullable OffsetDateTime at) {
        if (at == null) return "";
        var there = at.atZoneSameInstant(HERE);
        return Fmt.date(there.toLocalDate()) + " "
                + there.toLocalTime().toString().substring(0, 5);
    }

    @GetMapping({
        "/admin/accounts/{id}/disabling",
        "/admin/accounts/{id}/enabling",
        "/admin/accounts/{id}/password-reset"
    })
    @Permit("identity.manage")
    ModelAndView ask(@PathVariable long id) {
        var account = lists.find(id).orElseThrow(NotFound::new);
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

    @PostMapping("/admin/accounts/{id}/password-reset")
    @Permit("identity.manage")
    Object reset(@PathVariable long id, Form form) {
        var account = lists.find(id).orElseThrow(NotFound::new);
        var secret = new Secret();
        String path = keys.once(form, () -> {
            accounts.reset(id, secret.value());
            return "/admin/accounts/" + id;
        });
        return secret.shownOnce(path, account.name());
    }
}
