package org.lienhiep.documents;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lienhiep.web.Cell;
import org.lienhiep.web.Form;
import org.lienhiep.web.FormAnswer;
import org.lienhiep.web.FormKeys;
import org.lienhiep.web.FormView;
import org.lienhiep.web.Here;
import org.lienhiep.web.Menu;
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

/** The runs of numbers: how far each has come this year, who issues, how numbers run, where a run begins. */
@Controller
@Permit("documents.numbers")
class NumberSettingsController {

    private static final String PAGE = "/documents/numbers";

    private final IssuingBodies bodies;
    private final FormKeys keys;

    NumberSettingsController(IssuingBodies bodies, FormKeys keys) {
        this.bodies = bodies;
        this.keys = keys;
    }

    @GetMapping("/documents/numbers")
    @Permit("documents.read")
    ModelAndView show() {
        int year = Here.get().year();
        var view = new RecordView("documents/numbers", Texts.t("documents.numbers", Integer.toString(year)))
                .crumb(Texts.t("documents.out.title"), "/documents/out")
                .part(Texts.t("documents.runs"), Texts.t("documents.runs.context"), runs(year))
                .part(Texts.t("documents.ways"), Texts.t("documents.ways.context"), ways())
                .part(Texts.t("documents.bodies"), Texts.t("documents.bodies.context"), bodies())
                .action("documents.numbers", Texts.t("documents.set-way"), PAGE + "/ways/new")
                .action("documents.numbers", Texts.t("documents.set-start"), PAGE + "/starts/new")
                .action("documents.numbers", Texts.t("documents.add-body"), PAGE + "/bodies/new");
        return new ModelAndView("web/record-page", Map.of("record", view));
    }

    private TableView runs(int year) {
        var rows = bodies.runs(year).stream()
                .map(r -> TableView.Row.of(
                        "documents.series:" + r.id(),
                        Cell.text(issuer(r.body())),
                        Cell.text(kind(r.kind())),
                        Cell.number(r.last()),
                        Cell.number(r.cancelled() == 0 ? null : r.cancelled()),
                        Cell.text(r.startNote())))
                .toList();
        return TableView.of(
                List.of(
                        Texts.t("documents.issuer"),
                        Texts.t("documents.run"),
                        Texts.t("documents.last"),
                        Texts.t("documents.cancelled-count"),
                        Texts.t("documents.field.note")),
                rows);
    }

    private TableView ways() {
        var rows = bodies.ways().stream()
                .map(w -> TableView.Row.of(
                        "",
                        Cell.text(issuer(w.body())),
                        Cell.text(Integer.toString(w.fromYear())),
                        Cell.text(Texts.t("documents.way." + w.way()))))
                .toList();
        return TableView.of(
                List.of(
                        Texts.t("documents.issuer"),
                        Texts.t("documents.field.from_year"),
                        Texts.t("documents.field.way")),
                rows);
    }

    private TableView bodies() {
        boolean may = Menu.may("documents.numbers");
        var rows = bodies.all().stream()
                .map(b -> new TableView.Row(
                        IssuingBodies.TYPE + ":" + b.id(),
                        List.of(
                                Cell.text(b.name()),
                                Cell.text(b.symbol()),
                                Cell.date(b.addedOn()),
                                b.closedOn() != null
                                        ? Cell.date(b.closedOn())
                                        : may
                                                ? Cell.link(
                                                        Texts.t("documents.close-body"),
                                                        PAGE + "/bodies/" + b.id() + "/closing")
                                                : Cell.text("")),
                        b.closedOn() != null))
                .toList();
        return TableView.of(
                List.of(
                        Texts.t("documents.field.name"),
                        Texts.t("documents.field.symbol"),
                        Texts.t("documents.added-on"),
                        Texts.t("documents.closed-on")),
                rows);
    }

    private static String issuer(@Nullable String body) {
        return body == null ? Here.get().union().shortName() : body;
    }

    private static String kind(String kind) {
        return switch (kind) {
            case "" -> Texts.t("documents.run.all");
            case "in" -> Texts.t("documents.run.in");
            default -> Texts.t("documents.type." + kind);
        };
    }

    @GetMapping("/documents/numbers/bodies/new")
    ModelAndView body() {
        return FormAnswer.show(bodyForm(Form.of(Map.of())));
    }

    @PostMapping("/documents/numbers/bodies")
    Object add(Form form) {
        String name = form.requiredText("name", 200);
        String symbol = form.requiredText("symbol", 20);
        if (!symbol.matches("[\\p{L}\\d&.-]*")) form.reject("symbol", "documents.unit-form");
        if (form.hasErrors()) return FormAnswer.again(bodyForm(form));
        return save(form, "name", () -> bodies.add(name, symbol), bodyForm(form));
    }

    @GetMapping("/documents/numbers/bodies/{id:\\d+}/closing")
    ModelAndView closing(@PathVariable long id) {
        return FormAnswer.show(closeForm(bodies.find(id).orElseThrow(NotFound::new), Form.of(Map.of())));
    }

    @PostMapping("/documents/numbers/bodies/{id:\\d+}/closing")
    Object close(@PathVariable long id, Form form) {
        var body = bodies.find(id).orElseThrow(NotFound::new);
        return save(form, "form", () -> bodies.close(id), closeForm(body, form));
    }

    @GetMapping("/documents/numbers/ways/new")
    ModelAndView way() {
        int next = Here.get().today().getYear() + 1;
        return FormAnswer.show(wayForm(Form.of(Map.of("from_year", Integer.toString(next), "way", "each"))));
    }

    @PostMapping("/documents/numbers/ways")
    Object setWay(Form form) {
        Long body = issuer(form);
        Integer year = year(form, "from_year");
        String way = form.choice("way", NumberSeries.WAYS);
        if (form.hasErrors() || year == null) return FormAnswer.again(wayForm(form));
        return save(form, "way", () -> bodies.run(body, year, way), wayForm(form));
    }

    @GetMapping("/documents/numbers/starts/new")
    ModelAndView start() {
        var year = Integer.toString(Here.get().today().getYear());
        return FormAnswer.show(startForm(Form.of(Map.of("run_year", year))));
    }

    @PostMapping("/documents/numbers/starts")
    Object setStart(Form form) {
        Long body = issuer(form);
        Integer year = year(form, "run_year");
        String run = form.choice("run", startRuns().keySet());
        Integer first = form.integer("first", 1, 99_999);
        if (first == null && form.error("first") == null) form.reject("first", "web.required");
        String note = form.requiredText("start_note", 500);
        if (form.hasErrors() || year == null || first == null) return FormAnswer.again(startForm(form));
        String type = run.equals("in") ? "" : run;
        return save(form, "first", () -> bodies.start(bodies.runOf(type, body, year), first, note), startForm(form));
    }

    private @Nullable Long issuer(Form form) {
        Long body = form.reference("body");
        if (body != null && !bodies.options().containsKey(body.toString())) form.reject("body", "web.no-choice");
        return body;
    }

    private static @Nullable Integer year(Form form, String field) {
        Integer year = form.integer(field, 1990, 2200);
        if (year == null && form.error(field) == null) form.reject(field, "web.required");
        return year;
    }

    private Object save(Form form, String field, Runnable work, FormView view) {
        return FormAnswer.save(
                keys,
                form,
                field,
                () -> {
                    work.run();
                    return PAGE;
                },
                again -> FormAnswer.again(view));
    }

    private static FormView bodyForm(Form form) {
        return new FormView("documents/issuing-body", Texts.t("documents.add-body"), PAGE + "/bodies", PAGE, form)
                .field("name", "text", true)
                .field("symbol", "text", true);
    }

    private static FormView closeForm(IssuingBodies.Body body, Form form) {
        String title = Texts.t("documents.close-body-named", body.name());
        return new FormView("documents/closing", title, PAGE + "/bodies/" + body.id() + "/closing", PAGE, form);
    }

    private FormView wayForm(Form form) {
        var view = new FormView("documents/way", Texts.t("documents.set-way"), PAGE + "/ways", PAGE, form);
        if (!bodies.options().isEmpty()) view.field("body", "select", false, bodies.options());
        return view.field("from_year", "number", true)
                .field("way", "segmented", true, FormView.options("documents.way.", NumberSeries.WAYS));
    }

    private FormView startForm(Form form) {
        var view = new FormView("documents/start", Texts.t("documents.set-start"), PAGE + "/starts", PAGE, form);
        if (!bodies.options().isEmpty()) view.field("body", "select", false, bodies.options());
        return view.field("run", "select", true, startRuns())
                .field("run_year", "number", true)
                .field("first", "number", true)
                .field("start_note", "text", true);
    }

    private static Map<String, String> startRuns() {
        Map<String, String> runs = new LinkedHashMap<>(FormView.options("documents.type.", DocumentType.CODES));
        runs.put("in", Texts.t("documents.run.in"));
        return runs;
    }
}
