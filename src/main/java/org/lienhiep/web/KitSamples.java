package org.lienhiep.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the house kit shows in its components.
 *
 * @param theme {@code light} or {@code dark}
 */
record KitSamples(String theme) {

    private static final String LIST = "/figures/CON-01";

    /** A small multiple: its words and its line. */
    record Multiple(
            String code, FigureLink figure, String target, String state, String word, StepLine line, String note) {}

    /** A row of the desk. */
    record Work(
            String code,
            LocalDate on,
            String title,
            Cell mark,
            String line,
            boolean done,
            @Nullable String action) {}

    String say(String key, Object... arguments) {
        return Texts.t("web.kit." + key, arguments);
    }

    String name(String field) {
        return theme + "-" + field;
    }

    FigureLink figure() {
        return FigureLink.counted("CON-01", BigDecimal.valueOf(194), "194", LIST);
    }

    FigureLink changed() {
        return new FigureLink("EVT-02", "14", "14", LIST, "15", false);
    }

    FigureLink stated() {
        return new FigureLink("ORG-03", "60", "60", LIST, null, true);
    }

    FigureLink forbidden() {
        return new FigureLink("ORG-04", "37", "37", null, null, false);
    }

    List<Multiple> multiples() {
        return List.of(
                multiple("met", 4, "04", "ok", StepLine.of(List.of(60, 130, 220, 290), 4, 319)),
                multiple("exceeded", 6, "04", "over", StepLine.of(List.of(40, 60, 90, 130, 160, 190), 4, 319)),
                multiple("in-time", 5, "06", "open", StepLine.of(List.of(30, 90, 150, 210, 290), 6, 319)),
                multiple("hard", 3, "08", "hard", StepLine.of(List.of(80, 190, 280), 8, 319)),
                multiple("no-target", 3, "", "", StepLine.of(List.of(30, 31, 33), 3, 319)),
                new Multiple(
                        "stated",
                        stated(),
                        "50",
                        "stated",
                        say("stated"),
                        StepLine.of(List.of(50, 120, 200, 260), 3, 319),
                        say("note.stated")));
    }

    private Multiple multiple(String code, int value, String target, String state, StepLine line) {
        var figure = FigureLink.counted("TVP-01", BigDecimal.valueOf(value), Fmt.count(value), LIST);
        return new Multiple(code, figure, target, state, target.isEmpty() ? "" : say(code), line, say("note." + code));
    }

    List<Work> work() {
        LocalDate today = Here.get().today();
        return List.of(
                new Work("overdue", today.minusDays(15), say("work.1"), late(), say("body"), false, say("remind")),
                new Work("soon", today.plusDays(2), say("work.2"), soon("days"), say("body"), false, say("open")),
                new Work("waiting", today, say("work.3"), soon("waiting"), say("body"), false, say("confirm")),
                new Work("done", today, say("work.3"), Cell.mark("ok", say("done")), "", true, say("undo")),
                new Work(
                        "no-right",
                        today.plusDays(9),
                        say("work.4"),
                        Cell.mark("plain", say("no-right")),
                        "",
                        false,
                        null));
    }

    private Cell late() {
        return Cell.mark("late", say("overdue"));
    }

    private Cell soon(String key) {
        return Cell.mark("soon", say(key));
    }

    TableView table() {
        return TableView.of(
                        List.of(say("association"), say("check"), say("date"), say("members")),
                        List.of(
                                row("a", Cell.mark("plain", say("enough")), 412, ""),
                                row("b", Cell.mark("plain", say("enough")), 188, "here"),
                                row("c", soon("depends"), 64, "look"),
                                row("d", Cell.mark("ok", say("enough")), 51, "cut"),
                                row("e", Cell.mark("plain", say("withdrawn")), null, "out")))
                .summed(Cell.text(say("sum")), Cell.text(""), Cell.text(""), Cell.number(715));
    }

    private TableView.Row row(String name, Cell check, @Nullable Integer members, String look) {
        var cells = List.of(
                Cell.link(say("association." + name), "/associations"),
                check,
                Cell.date(Here.get().today()),
                Cell.number(members));
        return new TableView.Row("", cells, look);
    }

    List<Stage> stages() {
        return List.of(
                new Stage(say("stage.received"), "02/10", "done"),
                new Stage(say("stage.plan"), say("stage.skipped"), "skipped"),
                new Stage(say("stage.council"), say("stage.held"), "held"),
                new Stage(say("stage.opinions"), say("stage.due"), "now"),
                new Stage(say("stage.meeting"), "22/11", "todo"));
    }

    List<Stage> reportStages() {
        return List.of(
                new Stage(say("report.draft"), "02/01", "done"),
                new Stage(say("report.submitted"), "08/01", "done"),
                new Stage(say("report.issued"), "12/01", "done"),
                new Stage(say("report.addendum"), say("report.writing"), "now"),
                new Stage(say("report.portal"), say("report.not-yet"), "todo"));
    }

    Map<String, TermBar> terms() {
        Map<String, TermBar> bars = new LinkedHashMap<>();
        bars.put("in", new TermBar(40, 330, 220, "in", null, false));
        bars.put("soon", new TermBar(20, 270, 220, "soon", null, false));
        bars.put("extended", new TermBar(20, 250, 220, "extended", 248, false));
        bars.put("overdue", new TermBar(8, 150, 220, "overdue", null, false));
        bars.put("dated", new TermBar(20, 240, 220, "soon", 232, false));
        bars.put("held", new TermBar(190, 390, 220, "in", null, true));
        return bars;
    }

    List<Conflict.Difference> conflict() {
        return List.of(
                new Conflict.Difference(name("starts"), say("field.starts"), "21/11/2017", "20/11/2017", "20/11/2017"),
                new Conflict.Difference(
                        name("venue"), say("field.venue"), say("venue.old"), say("venue.new"), say("venue.old")),
                new Conflict.Difference(name("planned"), say("field.planned"), "85", "70", "60"));
    }

    /** The fields as typed, three of them at fault, one with the way out. */
    Form form() {
        Form form = Form.of(Map.of(
                name("rest"), say("venue.new"),
                name("wrong"), "5/12",
                name("read"), "HT-2017-014",
                name("moved"), "70",
                name("day"), "6/12",
                name("no-day"), "31/2",
                name("sum"), "19.000.000",
                name("role"), "LEAD",
                name("sure"), "true"));
        form.reject(name("wrong"), "web.kit.before");
        form.reject(name("no-day"), "web.no-date", "31/2");
        form.reject(name("sum"), new Form.Mend("17400000", say("take-sum")), "web.kit.sum-differs");
        return form;
    }

    Map<String, String> roles() {
        Map<String, String> roles = new LinkedHashMap<>();
        List.of("LEAD", "CO", "WITH").forEach(role -> roles.put(role, say("role." + role)));
        return roles;
    }

    Map<String, String> fields() {
        return Map.of("A", say("choice"));
    }
}
