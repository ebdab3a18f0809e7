package org.lienhiep.critiques;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lienhiep.directory.DirectoryTitles;
import org.lienhiep.web.Cell;
import org.lienhiep.web.Fmt;
import org.lienhiep.web.Form;
import org.lienhiep.web.FormKeys;
import org.lienhiep.web.FormView;
import org.lienhiep.web.Here;
import org.lienhiep.web.Keyset;
import org.lienhiep.web.ListView;
import org.lienhiep.web.MenuEntry;
import org.lienhiep.web.NotFound;
import org.lienhiep.web.Permit;
import org.lienhiep.web.RecordView;
import org.lienhiep.web.See;
import org.lienhiep.web.Stage;
import org.lienhiep.web.TableView;
import org.lienhiep.web.Texts;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The list of critiques, the page of one, and its forms. */
@Controller
class CritiqueController {

    private final Critiques critiques;
    private final DirectoryTitles directory;
    private final FormKeys keys;

    CritiqueController(Critiques critiques, DirectoryTitles directory, FormKeys keys) {
        this.critiques = critiques;
        this.directory = directory;
        this.keys = keys;
    }

    @Bean
    static MenuEntry critiquesEntry() {
        return new MenuEntry(2, 10, "/critiques", "critiques.list.title", "critiques.read");
    }

    @GetMapping("/critiques")
    @Permit("critiques.read")
    ModelAndView list(@RequestParam(required = false) @Nullable String after) {
        int year = Here.get().year();
        var page = critiques.page(year, Keyset.read(after, Keyset.NEWEST));
        var rows = page.rows().stream().map(CritiqueController::row).toList();
        var heads = List.of(
                Texts.t("critiques.field.received_on"),
                Texts.t("critiques.field.title"),
                Texts.t("critiques.field.type"),
                Texts.t("critiques.field.requester"),
                Texts.t("critiques.field.deadline_on"),
                Texts.t("critiques.state"));
        var view = new ListView("critiques/list", new TableView(heads, rows, page.total()))
                .action("critiques.write", Texts.t("critiques.new"), "/critiques/new")
                .paged(
                        page.next() == null ? null : "?year=" + year + "&after=" + page.next(),
                        after == null ? null : "?year=" + year);
        return new ModelAndView("web/list-page", Map.of("list", view));
    }

    private static TableView.Row row(Critiques.Critique c) {
        return new TableView.Row(
                Critiques.TYPE + ":" + c.id(),
                List.of(
                        Cell.date(c.receivedOn()),
                        Cell.link(c.title(), "/critiques/" + c.id()),
                        Cell.text(Texts.t("critiques.type." + c.type())),
                        Cell.text(c.requester()),
                        Cell.date(c.deadlineOn()),
                        mark(c)),
                c.withdrawnOn() != null);
    }

    private static Cell mark(Critiques.Critique c) {
        String state = c.state(Here.get().today());
        String word = Texts.t("critiques.state." + state);
        return switch (state) {
            case "issued" -> Cell.mark("ok", word);
            case "open" -> Cell.mark("open", word);
            default -> Cell.mark("late", word);
        };
    }

    @GetMapping("/critiques/{id:\\d+}")
    @Permit("critiques.read")
    ModelAndView show(@PathVariable long id) {
        var c = find(id);
        var experts = critiques.experts(id).stream()
                .map(e -> TableView.Row.of(
                        "",
                        Cell.link(e.name(), "/people/" + e.id()),
                        Cell.text(Texts.t("critiques.role." + e.role())),
                        Cell.date(e.deliveredOn())))
                .toList();
        var view = new RecordView("critiques/critique", c.title())
                .crumb(Texts.t("critiques.list.title"), "/critiques")
                .stages(rail(c))
                .fact("critiques.state", mark(c))
                .fact("critiques.field.type", Cell.text(Texts.t("critiques.type." + c.type())))
                .fact("critiques.field.requester", Cell.text(c.requester()))
                .fact("critiques.field.received_on", Cell.date(c.receivedOn()))
                .fact("critiques.field.deadline_on", Cell.date(c.deadlineOn()))
                .part(
                        Texts.t("critiques.experts"),
                        "",
                        TableView.of(
                                List.of(
                                        Texts.t("critiques.expert"),
                                        Texts.t("critiques.role"),
                                        Texts.t("critiques.delivered")),
                                experts));
        if (c.withdrawnOn() == null) {
            view.action("critiques.write", Texts.t("critiques.reach"), "/critiques/" + id + "/stages");
            view.action("critiques.write", Texts.t("critiques.withdraw"), "/critiques/" + id + "/withdrawal");
        }
        return new ModelAndView("web/record-page", Map.of("record", view));
    }

    private List<Stage> rail(Critiques.Critique c) {
        Map<String, Critiques.Reached> reached = new LinkedHashMap<>();
        critiques.stages(c.id()).forEach(r -> reached.put(r.stage(), r));
        List<Stage> rail = new ArrayList<>();
        rail.add(new Stage(Texts.t("critiques.stage.received"), Fmt.date(c.receivedOn()), "done"));
        boolean open = c.withdrawnOn() == null;
        for (String stage : Critiques.STAGES) {
            var r = reached.get(stage);
            String line = r == null
                    ? Texts.t("critiques.not-reached")
                    : Fmt.date(r.reachedOn()) + (r.paper().isEmpty() ? "" : " · " + r.paper());
            rail.add(new Stage(Texts.t("critiques.stage." + stage), line, r != null ? "done" : open ? "now" : "todo"));
            if (r == null) open = false;
        }
        return rail;
    }

    @GetMapping("/critiques/new")
    @Permit("critiques.write")
    ModelAndView enter() {
        return page(newForm(Form.of(new LinkedHashMap<>(Map.of("type", "phan_bien")))), HttpStatus.OK);
    }

    @PostMapping("/critiques")
    @Permit("critiques.write")
    Object register(Form form) {
        String type = form.choice("type", Critiques.TYPES);
        String title = form.requiredText("title", 400);
        Long requester = form.reference("requester");
        LocalDate received = form.requiredDate("received_on");
        LocalDate deadline = form.date("deadline_on");
        if (requester != null && directory.organisations(List.of(requester)).isEmpty())
            form.reject("requester", "web.no-choice");
        if (deadline != null && deadline.isBefore(received)) form.reject("deadline_on", "critiques.before");
        if (form.hasErrors()) return page(newForm(form), HttpStatus.UNPROCESSABLE_CONTENT);
        return See.other(
                keys.once(form, () -> "/critiques/" + critiques.register(type, title, requester, received, deadline)));
    }

    @GetMapping("/critiques/{id}/{turn:stages|withdrawal}")
    @Permit("critiques.write")
    ModelAndView turn(@PathVariable long id, @PathVariable String turn) {
        find(id);
        return page(turnForm(id, turn, Form.of(new LinkedHashMap<>())), HttpStatus.OK);
    }

    @PostMapping("/critiques/{id}/stages")
    @Permit("critiques.write")
    Object reach(@PathVariable long id, Form form) {
        find(id);
        String stage = form.choice("stage", Critiques.STAGES);
        LocalDate on = form.requiredDate("reached_on");
        String paper = form.text("paper", 100);
        if (form.hasErrors()) return page(turnForm(id, "stages", form), HttpStatus.UNPROCESSABLE_CONTENT);
        return See.other(keys.once(form, () -> {
            critiques.reach(id, stage, on, paper);
            return "/critiques/" + id;
        }));
    }

    @PostMapping("/critiques/{id}/withdrawal")
    @Permit("critiques.write")
    Object withdraw(@PathVariable long id, Form form) {
        find(id);
        String reason = form.requiredText("reason", 1_000);
        if (form.hasErrors()) return page(turnForm(id, "withdrawal", form), HttpStatus.UNPROCESSABLE_CONTENT);
        return See.other(keys.once(form, () -> {
            critiques.withdraw(id, reason);
            return "/critiques/" + id;
        }));
    }

    private Critiques.Critique find(long id) {
        return critiques.find(id).orElseThrow(NotFound::new);
    }

    private FormView newForm(Form form) {
        return new FormView("critiques/form", Texts.t("critiques.new"), "/critiques", "/critiques", form)
                .field("type", "segmented", true, FormView.options("critiques.type.", Critiques.TYPES))
                .field("title", "text", true)
                .field(
                        "requester",
                        "select",
                        false,
                        directory.options(List.of("agency", "mass_organisation", "enterprise")))
                .field("received_on", "date", true)
                .field("deadline_on", "date", false);
    }

    private static FormView turnForm(long id, String turn, Form form) {
        String title = Texts.t(turn.equals("stages") ? "critiques.reach" : "critiques.withdraw");
        var view = new FormView("critiques/" + turn, title, "/critiques/" + id + "/" + turn, "/critiques/" + id, form);
        return turn.equals("stages")
                ? view.field("stage", "select", true, FormView.options("critiques.stage.", Critiques.STAGES))
                        .field("reached_on", "date", true)
                        .field("paper", "text", false)
                : view.field("reason", "textarea", true);
    }

    private static ModelAndView page(FormView view, HttpStatus status) {
        var page = new ModelAndView("web/form-page", Map.of("view", view));
        page.setStatus(status);
        return page;
    }
}
