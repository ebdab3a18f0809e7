package org.lienhiep.identity;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lienhiep.web.Cell;
import org.lienhiep.web.Form;
import org.lienhiep.web.FormAnswer;
import org.lienhiep.web.FormKeys;
import org.lienhiep.web.FormView;
import org.lienhiep.web.Here;
import org.lienhiep.web.Keyset;
import org.lienhiep.web.ListView;
import org.lienhiep.web.NotFound;
import org.lienhiep.web.Permit;
import org.lienhiep.web.RecordView;
import org.lienhiep.web.TableView;
import org.lienhiep.web.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The links that were made, of one record or of all; the page of one with its uses; revoked where it must end. */
@Controller
@Permit("identity.links")
class LinkListController {

    private final SignedLinks links;
    private final LinkLists lists;
    private final FormKeys keys;

    LinkListController(SignedLinks links, LinkLists lists, FormKeys keys) {
        this.links = links;
        this.lists = lists;
        this.keys = keys;
    }

    /** The address {@code ?of=critiques.critique:5} names a record as lists do. */
    @GetMapping("/admin/links")
    ModelAndView list(
            @RequestParam(defaultValue = "") String of, @RequestParam(required = false) @Nullable String after) {
        boolean one = of.matches("[a-z]+\\.[a-z_]+:\\d{1,18}");
        String type = one ? of.substring(0, of.indexOf(':')) : null;
        Long record = one ? Long.valueOf(of.substring(of.indexOf(':') + 1)) : null;
        long before = after != null && after.matches("\\d{1,18}") ? Long.parseLong(after) : Long.MAX_VALUE;
        var read = lists.before(before, type, record, Keyset.PAGE + 1);
        var page = Keyset.Page.of(read, lists.total(type, record), row -> Long.toString(row.id()));
        String address = Here.url("/admin/links") + (one ? "?of=" + of + "&" : "?");
        var view = new ListView("identity/links", table(page))
                .paged(
                        page.next() == null ? null : address + "after=" + page.next(),
                        after == null ? null : address.substring(0, address.length() - 1));
        return new ModelAndView("web/list-page", Map.of("list", view));
    }

    private static TableView table(Keyset.Page<LinkLists.Row> page) {
        var heads = List.of(
                Texts.t("identity.link.made-at"),
                Texts.t("identity.link.title"),
                Texts.t("identity.link.role"),
                Texts.t("identity.link.holder"),
                Texts.t("identity.link.until"),
                Texts.t("identity.link.uses"),
                Texts.t("identity.state"));
        return new TableView(
                heads, page.rows().stream().map(LinkListController::row).toList(), page.total());
    }

    private static TableView.Row row(LinkLists.Row link) {
        return new TableView.Row(
                SignedLinks.TYPE + ":" + link.id(),
                List.of(
                        new Cell(Moment.words(link.madeAt()), null, "d"),
                        Cell.link(link.title(), "/admin/links/" + link.id()),
                        Cell.text(Texts.t("identity.link.role." + link.role())),
                        Cell.text(link.holder()),
                        new Cell(Moment.words(link.expiresAt()), null, "d"),
                        Cell.number(link.uses()),
                        mark(link.state())),
                !link.state().equals("open"));
    }

    /** The state of a link with its word. */
    static Cell mark(String state) {
        String look = state.equals("open") ? "open" : state.equals("used") ? "ok" : "plain";
        return Cell.mark(look, Texts.t("identity.link.state." + state));
    }

    @GetMapping("/admin/links/{id}")
    ModelAndView page(@PathVariable long id) {
        var link = find(id);
        var uses = lists.uses(id).stream()
                .map(use -> TableView.Row.of(
                        "",
                        new Cell(Moment.words(use.at()), null, "d"),
                        Cell.text(Texts.t("identity.link.use." + use.what()))))
                .toList();
        var view = new RecordView("identity/link", link.title())
                .crumb(Texts.t("identity.accounts"), "/admin")
                .crumb(Texts.t("identity.links.title"), "/admin/links")
                .fact("identity.link.role", Cell.text(Texts.t("identity.link.role." + link.role())))
                .fact("identity.link.holder", Cell.text(link.holder()))
                .fact("identity.state", mark(link.state()))
                .fact("identity.link.until", Cell.text(Moment.words(link.expiresAt())))
                .fact("identity.link.made-by", Cell.text(link.madeBy()))
                .fact("identity.link.made-at", Cell.text(Moment.words(link.madeAt())))
                .fact("identity.link.revoked-at", Cell.text(Moment.words(link.revokedAt())))
                .fact("identity.field.reason", Cell.text(link.reason()))
                .part(
                        Texts.t("identity.link.uses"),
                        uses.isEmpty() ? Texts.t("identity.link.unused") : "",
                        TableView.of(List.of(Texts.t("identity.at"), Texts.t("identity.done")), uses));
        if (link.state().equals("open")) {
            view.action("identity.links", Texts.t("identity.link.revoke"), "/admin/links/" + id + "/revocation");
        }
        return new ModelAndView("web/record-page", Map.of("record", view));
    }

    @GetMapping("/admin/links/{id}/revocation")
    ModelAndView ask(@PathVariable long id) {
        return FormAnswer.show(form(find(id), Form.empty()));
    }

    @PostMapping("/admin/links/{id}/revocation")
    Object revoke(@PathVariable long id, Form form) {
        var link = find(id);
        String reason = form.requiredText("reason", 500);
        if (!link.state().equals("open")) form.reject("reason", "identity.link.ended-already");
        if (form.hasErrors()) return FormAnswer.again(form(link, form));
        return FormAnswer.save(
                keys,
                form,
                "reason",
                () -> {
                    links.revoke(id, reason);
                    return "/admin/links/" + id;
                },
                again -> FormAnswer.again(form(link, again)));
    }

    private static FormView form(LinkLists.Row link, Form form) {
        String path = "/admin/links/" + link.id();
        return new FormView("identity/revocation", Texts.t("identity.link.revoke"), path + "/revocation", path, form)
                .field("reason", "textarea", true);
    }

    private LinkLists.Row find(long id) {
        return lists.find(id).orElseThrow(NotFound::new);
    }
}
