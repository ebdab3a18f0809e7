package org.lienhiep.documents;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.lienhiep.directory.DirectoryTitles;
import org.lienhiep.web.Conflict;
import org.lienhiep.web.Form;
import org.lienhiep.web.FormKeys;
import org.lienhiep.web.FormView;
import org.lienhiep.web.NotFound;
import org.lienhiep.web.Permit;
import org.lienhiep.web.Rejected;
import org.lienhiep.web.See;
import org.lienhiep.web.Stale;
import org.lienhiep.web.Texts;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Entering and correcting documents. */
@Controller
@Permit("documents.write")
class DocumentController {

    private final Documents documents;
    private final DocumentLists lists;
    private final DirectoryTitles directory;
    private final FormKeys keys;

    DocumentController(Documents documents, DocumentLists lists, DirectoryTitles directory, FormKeys keys) {
        this.documents = documents;
        this.lists = lists;
        this.directory = directory;
        this.keys = keys;
    }

    @GetMapping("/documents/{direction:in|out}/new")
    ModelAndView enter(@PathVariable String direction) {
        var values = new LinkedHashMap<>(Map.of("secrecy", Document.SECRECY.getFirst()));
        values.put("type", direction.equals("in") ? "letter" : "report");
        return shown(newForm(direction, Form.of(values)), HttpStatus.OK);
    }

    @PostMapping("/documents/{direction:in|out}")
    Object enter(@PathVariable String direction, Form form) {
        DocumentForm.refuseSecret(form);
        Document document = DocumentForm.read(form, direction, issuers(direction));
        if (form.hasErrors()) return shown(newForm(direction, form), HttpStatus.UNPROCESSABLE_CONTENT);
        try {
            return See.other(keys.once(form, () -> "/documents/" + documents.enter(document)));
        } catch (Rejected no) {
            return refused(no, form, newForm(direction, form));
        }
    }

    @GetMapping("/documents/{id:\\d+}/edit")
    ModelAndView edit(@PathVariable long id) {
        Document.Kept document = find(id);
        var values = DocumentForm.values(document);
        values.put("_version", Integer.toString(document.version()));
        return shown(editForm(document, Form.of(values)), HttpStatus.OK);
    }

    @PostMapping("/documents/{id:\\d+}/edit")
    Object correct(@PathVariable long id, Form form) {
        Document.Kept before = find(id);
        Document document = DocumentForm.read(form, before.direction(), issuers(before.direction()));
        if (form.hasErrors()) return shown(editForm(before, form), HttpStatus.UNPROCESSABLE_CONTENT);
        try {
            return See.other(keys.once(form, () -> {
                documents.correct(id, form.version(), document);
                return before.path();
            }));
        } catch (Rejected no) {
            return refused(no, form, editForm(before, form));
        } catch (Stale stale) {
            throw conflict(id, form);
        }
    }

    private static ModelAndView refused(Rejected no, Form form, FormView view) {
        form.reject(Objects.requireNonNullElse(no.field(), "subject"), no.messageKey(), no.arguments());
        return shown(view, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private Conflict conflict(long id, Form form) {
        Document.Kept saved = find(id);
        var differences = new ArrayList<Conflict.Difference>();
        DocumentForm.values(saved).forEach((field, value) -> {
            String mine = form.value(field);
            if (mine.equals(value)) return;
            String label = Texts.t("documents.field." + field);
            differences.add(
                    Conflict.Difference.coded(field, label, value, mine, worded(field, value), worded(field, mine)));
        });
        return new Conflict(form, saved.path() + "/edit", saved.version(), differences);
    }

    /** A code or a key as people read it. */
    private String worded(String field, String value) {
        return switch (field) {
            case "type" -> Texts.t("documents.type." + value);
            case "issuer_id" ->
                value.matches("\\d{1,18}")
                        ? directory.organisations(List.of(Long.valueOf(value))).getOrDefault(Long.valueOf(value), "")
                        : "";
            default -> value;
        };
    }

    private Document.Kept find(long id) {
        return lists.find(id).orElseThrow(NotFound::new);
    }

    private Map<String, String> issuers(String direction) {
        return direction.equals("in") ? directory.options(DocumentForm.ISSUERS) : Map.of();
    }

    private FormView newForm(String direction, Form form) {
        String register = "/documents/" + direction;
        var view = new FormView("documents/form", Texts.t("documents.new." + direction), register, register, form);
        return DocumentForm.view(view, direction, issuers(direction))
                .field("secrecy", "segmented", true, FormView.options("documents.secrecy.", Document.SECRECY));
    }

    private FormView editForm(Document.Kept document, Form form) {
        String direction = document.direction();
        var view = new FormView(
                "documents/form", Texts.t("documents.correct"), document.path() + "/edit", document.path(), form);
        return DocumentForm.view(view, direction, issuers(direction));
    }

    private static ModelAndView shown(FormView view, HttpStatus status) {
        var page = new ModelAndView("web/form-page", Map.of("view", view));
        page.setStatus(status);
        return page;
    }
}
