package org.lienhiep.documents;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import org.lienhiep.directory.DirectoryTitles;
import org.lienhiep.web.Conflict;
import org.lienhiep.web.Fmt;
import org.lienhiep.web.Form;
import org.lienhiep.web.FormAnswer;
import org.lienhiep.web.FormKeys;
import org.lienhiep.web.FormView;
import org.lienhiep.web.Here;
import org.lienhiep.web.NotFound;
import org.lienhiep.web.Permit;
import org.lienhiep.web.Stale;
import org.lienhiep.web.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Entering documents in either register and correcting them. */
@Controller
@Permit("documents.write")
class DocumentController {

    private final Arrivals arrivals;
    private final Outgoing outgoing;
    private final DocumentLists lists;
    private final DirectoryTitles directory;
    private final IssuingBodies bodies;
    private final FormKeys keys;

    DocumentController(
            Arrivals arrivals,
            Outgoing outgoing,
            DocumentLists lists,
            DirectoryTitles directory,
            IssuingBodies bodies,
            FormKeys keys) {
        this.arrivals = arrivals;
        this.outgoing = outgoing;
        this.lists = lists;
        this.directory = directory;
        this.bodies = bodies;
        this.keys = keys;
    }

    @GetMapping("/documents/{direction:in|out}/new")
    ModelAndView enter(@PathVariable String direction) {
        boolean in = direction.equals("in");
        var values = new LinkedHashMap<String, String>();
        values.put("secrecy", Document.SECRECY.getFirst());
        values.put("priority", Document.PRIORITIES.getFirst());
        values.put("type", in ? "letter" : "report");
        if (in) values.put("arrived_on", Fmt.date(Here.get().today()));
        return FormAnswer.show(in ? newArrival(Form.of(values)) : newOwn(Form.of(values)));
    }

    @PostMapping("/documents/in")
    Object arrive(Form form) {
        DocumentForm.refuseSecret(form);
        Document document = DocumentForm.read(form, "in", choices(true), null);
        LocalDate arrived = DocumentForm.arrivedOn(form, document.issuedOn());
        FollowUps.Passing passing = FollowUpForm.read(form, arrived, holders(), false);
        if (form.hasErrors()) return FormAnswer.again(newArrival(form));
        boolean known = form.flag("not_double");
        return FormAnswer.save(
                keys,
                form,
                "subject",
                () -> "/documents/" + arrivals.enter(document, arrived, passing, known),
                again -> FormAnswer.again(newArrival(again)));
    }

    @PostMapping("/documents/out")
    Object draft(Form form) {
        DocumentForm.refuseSecret(form);
        Document document = DocumentForm.read(form, "out", choices(false), null);
        String note = form.text("number_note", 500);
        if (form.hasErrors()) return FormAnswer.again(newOwn(form));
        String code = document.number();
        Document unnumbered = OwnDocument.unnumbered(document);
        return FormAnswer.save(
                keys,
                form,
                "subject",
                () -> "/documents/" + outgoing.enter(unnumbered, code, form.flag("give"), note, null),
                again -> FormAnswer.again(newOwn(again)));
    }

    @GetMapping("/documents/{id:\\d+}/replacement")
    ModelAndView replace(@PathVariable long id) {
        Document.Kept old = OwnDocument.own(find(id));
        var values = DocumentForm.values(old, null);
        values.put("number", "");
        values.put("issued_on", Fmt.date(Here.get().today()));
        values.put("secrecy", Document.SECRECY.getFirst());
        return FormAnswer.show(replacing(old, Form.of(values)));
    }

    @PostMapping("/documents/{id:\\d+}/replacement")
    Object replace(@PathVariable long id, Form form) {
        Document.Kept old = OwnDocument.own(find(id));
        DocumentForm.refuseSecret(form);
        Document document = DocumentForm.read(form, "out", choices(false), null);
        if (form.hasErrors()) return FormAnswer.again(replacing(old, form));
        Document unnumbered = OwnDocument.unnumbered(document);
        return FormAnswer.save(
                keys,
                form,
                "subject",
                () -> "/documents/" + outgoing.enter(unnumbered, "", false, "", id),
                again -> FormAnswer.again(replacing(old, again)));
    }

    @GetMapping("/documents/{id:\\d+}/edit")
    ModelAndView edit(@PathVariable long id) {
        var entry = entry(id);
        var values = values(entry);
        values.put("_version", Integer.toString(entry.document().version()));
        return FormAnswer.show(editForm(entry, Form.of(values)));
    }

    @PostMapping("/documents/{id:\\d+}/edit")
    Object correct(@PathVariable long id, Form form) {
        var before = entry(id);
        Document.Kept kept = before.document();
        String fixed = kept.in() || kept.number().isEmpty() ? null : kept.type();
        Document read = DocumentForm.read(form, kept.direction(), choices(kept.in()), fixed);
        Document document = kept.in() ? read : OwnDocument.kept(read, kept);
        LocalDate arrived =
                before.standing().arrivedOn() == null ? null : DocumentForm.arrivedOn(form, document.issuedOn());
        if (form.hasErrors()) return FormAnswer.again(editForm(before, form));
        try {
            return FormAnswer.save(
                    keys,
                    form,
                    "subject",
                    () -> {
                        if (kept.in()) arrivals.correct(id, form.version(), document, arrived, form.flag("not_double"));
                        else outgoing.correct(id, form.version(), document);
                        return kept.path();
                    },
                    again -> FormAnswer.again(editForm(before, again)));
        } catch (Stale stale) {
            throw conflict(id, form);
        }
    }

    private Conflict conflict(long id, Form form) {
        var saved = entry(id);
        var differences = new ArrayList<Conflict.Difference>();
        values(saved).forEach((field, value) -> {
            if (!form.names().contains(field)) return;
            String mine = form.value(field).strip();
            if (mine.equals(value)) return;
            String label = Texts.t("documents.field." + field);
            differences.add(
                    Conflict.Difference.coded(field, label, value, mine, worded(field, value), worded(field, mine)));
        });
        Document.Kept kept = saved.document();
        return new Conflict(form, kept.path() + "/edit", kept.version(), differences);
    }

    /** A code or a key as people read it. */
    private String worded(String field, String value) {
        return switch (field) {
            case "type", "priority" -> Texts.t("documents." + field + "." + value);
            case "issuer_id" -> choices(true).issuers().getOrDefault(value, "");
            case "body" -> choices(false).bodies().getOrDefault(value, "");
            default -> value;
        };
    }

    private static Map<String, String> values(DocumentLists.Entry entry) {
        return DocumentForm.values(entry.document(), entry.standing().arrivedOn());
    }

    private DocumentLists.Entry entry(long id) {
        return lists.entry(id).orElseThrow(NotFound::new);
    }

    private Document.Kept find(long id) {
        return entry(id).document();
    }

    private DocumentForm.Choices choices(boolean in) {
        return new DocumentForm.Choices(
                in ? directory.options(DocumentForm.ISSUERS) : Map.of(), in ? Map.of() : bodies.options());
    }

    private Map<String, String> holders() {
        return directory.options(FollowUpForm.UNITS);
    }

    private FormView newArrival(Form form) {
        var view = new FormView("documents/form", Texts.t("documents.new.in"), "/documents/in", "/documents/in", form);
        DocumentForm.incoming(view, choices(true), true);
        return FollowUpForm.view(view, holders())
                .field("note", "text", false)
                .field("secrecy", "segmented", true, secrecy());
    }

    private FormView newOwn(Form form) {
        var view =
                new FormView("documents/form", Texts.t("documents.new.out"), "/documents/out", "/documents/out", form);
        DocumentForm.outgoing(view, choices(false), false);
        return view.field("give", "checkbox", false)
                .field("number_note", "text", false)
                .field("number", "text", false)
                .field("secrecy", "segmented", true, secrecy());
    }

    private FormView replacing(Document.Kept old, Form form) {
        String title = Texts.t("documents.replace-with", old.number());
        var view = new FormView("documents/form", title, old.path() + "/replacement", old.path(), form);
        return DocumentForm.outgoing(view, choices(false), false).field("secrecy", "segmented", true, secrecy());
    }

    private FormView editForm(DocumentLists.Entry entry, Form form) {
        Document.Kept kept = entry.document();
        var view =
                new FormView("documents/form", Texts.t("documents.correct"), kept.path() + "/edit", kept.path(), form);
        if (!kept.in())
            return DocumentForm.outgoing(view, choices(false), !kept.number().isEmpty());
        boolean arrived = entry.standing().arrivedOn() != null;
        return DocumentForm.incoming(view, choices(true), arrived).field("note", "text", false);
    }

    private static Map<String, String> secrecy() {
        return FormView.options("documents.secrecy.", Document.SECRECY);
    }
}
