package org.lienhiep.documents;

import java.time.LocalDate;
import java.util.LinkedHashMap;
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

/** Sending documents of the Union's own, noting who received them, recalling them. */
@Controller
@Permit("documents.write")
class DispatchController {

    private final Outgoing outgoing;
    private final DocumentLists lists;
    private final FormKeys keys;

    DispatchController(Outgoing outgoing, DocumentLists lists, FormKeys keys) {
        this.outgoing = outgoing;
        this.lists = lists;
        this.keys = keys;
    }

    @GetMapping("/documents/{id:\\d+}/dispatches/new")
    ModelAndView sending(@PathVariable long id) {
        Document.Kept d = OwnDocument.own(find(id));
        var values = new LinkedHashMap<String, String>();
        values.put("sent_on", Fmt.date(Here.get().today()));
        values.put("sent_to", d.recipients());
        values.put("means", Outgoing.MEANS.getFirst());
        Integer copies = d.copies();
        values.put("sent_copies", copies == null ? "1" : copies.toString());
        return FormAnswer.show(sendForm(d, Form.of(values)));
    }

    @PostMapping("/documents/{id:\\d+}/dispatches")
    Object send(@PathVariable long id, Form form) {
        Document.Kept d = OwnDocument.own(find(id));
        LocalDate on = form.requiredDate("sent_on");
        if (on.isAfter(Here.get().today())) form.reject("sent_on", "documents.future-arrival");
        Integer copies = form.integer("sent_copies", 1, 999);
        if (copies == null && form.error("sent_copies") == null) form.reject("sent_copies", "web.required");
        String receipt = form.text("receipt", 200);
        var dispatch = new Outgoing.Dispatch(
                on,
                form.requiredText("sent_to", 1_000),
                form.choice("means", Outgoing.MEANS),
                copies == null ? 1 : copies,
                receipt,
                receipt.isEmpty() ? null : on);
        if (form.hasErrors()) return FormAnswer.again(sendForm(d, form));
        return save(form, id, "sent_on", () -> outgoing.send(id, dispatch), sendForm(d, form));
    }

    @GetMapping("/documents/dispatches/{dispatch:\\d+}/receipt")
    ModelAndView receipt(@PathVariable long dispatch) {
        Outgoing.Sent sent = sent(dispatch);
        long id = sent.documentId();
        var values = Map.of(
                "receipt", sent.receipt(), "received_on", Fmt.date(Here.get().today()));
        return FormAnswer.show(receiptForm(id, sent, Form.of(values)));
    }

    @PostMapping("/documents/dispatches/{dispatch:\\d+}/receipt")
    Object receive(@PathVariable long dispatch, Form form) {
        Outgoing.Sent sent = sent(dispatch);
        long id = sent.documentId();
        String receipt = form.requiredText("receipt", 200);
        LocalDate on = form.requiredDate("received_on");
        if (on.isAfter(Here.get().today())) form.reject("received_on", "documents.future-arrival");
        FormView view = receiptForm(id, sent, form);
        if (form.hasErrors()) return FormAnswer.again(view);
        return save(form, id, "receipt", () -> outgoing.receive(id, dispatch, receipt, on), view);
    }

    @GetMapping("/documents/{id:\\d+}/recall")
    ModelAndView recalling(@PathVariable long id) {
        var entry = lists.entry(id).orElseThrow(NotFound::new);
        Document.Kept d = OwnDocument.own(entry.document());
        if (entry.standing().recalledOn() != null) return FormAnswer.show(takeBackForm(d, Form.of(Map.of())));
        if (d.number().isEmpty()) throw new Rejected("documents.recall-draft");
        return FormAnswer.show(recallForm(
                d, Form.of(Map.of("recalled_on", Fmt.date(Here.get().today())))));
    }

    @PostMapping("/documents/{id:\\d+}/recall")
    Object recall(@PathVariable long id, Form form) {
        Document.Kept d = OwnDocument.own(find(id));
        String reason = form.requiredText("reason", 1_000);
        if (form.value("take_back").equals("true")) {
            if (form.hasErrors()) return FormAnswer.again(takeBackForm(d, form));
            return save(form, id, "reason", () -> outgoing.takeBack(id, reason), takeBackForm(d, form));
        }
        LocalDate on = form.requiredDate("recalled_on");
        if (on.isAfter(Here.get().today())) form.reject("recalled_on", "documents.future-arrival");
        if (form.hasErrors()) return FormAnswer.again(recallForm(d, form));
        return save(form, id, "reason", () -> outgoing.recall(id, on, reason), recallForm(d, form));
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

    private Document.Kept find(long id) {
        return lists.find(id).orElseThrow(NotFound::new);
    }

    private Outgoing.Sent sent(long dispatch) {
        return outgoing.dispatch(dispatch).orElseThrow(NotFound::new);
    }

    private static FormView sendForm(Document.Kept d, Form form) {
        return new FormView("documents/dispatch", Texts.t("documents.send"), d.path() + "/dispatches", d.path(), form)
                .field("sent_on", "date", true)
                .field("sent_to", "textarea", true)
                .field("means", "segmented", true, FormView.options("documents.means.", Outgoing.MEANS))
                .field("sent_copies", "number", true)
                .field("receipt", "text", false);
    }

    private static FormView receiptForm(long id, Outgoing.Sent sent, Form form) {
        String path = "/documents/" + id;
        String action = "/documents/dispatches/" + sent.id() + "/receipt";
        String title = Texts.t("documents.receive", Fmt.date(sent.sentOn()));
        return new FormView("documents/receipt", title, action, path, form)
                .field("receipt", "text", true)
                .field("received_on", "date", true);
    }

    private static FormView recallForm(Document.Kept d, Form form) {
        String title = Texts.t("documents.recall", d.number());
        return new FormView("documents/recall", title, d.path() + "/recall", d.path(), form)
                .field("recalled_on", "date", true)
                .field("reason", "textarea", true);
    }

    private static FormView takeBackForm(Document.Kept d, Form form) {
        String title = Texts.t("documents.take-back-recall", d.number());
        return new FormView("documents/recall", title, d.path() + "/recall", d.path(), form)
                .field("take_back", "hidden", true)
                .field("reason", "textarea", true);
    }
}
