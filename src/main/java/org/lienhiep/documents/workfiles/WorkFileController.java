package org.lienhiep.documents.workfiles;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lienhiep.directory.DirectoryTitles;
import org.lienhiep.web.Cell;
import org.lienhiep.web.Conflict;
import org.lienhiep.web.Fmt;
import org.lienhiep.web.Form;
import org.lienhiep.web.FormAnswer;
import org.lienhiep.web.FormKeys;
import org.lienhiep.web.FormView;
import org.lienhiep.web.Here;
import org.lienhiep.web.Keyset;
import org.lienhiep.web.ListView;
import org.lienhiep.web.MenuEntry;
import org.lienhiep.web.NotFound;
import org.lienhiep.web.Permit;
import org.lienhiep.web.RecordForms;
import org.lienhiep.web.Stale;
import org.lienhiep.web.TableView;
import org.lienhiep.web.Texts;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The list of work files, opening one and correcting it. */
@Controller
@Permit("workfiles.write")
class WorkFileController implements RecordForms {

    static final String LIST = "/documents/work-files";

    private final WorkFiles files;
    private final WorkFileLists lists;
    private final DirectoryTitles directory;
    private final FormKeys keys;

    WorkFileController(WorkFiles files, WorkFileLists lists, DirectoryTitles directory, FormKeys keys) {
        this.files = files;
        this.lists = lists;
        this.directory = directory;
        this.keys = keys;
    }

    @Bean
    static MenuEntry workFilesEntry() {
        return new MenuEntry(4, 25, LIST, "documents.work-files.title", "workfiles.read");
    }

    @GetMapping(LIST)
    @Permit("workfiles.read")
    ModelAndView list(
            @RequestParam(defaultValue = "") String state,
            @RequestParam(required = false) @Nullable String year,
            @RequestParam(required = false) @Nullable String after) {
        String shown = WorkFileLists.STATES.contains(state) ? state : "";
        Integer of = year != null && year.matches("[12]\\d{3}") ? Integer.valueOf(year) : null;
        var page = lists.page(shown, of, Keyset.read(after, Keyset.NEWEST));
        LocalDate today = Here.get().today();
        var rows = page.rows().stream().map(f -> row(f, today)).toList();
        String here = query(shown, of);
        var view = new ListView("documents/work-files", new TableView(heads(), rows, page.total()))
                .filter(WorkFileLists.STATES.stream()
                        .map(s -> new ListView.Choice(state(s), query(s, of), s.equals(shown)))
                        .toList())
                .filter(years(shown, of))
                .action("workfiles.write", Texts.t("documents.work-file.new"), LIST + "/new")
                .action("workfiles.read", Texts.t("documents.deposits.title"), DepositController.LIST)
                .paged(page.next() == null ? null : here + "&after=" + page.next(), after == null ? null : here);
        return new ModelAndView("web/list-page", Map.of("list", view));
    }

    private static String query(String state, @Nullable Integer year) {
        return "?state=" + state + (year == null ? "" : "&year=" + year);
    }

    private static String state(String state) {
        return Texts.t("documents.work-files.state." + (state.isEmpty() ? "all" : state));
    }

    private static List<ListView.Choice> years(String state, @Nullable Integer chosen) {
        List<ListView.Choice> years = new ArrayList<>();
        years.add(new ListView.Choice(Texts.t("documents.all-years"), query(state, null), chosen == null));
        int now = Here.get().today().getYear();
        for (int y = now; y > now - 4; y--)
            years.add(new ListView.Choice(
                    Integer.toString(y), query(state, y), chosen != null && chosen.intValue() == y));
        return years;
    }

    private static List<String> heads() {
        return List.of(
                Texts.t("documents.work-file.symbol"),
                Texts.t("documents.field.title"),
                Texts.t("documents.work-file.holder"),
                Texts.t("documents.field.opened_on"),
                Texts.t("documents.field.keeping"),
                Texts.t("documents.work-file.documents"),
                Texts.t("documents.work-file.state"));
    }

    private static TableView.Row row(WorkFile.Kept f, LocalDate today) {
        return TableView.Row.of(
                WorkFile.TYPE + ":" + f.id(),
                Cell.text(f.symbol()),
                Cell.link(f.title(), f.path()),
                Cell.text(f.holder()),
                Cell.date(f.openedOn()),
                Cell.text(f.kept()),
                Cell.number(f.documents()),
                f.state(today));
    }

    @GetMapping(LIST + "/new")
    ModelAndView open() {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("opened_on", Fmt.date(Here.get().today()));
        values.put("keeping", "10");
        return FormAnswer.show(opening(Form.of(values)));
    }

    @PostMapping(LIST)
    Object open(Form form) {
        WorkFile file = WorkFileForm.read(form);
        WorkFile.Keeper keeper = WorkFileForm.keeper(form, units());
        return FormAnswer.save(keys, form, "title", () -> opening(form), () -> LIST + "/" + files.open(file, keeper));
    }

    @GetMapping(LIST + "/{id:\\d+}/edit")
    ModelAndView edit(@PathVariable long id) {
        WorkFile.Kept kept = find(id);
        var values = WorkFileForm.values(kept);
        values.put("_version", Integer.toString(kept.version()));
        return FormAnswer.show(correcting(kept, Form.of(values)));
    }

    @PostMapping(LIST + "/{id:\\d+}/edit")
    Object correct(@PathVariable long id, Form form) {
        WorkFile.Kept kept = find(id);
        WorkFile file = WorkFileForm.read(form);
        try {
            return FormAnswer.save(keys, form, "title", () -> correcting(kept, form), () -> {
                files.correct(id, form.version(), file);
                return kept.path();
            });
        } catch (Stale stale) {
            throw conflict(id, form);
        }
    }

    private Conflict conflict(long id, Form form) {
        WorkFile.Kept saved = find(id);
        List<Conflict.Difference> differences = new ArrayList<>();
        WorkFileForm.values(saved).forEach((field, value) -> {
            String mine = form.value(field).strip();
            if (mine.equals(value)) return;
            differences.add(Conflict.Difference.coded(
                    field,
                    Texts.t("documents.field." + field),
                    value,
                    mine,
                    WorkFileForm.worded(field, value),
                    WorkFileForm.worded(field, mine)));
        });
        return new Conflict(form, saved.path() + "/edit", saved.version(), differences);
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

    private FormView opening(Form form) {
        var view = new FormView("documents/work-file-form", Texts.t("documents.work-file.new"), LIST, LIST, form);
        return WorkFileForm.holder(WorkFileForm.fields(view), units());
    }

    private static FormView correcting(WorkFile.Kept kept, Form form) {
        String path = kept.path();
        return WorkFileForm.fields(new FormView(
                "documents/work-file-form", Texts.t("documents.work-file.correct"), path + "/edit", path, form));
    }
}
