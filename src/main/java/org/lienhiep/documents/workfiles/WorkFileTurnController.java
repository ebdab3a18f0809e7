package org.lienhiep.documents.workfiles;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.lienhiep.directory.DirectoryTitles;
import org.lienhiep.web.Fmt;
import org.lienhiep.web.Form;
import org.lienhiep.web.FormAnswer;
import org.lienhiep.web.FormKeys;
import org.lienhiep.web.FormView;
import org.lienhiep.web.Here;
import org.lienhiep.web.NotFound;
import org.lienhiep.web.Permit;
import org.lienhiep.web.RecordForms;
import org.lienhiep.web.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** What happens to a work file: handed over, closed, taken up again. */
@Controller
@Permit("workfiles.write")
class WorkFileTurnController implements RecordForms {

    private static final String FILE = WorkFileController.LIST + "/{id:\\d+}";

    private final WorkFiles files;
    private final DirectoryTitles directory;
    private final FormKeys keys;

    WorkFileTurnController(WorkFiles files, DirectoryTitles directory, FormKeys keys) {
        this.files = files;
        this.directory = directory;
        this.keys = keys;
    }

    @GetMapping(FILE + "/handover")
    ModelAndView handOver(@PathVariable long id) {
        return FormAnswer.show(handingOver(find(id), Form.of(today("from_on"))));
    }

    @PostMapping(FILE + "/handover")
    Object handOver(@PathVariable long id, Form form) {
        WorkFile.Kept file = find(id);
        WorkFile.Keeper keeper = WorkFileForm.keeper(form, units());
        LocalDate on = WorkFileForm.day(form, "from_on");
        String reason = form.requiredText("reason", 1_000);
        return FormAnswer.save(keys, form, "holder", () -> handingOver(file, form), () -> {
            files.handOver(id, keeper, on, reason);
            return file.path();
        });
    }

    private FormView handingOver(WorkFile.Kept file, Form form) {
        var view = view("work-file-handover", "documents.work-file.hand-over", file, "/handover", form);
        return WorkFileForm.holder(view, units()).field("from_on", "date", true).field("reason", "textarea", true);
    }

    @GetMapping(FILE + "/closing")
    ModelAndView close(@PathVariable long id) {
        return FormAnswer.show(closing(find(id), Form.of(today("closed_on"))));
    }

    @PostMapping(FILE + "/closing")
    Object close(@PathVariable long id, Form form) {
        WorkFile.Kept file = find(id);
        LocalDate on = WorkFileForm.day(form, "closed_on");
        Integer sheets = form.integer("sheets", 0, 100_000);
        String note = form.text("closing_note", 300);
        return FormAnswer.save(keys, form, "closed_on", () -> closing(file, form), () -> {
            files.close(id, on, sheets, note);
            return file.path();
        });
    }

    private static FormView closing(WorkFile.Kept file, Form form) {
        return view("work-file-closing", "documents.work-file.close", file, "/closing", form)
                .field("closed_on", "date", true)
                .field("sheets", "number", false)
                .field("closing_note", "text", false);
    }

    @GetMapping(FILE + "/reopening")
    ModelAndView reopen(@PathVariable long id) {
        return FormAnswer.show(reopening(find(id), Form.empty()));
    }

    @PostMapping(FILE + "/reopening")
    Object reopen(@PathVariable long id, Form form) {
        WorkFile.Kept file = find(id);
        String reason = form.requiredText("reason", 1_000);
        return FormAnswer.save(keys, form, "reason", () -> reopening(file, form), () -> {
            files.reopen(id, reason);
            return file.path();
        });
    }

    private static FormView reopening(WorkFile.Kept file, Form form) {
        return view("work-file-reopening", "documents.work-file.reopen", file, "/reopening", form)
                .field("reason", "textarea", true);
    }

    private static FormView view(String page, String title, WorkFile.Kept file, String turn, Form form) {
        return new FormView("documents/" + page, Texts.t(title), file.path() + turn, file.path(), form);
    }

    private static Map<String, String> today(String field) {
        return new LinkedHashMap<>(Map.of(field, Fmt.date(Here.get().today())));
    }

    @Override
    public void mustBeThere(long id) {
        find(id);
    }

    private WorkFile.Kept find(long id) {
        return files.find(id).orElseThrow(NotFound::new);
    }

    private Map<String, String> units() {
        return directory.options(WorkFileForm.UNITS);
    }
}
