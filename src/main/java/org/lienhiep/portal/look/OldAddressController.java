package org.lienhiep.portal.look;

import java.util.ArrayList;
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
import org.lienhiep.web.TableView;
import org.lienhiep.web.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The addresses of an older site: the list, entered by pasting, taken back one by one. */
@Controller
@Permit("portal.publish")
class OldAddressController {

    private static final String PATH = "/portal/old-addresses";

    private final OldAddresses addresses;
    private final FormKeys keys;

    OldAddressController(OldAddresses addresses, FormKeys keys) {
        this.addresses = addresses;
        this.keys = keys;
    }

    @GetMapping(PATH)
    ModelAndView list(@RequestParam(required = false) @Nullable String after) {
        long from = after != null && after.matches("\\d{1,18}") ? Long.parseLong(after) : 0;
        var read = addresses.after(from, Keyset.rows() + 1);
        boolean more = read.size() > Keyset.rows();
        var shown = more ? read.subList(0, Keyset.rows()) : read;
        var rows = shown.stream()
                .map(a -> TableView.Row.of(
                        OldAddresses.TYPE + ":" + a.id(),
                        Cell.text(a.path()),
                        Cell.link(a.target(), a.target()),
                        Cell.number(a.hits()),
                        Cell.link(Texts.t("portal.take-back"), PATH + "/" + a.id() + "/withdrawal")))
                .toList();
        var heads = List.of(
                Texts.t("portal.old-path"), Texts.t("portal.leads-to"), Texts.t("portal.hits"), Texts.t("portal.what"));
        var view = new ListView("portal/old-addresses", new TableView(heads, rows, addresses.total()))
                .action("portal.publish", Texts.t("portal.enter-addresses"), PATH + "/new")
                .paged(more ? "?after=" + shown.getLast().id() : null, after == null ? null : Here.url(PATH));
        return new ModelAndView("web/list-page", Map.of("list", view));
    }

    @GetMapping(PATH + "/new")
    ModelAndView enter() {
        return FormAnswer.show(view(Form.empty()));
    }

    @PostMapping(PATH)
    Object enter(Form form) {
        List<String> faults = new ArrayList<>();
        var lines = OldAddresses.lines(form.requiredText("addresses", 20_000), faults);
        if (lines == null) form.reject("addresses", "portal.no-address", faults.getFirst());
        return FormAnswer.save(keys, form, () -> view(form), () -> {
            addresses.enter(lines == null ? List.of() : lines);
            return PATH;
        });
    }

    @GetMapping(PATH + "/{id:\\d{1,18}}/withdrawal")
    ModelAndView takingBack(@PathVariable long id) {
        return FormAnswer.show(backView(kept(id), Form.empty()));
    }

    @PostMapping(PATH + "/{id:\\d{1,18}}/withdrawal")
    Object takeBack(@PathVariable long id, Form form) {
        var kept = kept(id);
        String reason = form.requiredText("reason", 1_000);
        return FormAnswer.save(keys, form, () -> backView(kept, form), () -> {
            addresses.takeBack(id, reason);
            return PATH;
        });
    }

    private OldAddresses.Kept kept(long id) {
        return addresses.after(id - 1, 1).stream()
                .filter(a -> a.id() == id)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private static FormView view(Form form) {
        return new FormView("portal/old-address-form", Texts.t("portal.enter-addresses"), PATH, PATH, form)
                .field("addresses", "textarea", true);
    }

    private static FormView backView(OldAddresses.Kept kept, Form form) {
        String action = PATH + "/" + kept.id() + "/withdrawal";
        return new FormView("portal/old-address-withdrawal", Texts.t("portal.take-back"), action, PATH, form)
                .said("address", kept.path())
                .field("reason", "textarea", true);
    }
}
