package org.lienhiep.councils;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lienhiep.web.Cell;
import org.lienhiep.web.Fmt;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Interests of a body's members: declared, found, decided on. */
@Controller
@Permit("councils.write")
class InterestController {

    private static final List<String> VERDICTS = List.of("recused", "sits");

    private final Interests interests;
    private final CouncilLists lists;
    private final Subjects subjects;
    private final FormKeys keys;

    InterestController(Interests interests, CouncilLists lists, Subjects subjects, FormKeys keys) {
        this.interests = interests;
        this.lists = lists;
        this.subjects = subjects;
        this.keys = keys;
    }

    @GetMapping("/councils/{id}/interests")
    @Permit("councils.read")
    ModelAndView list(@PathVariable long id) {
        var body = find(id);
        var known = interests.of(id);
        var day = day(body);
        var seats = lists.seats(id, day);
        var silent = seats.stream()
                .filter(s -> known.stream().noneMatch(k -> k.seatId() == s.id()))
                .map(Council.Seat::name)
                .toList();
        String path = "/councils/" + id;
        var view = new RecordView("councils/interests", Texts.t("councils.interests"))
                .crumb(Texts.t("councils.list.title"), "/councils")
                .crumb(body.name(), path)
                .fact("councils.not-declared", Cell.text(String.join(", ", silent)))
                .part(
                        Texts.t("councils.seen"),
                        Texts.t("councils.seen-help"),
                        seen(path, interests.found(body, seats, known, "")))
                .part(Texts.t("councils.on-record"), "", onRecord(path, known))
                .action("councils.write", Texts.t("councils.declare"), path + "/interests/new");
        return new ModelAndView("web/record-page", Map.of("record", view));
    }

    /** Seats are looked at as of today; of a body that has ended, as of its last day. */
    private static LocalDate day(Council.Kept body) {
        LocalDate ended = body.dissolvedOn();
        return ended == null ? Here.get().today() : ended;
    }

    private static TableView seen(String path, List<FoundInterests.Found> found) {
        var rows = found.stream()
                .map(f -> TableView.Row.of(
                        "",
                        Cell.link(f.seat().name(), "/people/" + f.seat().personId()),
                        Cell.text(Texts.t("councils.interest." + f.kind())),
                        Cell.text(f.words()),
                        Menu.may("councils.write")
                                ? Cell.link(
                                        Texts.t("councils.note"),
                                        path + "/interests/new?seat=" + f.seat().id() + "&kind=" + f.kind())
                                : Cell.text("")))
                .toList();
        return TableView.of(
                List.of(Texts.t("councils.member"), Texts.t("councils.field.interest"), Texts.t("councils.why"), ""),
                rows);
    }

    private TableView onRecord(String path, List<Interests.Kept> known) {
        List<TableView.Row> rows = new ArrayList<>();
        for (var k : known)
            rows.add(TableView.Row.of(
                    "councils.interest:" + k.id(),
                    Cell.text(k.name()),
                    Cell.text(Texts.t("councils.interest." + k.kind())),
                    Cell.text(k.item().isEmpty() ? Texts.t("councils.whole") : subjects.words(k.item())),
                    Cell.text(Texts.t("councils.source." + k.source()) + ", " + Fmt.date(k.declaredOn())
                            + (k.words().isEmpty() ? "" : ": " + k.words())),
                    verdict(k),
                    Menu.may("councils.write") && !k.kind().equals("none")
                            ? Cell.link(Texts.t("councils.decide"), path + "/interests/" + k.id() + "/verdict")
                            : Cell.text("")));
        return TableView.of(
                List.of(
                        Texts.t("councils.member"),
                        Texts.t("councils.field.interest"),
                        Texts.t("councils.field.item"),
                        Texts.t("councils.source"),
                        Texts.t("councils.verdict"),
                        ""),
                rows);
    }

    private static Cell verdict(Interests.Kept k) {
        if (k.kind().equals("none")) return Cell.mark("ok", Texts.t("councils.clear"));
        if (k.recused() == null) return Cell.mark("late", Texts.t("councils.waits"));
        String words = k.reason() == null ? "" : ": " + k.reason();
        return k.recused()
                ? Cell.mark("soon", Texts.t("councils.verdict.recused") + words)
                : Cell.mark("ok", Texts.t("councils.verdict.sits") + words);
    }

    @GetMapping("/councils/{id}/interests/new")
    ModelAndView ask(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String seat,
            @RequestParam(defaultValue = "") String kind) {
        var body = find(id);
        Map<String, String> values = new LinkedHashMap<>();
        values.put("seat", seat);
        values.put("interest", Interests.KINDS.contains(kind) ? kind : "none");
        values.put("source", "declared");
        values.put("declared_on", Fmt.date(Here.get().today()));
        var seats = lists.seats(id);
        var held = seats.stream().filter(s -> s.held(day(body))).toList();
        interests.found(body, held, interests.of(id), "").stream()
                .filter(f ->
                        Long.toString(f.seat().id()).equals(seat) && f.kind().equals(kind))
                .findFirst()
                .ifPresent(f -> {
                    values.put("source", "found");
                    values.put("words", f.words());
                });
        return FormAnswer.show(declareForm(body, options(seats), Form.of(values)));
    }

    @PostMapping("/councils/{id}/interests")
    Object declare(@PathVariable long id, Form form) {
        var body = find(id);
        var seats = options(lists.seats(id));
        String seat = seats.isEmpty() ? "0" : form.choice("seat", seats.keySet());
        if (seats.isEmpty()) form.reject("seat", "councils.no-seats");
        LocalDate on = form.requiredDate("declared_on");
        if (on.isAfter(Here.get().today())) form.reject("declared_on", "councils.future");
        String kind = form.choice("interest", Interests.KINDS);
        String words = form.text("words", 1_000);
        if (kind.equals("other") && words.isEmpty()) form.reject("words", "web.required");
        var said = new Interests.Declaration(
                Long.parseLong(seat),
                subjects.item(form, "item"),
                kind,
                form.choice("source", Interests.SOURCES),
                words,
                on);
        return FormAnswer.save(keys, form, "seat", () -> declareForm(body, seats, form), () -> {
            interests.declare(body, said);
            return "/councils/" + id + "/interests";
        });
    }

    private static FormView declareForm(Council.Kept body, Map<String, String> seats, Form form) {
        String path = "/councils/" + body.id();
        return new FormView(
                        "councils/interest",
                        Texts.t("councils.declare"),
                        path + "/interests",
                        path + "/interests",
                        form)
                .field("seat", "select", true, seats)
                .field("interest", "select", true, FormView.options("councils.interest.", Interests.KINDS))
                .field("source", "segmented", true, FormView.options("councils.source.", Interests.SOURCES))
                .field("words", "textarea", false)
                .field("item", "text", false)
                .field("declared_on", "date", true);
    }

    private static Map<String, String> options(List<Council.Seat> seats) {
        Map<String, String> options = new LinkedHashMap<>();
        for (var s : seats) options.put(Long.toString(s.id()), s.name() + ", " + Texts.t("councils.role." + s.role()));
        return options;
    }

    @GetMapping("/councils/{id}/interests/{interest}/verdict")
    ModelAndView askVerdict(@PathVariable long id, @PathVariable long interest) {
        var kept = interest(id, interest);
        Map<String, String> values = new LinkedHashMap<>();
        values.put("verdict", "recused");
        values.put("decided_on", Fmt.date(Here.get().today()));
        return FormAnswer.show(verdictForm(kept, Form.of(values)));
    }

    @PostMapping("/councils/{id}/interests/{interest}/verdict")
    Object decide(@PathVariable long id, @PathVariable long interest, Form form) {
        var kept = interest(id, interest);
        boolean recused = form.choice("verdict", VERDICTS).equals("recused");
        LocalDate on = form.requiredDate("decided_on");
        if (on.isAfter(Here.get().today())) form.reject("decided_on", "councils.future");
        String reason = form.requiredText("reason", 1_000);
        return FormAnswer.save(keys, form, "verdict", () -> verdictForm(kept, form), () -> {
            interests.decide(kept, recused, on, reason);
            return "/councils/" + id + "/interests";
        });
    }

    private static FormView verdictForm(Interests.Kept kept, Form form) {
        String path = "/councils/" + kept.bodyId() + "/interests";
        return new FormView(
                        "councils/verdict",
                        Texts.t("councils.decide-on", kept.name()),
                        path + "/" + kept.id() + "/verdict",
                        path,
                        form)
                .field("verdict", "segmented", true, FormView.options("councils.verdict.", VERDICTS))
                .field("decided_on", "date", true)
                .field("reason", "textarea", true);
    }

    private Interests.Kept interest(long id, long interest) {
        find(id);
        return interests.find(id, interest).orElseThrow(NotFound::new);
    }

    private Council.Kept find(long id) {
        return lists.find(id).orElseThrow(NotFound::new);
    }
}
