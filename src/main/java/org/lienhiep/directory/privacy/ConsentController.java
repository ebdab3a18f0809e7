package org.lienhiep.directory.privacy;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lienhiep.web.Cell;
import org.lienhiep.web.Fmt;
import org.lienhiep.web.Form;
import org.lienhiep.web.FormAnswer;
import org.lienhiep.web.FormKeys;
import org.lienhiep.web.FormView;
import org.lienhiep.web.Here;
import org.lienhiep.web.NotFound;
import org.lienhiep.web.Permit;
import org.lienhiep.web.RecordView;
import org.lienhiep.web.TableView;
import org.lienhiep.web.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** A person's consents, and the form in which one is given or withdrawn; nothing in it is ticked beforehand. */
@Controller
class ConsentController {

    private final Consents consents;
    private final FormKeys keys;

    ConsentController(Consents consents, FormKeys keys) {
        this.consents = consents;
        this.keys = keys;
    }

    @GetMapping("/people/{id:\\d+}/consents")
    @Permit("privacy.read")
    ModelAndView show(@PathVariable long id) {
        var person = find(id);
        var ledger = consents.of(id);
        LocalDate today = Here.get().today();
        var view = new RecordView("privacy/consents", Texts.t("privacy.consents-of", person.name()))
                .crumb(Texts.t("directory.people.title"), "/people")
                .crumb(person.name(), "/people/" + id)
                .part(Texts.t("privacy.standing"), Texts.t("privacy.standing-context"), standing(ledger, today));
        if (!person.erased())
            view.action("privacy.write", Texts.t("privacy.write-consent"), "/people/" + id + "/consents/new");
        if (!ledger.isEmpty())
            view.part(Texts.t("privacy.ledger"), Texts.t("privacy.ledger-context"), ledger(ledger, today));
        return new ModelAndView("web/record-page", Map.of("record", view));
    }

    private static TableView standing(List<Consents.Kept> ledger, LocalDate today) {
        var standing = Consents.standing(ledger);
        var rows = Purposes.on(today).values().stream()
                .filter(Purposes.Purpose::asks)
                .map(p -> TableView.Row.of("", Cell.text(p.name()), state(standing.get(p.code())), Cell.text(p.who())))
                .toList();
        return TableView.of(
                List.of(Texts.t("privacy.purpose"), Texts.t("privacy.state"), Texts.t("privacy.who")), rows);
    }

    private static Cell state(Consents.@Nullable Kept last) {
        if (last == null) return Cell.mark("open", Texts.t("privacy.never-asked"));
        String on = Fmt.date(last.onDay());
        return last.given()
                ? Cell.mark("ok", Texts.t("privacy.given-on", on))
                : Cell.mark("late", Texts.t("privacy.withdrawn-on", on));
    }

    private static TableView ledger(List<Consents.Kept> ledger, LocalDate today) {
        var rows = ledger.stream()
                .map(e -> TableView.Row.of(
                        "",
                        Cell.date(e.onDay()),
                        Cell.text(Purposes.name(e.purpose(), today)),
                        Cell.text(Texts.t(e.given() ? "privacy.given" : "privacy.withdrawn")),
                        Cell.text(Texts.t("privacy.method." + e.method()) + " · " + e.proof()
                                + (e.representative().isEmpty() ? "" : " · " + e.representative())),
                        Cell.number(e.textVersion())))
                .toList();
        return TableView.of(
                List.of(
                        Texts.t("privacy.day"),
                        Texts.t("privacy.purpose"),
                        Texts.t("privacy.word"),
                        Texts.t("privacy.proof"),
                        Texts.t("privacy.version")),
                rows);
    }

    @GetMapping("/people/{id:\\d+}/consents/new")
    @Permit("privacy.write")
    ModelAndView form(@PathVariable long id) {
        Form form =
                Form.of(new LinkedHashMap<>(Map.of("on_day", Fmt.date(Here.get().today()))));
        return FormAnswer.show(view(find(id), form));
    }

    @PostMapping("/people/{id:\\d+}/consents")
    @Permit("privacy.write")
    Object write(@PathVariable long id, Form form) {
        var person = find(id);
        var entry = read(form);
        return FormAnswer.save(keys, form, "given", () -> view(person, form), () -> {
            consents.write(id, entry);
            return "/people/" + id + "/consents";
        });
    }

    private static Consents.Entry read(Form form) {
        LocalDate on = form.requiredDate("on_day");
        if (on.isAfter(Here.get().today())) form.reject("on_day", "directory.future");
        return new Consents.Entry(
                form.choice("purpose", asking(Here.get().today()).keySet()),
                form.choice("given", List.of("given", "withdrawn")).equals("given"),
                form.choice("method", Consents.METHODS),
                form.requiredText("proof", 300),
                on,
                form.text("representative", 300),
                form.flag("child_agreed"));
    }

    private static Map<String, String> asking(LocalDate day) {
        Map<String, String> asking = new LinkedHashMap<>();
        Purposes.on(day).values().stream().filter(Purposes.Purpose::asks).forEach(p -> asking.put(p.code(), p.name()));
        return asking;
    }

    private FormView view(Consents.Person person, Form form) {
        String path = "/people/" + person.id() + "/consents";
        var view = new FormView("privacy/consent", Texts.t("privacy.write-consent"), path, path, form)
                .field("purpose", "segmented", true, asking(Here.get().today()))
                .field("given", "segmented", true, FormView.options("privacy.", List.of("given", "withdrawn")))
                .field("method", "segmented", true, FormView.options("privacy.method.", Consents.METHODS))
                .field("proof", "text", true)
                .field("on_day", "date", true);
        if (person.bornOn() == null || consents.isChild(person, Here.get().today())) {
            view.field("representative", "text", false).field("child_agreed", "checkbox", false);
        }
        return view;
    }

    private Consents.Person find(long id) {
        return consents.person(id).orElseThrow(NotFound::new);
    }
}
