package org.lienhiep.documents;

import java.time.LocalDate;
import java.util.Map;
import org.lienhiep.web.Fmt;
import org.lienhiep.web.Form;
import org.lienhiep.web.FormAnswer;
import org.lienhiep.web.FormKeys;
import org.lienhiep.web.FormView;
import org.lienhiep.web.Here;
import org.lienhiep.web.NotFound;
import org.lienhiep.web.Permit;
import org.lienhiep.web.Rejected;
import org.lienhiep.web.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Giving a document its number in either book, and cancelling one. */
@Controller
@Permit("documents.write")
class NumberController {

    private final Numbers numbers;
    private final Arrivals arrivals;
    private final DocumentLists lists;
    private final FormKeys keys;

    NumberController(Numbers numbers, Arrivals arrivals, DocumentLists lists, FormKeys keys) {
        this.numbers = numbers;
        this.arrivals = arrivals;
        this.lists = lists;
        this.keys = keys;
    }

    @GetMapping("/documents/{id:\\d+}/number")
    ModelAndView number(@PathVariable long id) {
        return FormAnswer.show(numberForm(draft(id), Form.of(Map.of())));
    }

    @PostMapping("/documents/{id:\\d+}/number")
    Object give(@PathVariable long id, Form form) {
        Document.Kept document = OwnDocument.own(find(id));
        String note = form.text("number_note", 500);
        String code = Symbol.clean(form.text("number", 60));
        if (form.hasErrors()) return FormAnswer.again(numberForm(document, form));
        return save(
                form,
                id,
                "number_note",
                () -> {
                    if (code.isEmpty()) numbers.give(id, note);
                    else numbers.take(id, code);
                },
                numberForm(document, form));
    }

    @GetMapping("/documents/{id:\\d+}/number/cancellation")
    ModelAndView cancellation(@PathVariable long id) {
        Document.Kept document = OwnDocument.own(find(id));
        if (document.number().isEmpty()) throw new Rejected("documents.number-not-cancelled");
        return FormAnswer.show(cancelForm(document, Form.of(Map.of())));
    }

    @PostMapping("/documents/{id:\\d+}/number/cancellation")
    Object cancel(@PathVariable long id, Form form) {
        Document.Kept document = OwnDocument.own(find(id));
        String reason = form.requiredText("reason", 1_000);
        if (form.hasErrors()) return FormAnswer.again(cancelForm(document, form));
        return save(form, id, "reason", () -> numbers.cancel(id, reason), cancelForm(document, form));
    }

    @GetMapping("/documents/{id:\\d+}/arrival")
    ModelAndView arrival(@PathVariable long id) {
        var entry = lists.entry(id).orElseThrow(NotFound::new);
        OwnDocument.arrived(entry.document());
        if (entry.standing().arrivalNo() != null) throw new Rejected("documents.arrived-already");
        var values = Map.of("arrived_on", Fmt.date(Here.get().today()));
        return FormAnswer.show(arrivalForm(id, Form.of(values)));
    }

    @PostMapping("/documents/{id:\\d+}/arrival")
    Object arrive(@PathVariable long id, Form form) {
        Document.Kept document = OwnDocument.arrived(find(id));
        LocalDate on = DocumentForm.arrivedOn(form, document.issuedOn());
        if (form.hasErrors()) return FormAnswer.again(arrivalForm(id, form));
        return save(form, id, "arrived_on", () -> arrivals.register(id, on), arrivalForm(id, form));
    }

    @GetMapping("/documents/{id:\\d+}/arrival/cancellation")
    ModelAndView striking(@PathVariable long id) {
        var entry = lists.entry(id).orElseThrow(NotFound::new);
        if (entry.standing().arrivalNo() == null) throw new Rejected("documents.not-arrived");
        return FormAnswer.show(strikeForm(id, Form.of(Map.of())));
    }

    @PostMapping("/documents/{id:\\d+}/arrival/cancellation")
    Object strike(@PathVariable long id, Form form) {
        var entry = lists.entry(id).orElseThrow(NotFound::new);
        if (entry.standing().arrivalNo() == null) throw new Rejected("documents.not-arrived");
        String reason = form.requiredText("reason", 1_000);
        if (form.hasErrors()) return FormAnswer.again(strikeForm(id, form));
        return save(form, id, "reason", () -> arrivals.strike(id, reason), strikeForm(id, form));
    }

    private Object save(Form form, long id, String field, Runnable work, FormView view) {
        return FormAnswer.save(
                keys,
                form,
                field,
                () -> {
                    work.run();
                    return "/documents/" + id;
                },
                again -> FormAnswer.again(view));
    }

    private Document.Kept draft(long id) {
        Document.Kept document = OwnDocument.own(find(id));
        if (!document.number().isEmpty()) throw new Rejected("documents.numbered-already", document.number());
        return document;
    }

    private Document.Kept find(long id) {
        return lists.find(id).orElseThrow(NotFound::new);
    }

    private FormView numberForm(Document.Kept d, Form form) {
        String next = numbers.next(d.type(), d.bodyId(), d.unit(), d.issuedOn().getYear());
        String title = Texts.t("documents.give-number", next);
        return new FormView("documents/number", title, d.path() + "/number", d.path(), form)
                .field("number_note", "text", false)
                .field("number", "text", false);
    }

    private static FormView cancelForm(Document.Kept d, Form form) {
        String title = Texts.t("documents.cancel-number", d.number());
        return new FormView("documents/cancellation", title, d.path() + "/number/cancellation", d.path(), form)
                .field("reason", "textarea", true);
    }

    private static FormView arrivalForm(long id, Form form) {
        String path = "/documents/" + id;
        return new FormView("documents/arrival", Texts.t("documents.arrive"), path + "/arrival", path, form)
                .field("arrived_on", "date", true);
    }

    private static FormView strikeForm(long id, Form form) {
        String path = "/documents/" + id;
        return new FormView(
                        "documents/cancellation",
                        Texts.t("documents.strike"),
                        path + "/arrival/cancellation",
                        path,
                        form)
                .field("reason", "textarea", true);
    }
}
