package org.lienhiep.contests;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lienhiep.contests.rules.Finding;
import org.lienhiep.figures.CountedIn;
import org.lienhiep.web.Cell;
import org.lienhiep.web.Fmt;
import org.lienhiep.web.ListView;
import org.lienhiep.web.Menu;
import org.lienhiep.web.Stage;
import org.lienhiep.web.TableView;
import org.lienhiep.web.Texts;

/**
 * The page of one entry.
 *
 * @param alike other entries under the same title
 * @param findings what the rules find; empty while none are in force
 * @param moves the fields it was in before
 * @param counted the figures it counts in, or nearly does
 * @param sealed whether its authors and what was found of them are out of reach
 */
record EntryPage(
        Entry.Kept entry,
        Edition.Kept edition,
        List<Entry.Named> authors,
        List<EntryLists.Prize> prizes,
        List<EntryLists.Sending> sendings,
        List<Entry.Kept> alike,
        List<Finding> findings,
        List<EntryIntake.Move> moves,
        List<CountedIn.Use> counted,
        TableView history,
        boolean sealed) {

    /** A line of the intake check or of the prizes: what was looked at, and what was found. */
    public record Line(String label, Cell value) {}

    /** The way of the entry. */
    List<Stage> stages() {
        List<Stage> stages = new ArrayList<>();
        var received = entry.receivedOn();
        stages.add(stage(
                "received",
                received != null ? Fmt.date(received) : "",
                received != null,
                entry.state().equals("draft")));
        if (entry.cause() != null) {
            String day = entry.leftOn() == null ? "" : Fmt.date(entry.leftOn());
            stages.add(new Stage(Texts.t("contests.state." + entry.cause()), day, "skipped"));
            return stages;
        }
        if (entry.late()) {
            stages.add(new Stage(Texts.t("contests.state.late"), Fmt.date(entry.receivedOn()), "skipped"));
            return stages;
        }
        boolean eligible = entry.state().equals("eligible");
        if (entry.dueOn() != null) {
            stages.add(new Stage(
                    Texts.t("contests.state.returned"),
                    Texts.t("contests.mend-until", Fmt.date(entry.dueOn())),
                    "now"));
        }
        stages.add(stage("eligible", eligible ? Texts.t("contests.in-time") : "", eligible, false));
        var prize = prizes.stream().filter(p -> p.revokedOn() == null).findFirst();
        stages.add(prize.map(p -> stage("proposed", Fmt.date(p.proposedOn()), true, false))
                .orElseGet(() -> stage("proposed", "", false, eligible)));
        stages.add(prize.filter(p -> p.decidedOn() != null)
                .map(p -> new Stage(
                        Texts.t("contests.rank." + p.rank()), p.number() + ", " + Fmt.date(p.decidedOn()), "done"))
                .orElseGet(() -> stage("decided", "", false, prize.isPresent())));
        sendings.forEach(s -> stages.add(stage("sent", Fmt.date(s.sentOn()), true, false)));
        if (sendings.isEmpty()) stages.add(stage("sent", "", false, entry.awarded()));
        sendings.forEach(s -> stages.add(national(s)));
        if (sendings.isEmpty()) stages.add(stage("national", "", false, false));
        return stages;
    }

    private static Stage national(EntryLists.Sending sending) {
        if (sending.rank() == null) return stage("national", Texts.t("contests.step.waiting"), false, true);
        return new Stage(
                Texts.t("contests.national-rank", Texts.t("contests.rank." + sending.rank())),
                Fmt.date(sending.resultOn()),
                "done");
    }

    private static Stage stage(String name, String line, boolean done, boolean now) {
        return new Stage(Texts.t("contests.stage." + name), line, done ? "done" : now ? "now" : "todo");
    }

    /** What was checked at the intake, each with the value found. */
    List<Line> checks() {
        List<Line> lines = new ArrayList<>();
        findings.forEach(f -> lines.add(new Line(f.asked(), found(f))));
        if (findings.isEmpty()) plainChecks(lines);
        lines.add(new Line(
                Texts.t("contests.check.public"), Cell.text(Texts.t(entry.open() ? "contests.yes" : "contests.no"))));
        if (alike.isEmpty()) lines.add(new Line(Texts.t("contests.check.alike"), Cell.text(Texts.t("contests.none"))));
        alike.forEach(other -> lines.add(new Line(
                Texts.t("contests.check.alike"),
                new Cell(other.code() + ", " + Texts.t("contests.state." + other.state()), other.path(), ""))));
        if (entry.checkedOn() != null) {
            lines.add(new Line(Texts.t("contests.accepted"), Cell.date(entry.checkedOn())));
        }
        moves.forEach(m -> lines.add(new Line(
                Texts.t("contests.moved-on", Fmt.date(m.movedOn())),
                Cell.text(Texts.t(
                        "contests.moved", FieldNames.name(m.fromField()), FieldNames.name(m.toField()), m.reason())))));
        return lines;
    }

    private static Cell found(Finding finding) {
        return switch (finding.grade()) {
            case PASS -> Cell.text(finding.found());
            case SOFT -> Cell.mark("soon", finding.found());
            case HARD -> Cell.mark("late", finding.found());
        };
    }

    /** What is looked at where no rules are in force. */
    private void plainChecks(List<Line> lines) {
        var received = entry.receivedOn();
        lines.add(new Line(Texts.t("contests.check.deadline", Fmt.date(edition.closesOn())), deadline(received)));
        lines.add(new Line(Texts.t("contests.check.authors"), Cell.text(Fmt.count(authors.size()))));
        boolean listed = edition.fieldList().isEmpty() || edition.fieldList().contains(entry.field());
        String field = FieldNames.name(entry.field());
        lines.add(new Line(
                Texts.t("contests.field"),
                listed ? Cell.text(field) : Cell.mark("soon", Texts.t("contests.check.other-field", field))));
    }

    private Cell deadline(@Nullable LocalDate received) {
        if (received == null) return Cell.mark("open", Texts.t("contests.state.draft"));
        if (entry.late()) return Cell.mark("late", Texts.t("contests.check.late", Fmt.date(received)));
        if (!entry.lateExcuse().isEmpty()) {
            return Cell.mark("soon", Texts.t("contests.check.excused", Fmt.date(received), entry.lateExcuse()));
        }
        return Cell.text(Fmt.date(received));
    }

    /** What may be done now, for those who may. */
    List<ListView.Action> actions() {
        List<ListView.Action> actions = new ArrayList<>();
        if (!Menu.may("contests.write")) return actions;
        if (edition.closedOn() == null) {
            if (entry.state().equals("draft")) offer(actions, "to-receive", "/receipt");
            if (entry.state().equals("eligible") && entry.rank() == null) offer(actions, "propose", "/award");
            if (entry.rank() != null && !entry.awarded()) offer(actions, "record-decision", "/award");
            intake(actions);
            offer(actions, "correct", "/edit");
            if (entry.rank() == null) offer(actions, entry.cause() == null ? "leave" : "take-back", "/exit");
            actions.add(new ListView.Action(Texts.t("contests.receive-next"), edition.path() + "/entries/new"));
        }
        if (entry.awarded()) offer(actions, "forward", "/forwarding");
        if (!sendings.isEmpty()) offer(actions, "record-result", "/external-result");
        if (entry.rank() != null) offer(actions, entry.awarded() ? "revoke" : "drop", "/award/revocation");
        return actions;
    }

    private void intake(List<ListView.Action> actions) {
        if (entry.cause() != null || entry.receivedOn() == null || entry.rank() != null) return;
        if (entry.dueOn() != null) offer(actions, "mended", "/mending");
        else {
            if (entry.checkedOn() == null) offer(actions, "accept", "/acceptance");
            offer(actions, "send-back", "/return");
        }
        if (edition.fieldList().size() > 1) offer(actions, "move", "/move");
    }

    private void offer(List<ListView.Action> actions, String key, String path) {
        actions.add(new ListView.Action(Texts.t("contests." + key), entry.path() + path));
    }
}
