package org.lienhiep.critiques;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lienhiep.web.Cell;
import org.lienhiep.web.Fmt;
import org.lienhiep.web.Here;
import org.lienhiep.web.Stage;
import org.lienhiep.web.TableView;
import org.lienhiep.web.Texts;

/** The parts of a case's page, in words and tables. */
final class CritiqueParts {

    private CritiqueParts() {}

    static List<String> heads() {
        return List.of(
                Texts.t("critiques.field.received_on"),
                Texts.t("critiques.field.title"),
                Texts.t("critiques.field.type"),
                Texts.t("critiques.field.requester"),
                Texts.t("critiques.field.deadline_on"),
                Texts.t("critiques.state"));
    }

    static Cell mark(Critique.Kept c) {
        String state = c.state(Here.get().today());
        String word = Texts.t("critiques.state." + state);
        return switch (state) {
            case "issued" -> Cell.mark("ok", word);
            case "open" -> Cell.mark("open", word);
            case "withdrawn" -> Cell.mark("plain", word);
            default -> Cell.mark("late", word);
        };
    }

    static String lead(Critique.Kept c, @Nullable String requester) {
        List<String> words = new ArrayList<>();
        words.add(Texts.t("critiques.type." + c.type()));
        if (!c.field().isEmpty()) words.add(fieldName(c.field()));
        if (requester != null) words.add(Texts.t("critiques.asked-by", requester));
        if (c.conclusion() != null) words.add(Texts.t("critiques.conclusion." + c.conclusion()));
        return String.join(" · ", words);
    }

    static String fieldName(String field) {
        return Texts.has("critiques.field-name." + field) ? Texts.t("critiques.field-name." + field) : field;
    }

    static List<Stage> rail(Critique.Kept c, List<Critique.Reached> reached, List<Critique.Expert> experts) {
        List<Stage> rail = new ArrayList<>();
        rail.add(new Stage(Texts.t("critiques.stage.received"), Fmt.date(c.receivedOn()), "done"));
        for (int i = 0; i < Critique.STAGES.size(); i++) {
            String stage = Critique.STAGES.get(i);
            String label = Texts.t("critiques.stage." + stage);
            if (i < reached.size()) {
                var r = reached.get(i);
                String paper = r.paper().isEmpty() ? "" : " · " + r.paper();
                rail.add(new Stage(label, Fmt.date(r.reachedOn()) + paper, "done"));
            } else {
                boolean now = i == reached.size() && c.withdrawnOn() == null;
                rail.add(new Stage(label, waitsFor(stage, c, experts, now), now ? "now" : "todo"));
            }
        }
        return rail;
    }

    private static String waitsFor(String stage, Critique.Kept c, List<Critique.Expert> experts, boolean now) {
        if (stage.equals("report") && c.deadlineOn() != null) return Texts.t("critiques.due", Fmt.date(c.deadlineOn()));
        if (stage.equals("meeting") && now && !experts.isEmpty()) return opinions(experts);
        return Texts.t("critiques.paper." + stage);
    }

    /** 04 / 05 opinions delivered. */
    static String opinions(List<Critique.Expert> experts) {
        long asked = experts.stream().filter(e -> !e.role().equals("secretary")).count();
        long left = experts.stream().filter(Critique.Expert::owes).count();
        return asked == 0 ? "" : Texts.t("critiques.opinions", Fmt.count(asked - left), Fmt.count(asked));
    }

    static TableView experts(Critique.Kept c, List<Critique.Expert> experts, boolean may) {
        boolean open = may && c.withdrawnOn() == null;
        var rows = experts.stream()
                .map(e -> TableView.Row.of(
                        "directory.person:" + e.id(),
                        Cell.link(e.name(), "/people/" + e.id()),
                        Cell.text(Texts.t("critiques.role." + e.role())),
                        Cell.text(e.degree()),
                        opinion(e),
                        open ? Cell.link(Texts.t("critiques.change"), expert(c, e)) : Cell.text("")))
                .toList();
        return TableView.of(
                List.of(
                        Texts.t("critiques.expert"),
                        Texts.t("critiques.field.role"),
                        Texts.t("critiques.degree"),
                        Texts.t("critiques.delivered"),
                        ""),
                rows);
    }

    private static String expert(Critique.Kept c, Critique.Expert e) {
        return "/critiques/" + c.id() + "/experts/" + e.id() + "/opinion";
    }

    private static Cell opinion(Critique.Expert e) {
        LocalDate day = e.deliveredOn();
        if (day != null) return Cell.text(Texts.t("critiques.delivered-on", Fmt.date(day)));
        return e.owes() ? Cell.mark("soon", Texts.t("critiques.waiting")) : Cell.text("–");
    }

    static TableView recommendations(Critique.Kept c, List<Critique.Recommendation> all, boolean may) {
        String path = "/critiques/" + c.id() + "/recommendations";
        var rows = all.stream()
                .map(r -> TableView.Row.of(
                        "",
                        Cell.text(Integer.toString(r.no())),
                        may ? Cell.link(r.words(), path + "/edit?no=" + r.id()) : Cell.text(r.words()),
                        Cell.text(r.place()),
                        outcome(r),
                        Cell.text(answer(r)),
                        may && c.issuedOn() != null
                                ? Cell.link(Texts.t("critiques.answer"), path + "/answer?no=" + r.id())
                                : Cell.text("")))
                .toList();
        return TableView.of(
                List.of(
                        "",
                        Texts.t("critiques.recommendation"),
                        Texts.t("critiques.field.place"),
                        Texts.t("critiques.field.outcome"),
                        Texts.t("critiques.answer-by"),
                        ""),
                rows);
    }

    private static Cell outcome(Critique.Recommendation r) {
        String outcome = r.outcome() == null ? "none" : r.outcome();
        String word = Texts.t("critiques.outcome." + outcome);
        return switch (outcome) {
            case "accepted" -> Cell.mark("ok", word);
            case "partly" -> Cell.mark("soon", word);
            case "not" -> Cell.mark("late", word);
            default -> Cell.mark("open", word);
        };
    }

    private static String answer(Critique.Recommendation r) {
        List<String> words = new ArrayList<>();
        if (r.answeredOn() != null) words.add(Fmt.date(r.answeredOn()));
        if (r.paper() != null && !r.paper().isEmpty()) words.add(r.paper());
        if (r.reason() != null && !r.reason().isEmpty()) words.add(r.reason());
        return String.join(" · ", words);
    }

    /** 02 / 05 accepted. */
    static String answers(List<Critique.Recommendation> all) {
        long accepted = all.stream().filter(r -> "accepted".equals(r.outcome())).count();
        return all.isEmpty() ? "" : Texts.t("critiques.accepted", Fmt.count(accepted), Fmt.count(all.size()));
    }

    static Map<String, Cell> checks(
            Critique.Kept c, List<Critique.Reached> reached, List<Critique.Expert> experts, LocalDate today) {
        Map<String, Cell> checks = new LinkedHashMap<>();
        checks.put(Texts.t("critiques.state"), mark(c));
        LocalDate original = c.originalDeadline();
        if (original != null) {
            checks.put(Texts.t("critiques.original-deadline"), Cell.date(original));
            checks.put(Texts.t("critiques.moved-by"), Cell.text(c.movedBy()));
        }
        checks.put(Texts.t("critiques.field.deadline_on"), Cell.date(c.deadlineOn()));
        if (c.withdrawnOn() == null) checks.put(Texts.t("critiques.schedule"), schedule(c, today));
        LocalDate end = c.issuedOn() != null ? c.issuedOn() : c.withdrawnOn() != null ? c.withdrawnOn() : today;
        checks.put(Texts.t("critiques.lasted"), days(ChronoUnit.DAYS.between(c.receivedOn(), end)));
        LocalDate before = c.receivedOn();
        for (var r : reached) {
            checks.put(
                    Texts.t("critiques.until", Texts.t("critiques.stage." + r.stage())),
                    days(ChronoUnit.DAYS.between(before, r.reachedOn())));
            before = r.reachedOn();
        }
        long opinions = experts.stream().filter(e -> e.deliveredOn() != null).count();
        checks.put(Texts.t("critiques.opinions-in"), new Cell(Fmt.count(opinions), null, "n"));
        return checks;
    }

    private static Cell schedule(Critique.Kept c, LocalDate today) {
        Long left = c.daysLeft(today);
        if (left == null) return Cell.text(Texts.t("critiques.no-deadline"));
        String days = Fmt.number(Math.abs(left));
        if (c.issuedOn() != null) {
            return left >= 0
                    ? Cell.mark("ok", Texts.t("critiques.early", days))
                    : Cell.mark("late", Texts.t("critiques.late-by", days));
        }
        return left >= 0
                ? Cell.mark("open", Texts.t("critiques.left", days))
                : Cell.mark("late", Texts.t("critiques.overdue-by", days));
    }

    private static Cell days(long days) {
        return new Cell(Texts.t("critiques.days", Fmt.number(days)), null, "n");
    }

    /** What was taken back, by name. */
    static String detail(CritiqueLists.Undone undone) {
        String detail = undone.detail() == null ? "" : undone.detail();
        return undone.what().equals("stage") ? Texts.t("critiques.stage." + detail) : detail;
    }
}
