package org.lienhiep.documents.workfiles;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lienhiep.web.Form;
import org.lienhiep.web.FormAnswer;
import org.lienhiep.web.FormKeys;
import org.lienhiep.web.FormView;
import org.lienhiep.web.NotFound;
import org.lienhiep.web.Permit;
import org.lienhiep.web.RecordForms;
import org.lienhiep.web.Rejected;
import org.lienhiep.web.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Documents put into a file, laid at another place, taken out. */
@Controller
@Permit("workfiles.write")
class FiledDocumentController implements RecordForms {

    private static final String FILE = WorkFileController.LIST + "/{id:\\d+}";
    private static final String ENTRY = FILE + "/entries/{entry:\\d+}";

    private final WorkFiles files;
    private final WorkFileLists lists;
    private final FiledDocuments entries;
    private final FormKeys keys;

    FiledDocumentController(WorkFiles files, WorkFileLists lists, FiledDocuments entries, FormKeys keys) {
        this.files = files;
        this.lists = lists;
        this.entries = entries;
        this.keys = keys;
    }

    @GetMapping(FILE + "/entries/new")
    ModelAndView put(@PathVariable long id) {
        return FormAnswer.show(putting(open(id), Form.of(new LinkedHashMap<>())));
    }

    @PostMapping(FILE + "/entries")
    Object put(@PathVariable long id, Form form) {
        WorkFile.Kept file = open(id);
        Long document = document(form);
        Integer place = form.integer("place", 1, 1_000);
        String note = form.text("entry_note", 300);
        return FormAnswer.save(keys, form, "document", () -> putting(file, form), () -> {
            entries.put(id, document == null ? 0 : document, place, note);
            return file.path();
        });
    }

    /** The document chosen, or the one with the number typed; where several bear it, the form comes back to choose from them. */
    private @Nullable Long document(Form form) {
        Long chosen = form.reference("document");
        String number = form.text("by_number", 100);
        if (chosen != null) {
            if (lists.document(chosen).isEmpty()) form.reject("document", "web.no-choice");
            return chosen;
        }
        if (number.isEmpty()) {
            form.reject("document", "documents.work-file.which");
            return null;
        }
        List<WorkFileLists.Found> found = lists.numbered(number);
        if (found.isEmpty()) form.reject("by_number", "documents.work-file.no-number", number);
        else if (found.size() > 1) form.reject("document", "documents.work-file.several", found.size(), number);
        else return found.getFirst().id();
        return null;
    }

    private FormView putting(WorkFile.Kept file, Form form) {
        Map<String, String> options = new LinkedHashMap<>();
        if (form.error("document") != null)
            lists.numbered(form.value("by_number")).forEach(d -> options.put(Long.toString(d.id()), d.label()));
        if (options.isEmpty()) options.putAll(lists.loose());
        String title = Texts.t("documents.work-file.put-in");
        return new FormView("documents/work-file-entry", title, file.path() + "/entries", file.path(), form)
                .field("document", "select", false, options)
                .field("by_number", "text", false)
                .field("place", "number", false)
                .field("entry_note", "text", false);
    }

    @GetMapping("/documents/{id:\\d+}/work-files/new")
    ModelAndView putFromDocument(@PathVariable long id) {
        return FormAnswer.show(choosing(id, Form.of(new LinkedHashMap<>())));
    }

    @PostMapping("/documents/{id:\\d+}/work-files")
    Object putFromDocument(@PathVariable long id, Form form) {
        var view = choosing(id, form);
        Long file = form.reference("work_file");
        if (file == null && form.error("work_file") == null) form.reject("work_file", "web.required");
        else if (file != null && files.find(file).isEmpty()) form.reject("work_file", "web.no-choice");
        return FormAnswer.save(keys, form, "work_file", () -> view, () -> {
            try {
                entries.put(file == null ? 0 : file, id, null, form.text("entry_note", 300));
            } catch (Rejected no) {
                // what the file's own form says at its document is said here at the file
                throw Rejected.field("work_file", no.messageKey(), no.arguments());
            }
            return "/documents/" + id;
        });
    }

    private FormView choosing(long document, Form form) {
        if (lists.document(document).isEmpty()) throw new NotFound();
        String path = "/documents/" + document;
        String title = Texts.t("documents.work-file.put-into");
        return new FormView("documents/work-file-choice", title, path + "/work-files", path, form)
                .field("work_file", "select", true, lists.open())
                .field("entry_note", "text", false);
    }

    @GetMapping(ENTRY + "/place")
    ModelAndView move(@PathVariable long id, @PathVariable long entry) {
        FiledDocuments.Entry found = entry(id, entry);
        Map<String, String> values = new LinkedHashMap<>(Map.of("place", Integer.toString(found.place())));
        return FormAnswer.show(moving(id, found, Form.of(values)));
    }

    @PostMapping(ENTRY + "/place")
    Object move(@PathVariable long id, @PathVariable long entry, Form form) {
        FiledDocuments.Entry found = entry(id, entry);
        Integer place = form.integer("place", 1, 1_000);
        if (place == null && form.error("place") == null) form.reject("place", "web.required");
        return FormAnswer.save(keys, form, "place", () -> moving(id, found, form), () -> {
            entries.move(id, entry, place == null ? 1 : place);
            return WorkFileController.LIST + "/" + id;
        });
    }

    private static FormView moving(long id, FiledDocuments.Entry entry, Form form) {
        String path = WorkFileController.LIST + "/" + id;
        String title = Texts.t("documents.work-file.move-named", entry.title());
        return new FormView("documents/work-file-place", title, path + "/entries/" + entry.id() + "/place", path, form)
                .field("place", "number", true);
    }

    @GetMapping(ENTRY + "/removal")
    ModelAndView takeOut(@PathVariable long id, @PathVariable long entry) {
        return FormAnswer.show(takingOut(id, entry(id, entry), Form.empty()));
    }

    @PostMapping(ENTRY + "/removal")
    Object takeOut(@PathVariable long id, @PathVariable long entry, Form form) {
        FiledDocuments.Entry found = entry(id, entry);
        String reason = form.requiredText("reason", 1_000);
        return FormAnswer.save(keys, form, "reason", () -> takingOut(id, found, form), () -> {
            entries.takeOut(id, entry, reason);
            return WorkFileController.LIST + "/" + id;
        });
    }

    private static FormView takingOut(long id, FiledDocuments.Entry entry, Form form) {
        String path = WorkFileController.LIST + "/" + id;
        String title = Texts.t("documents.work-file.take-out-named", entry.title());
        return new FormView(
                        "documents/work-file-removal", title, path + "/entries/" + entry.id() + "/removal", path, form)
                .field("reason", "textarea", true);
    }

    /** Under both kinds of address: a document's, and a file's. */
    @Override
    public void mustBeThere(long id) {
        if (files.find(id).isEmpty() && lists.document(id).isEmpty()) throw new NotFound();
    }

    private WorkFile.Kept open(long id) {
        return files.find(id).orElseThrow(NotFound::new);
    }

    private FiledDocuments.Entry entry(long id, long entry) {
        open(id);
        return entries.find(id, entry).orElseThrow(NotFound::new);
    }
}
