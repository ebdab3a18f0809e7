package org.lienhiep.associations;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lienhiep.identity.Audit;
import org.lienhiep.web.Cell;
import org.lienhiep.web.Fmt;
import org.lienhiep.web.RecordView;
import org.lienhiep.web.TableView;
import org.lienhiep.web.Texts;

/** The page of one term: its days, its congress, what was agreed, what may be done. */
final class TermPages {

    private TermPages() {}

    static RecordView view(Term.Kept term, TermState state, LocalDate today) {
        String path = "/associations/terms/" + term.id();
        var view = new RecordView("associations/term", term.title())
                .crumb(Texts.t("associations.list.title"), "/associations")
                .crumb(term.name(), "/associations/" + term.organisationId())
                .fact(
                        "associations.state",
                        term.over()
                                ? Cell.mark("plain", Texts.t("associations.over"))
                                : Term.standing(state, term.days(), today))
                .fact("associations.starts", Cell.date(term.startsOn()))
                .fact("associations.ends", Cell.date(term.endsOn()))
                .fact("associations.extended", Cell.date(term.extendedTo()))
                .fact("associations.congress-planned", Cell.date(term.plannedOn()))
                .fact("associations.congress-held", Cell.date(term.heldOn()))
                .fact("associations.place", Cell.text(term.place()))
                .fact("associations.reason", Cell.text(reason(term.reason(), term.note())))
                .fact("associations.step", Cell.text(step(term.step(), term.dueOn())));
        congressActions(view, term, path);
        if (term.heldOn() == null && !term.over()) {
            action(view, "associations.agree-short", path + "/step");
            action(view, "associations.extend-short", path + "/extension");
        }
        if (term.extendedTo() != null) action(view, "associations.withdraw-extension", path + "/extension/withdrawal");
        action(view, "associations.correct", path + "/edit");
        if (term.plannedOn() == null && term.heldOn() == null)
            action(view, "associations.withdraw", path + "/withdrawal");
        return view;
    }

    private static void congressActions(RecordView view, Term.Kept term, String path) {
        if (term.heldOn() != null) {
            if (!term.over())
                action(view, "associations.new-term-short", "/associations/" + term.organisationId() + "/terms/new");
            action(view, "associations.correct-congress-short", path + "/congress/holding");
            action(view, "associations.withdraw-congress", path + "/congress/withdrawal");
            return;
        }
        action(view, "associations.hold-congress-short", path + "/congress/holding");
        boolean planned = term.plannedOn() != null;
        action(
                view,
                planned ? "associations.move-congress-short" : "associations.plan-congress-short",
                path + "/congress");
        if (planned) action(view, "associations.withdraw-congress", path + "/congress/withdrawal");
    }

    private static void action(RecordView view, String label, String href) {
        view.action("associations.write", Texts.t(label), href);
    }

    /** The reason in words, with its note. */
    static String reason(@Nullable String reason, @Nullable String note) {
        String word = reason == null || reason.isEmpty() ? "" : Texts.t("associations.reason." + reason);
        if (note == null || note.isEmpty()) return word;
        return word.isEmpty() ? note : word + ": " + note;
    }

    /** The next step in words, with its day. */
    static String step(@Nullable String step, @Nullable LocalDate due) {
        if (step == null || step.isEmpty()) return "";
        return due == null ? step : step + ", " + Fmt.date(due);
    }

    /** What was agreed, the last first. */
    static TableView agreed(List<TermHistory.Agreed> steps) {
        var rows = steps.stream()
                .map(s -> TableView.Row.of(
                        "",
                        Cell.date(s.agreedOn()),
                        Cell.text(step(s.step(), s.dueOn())),
                        Cell.text(reason(s.reason(), s.note()))))
                .toList();
        return TableView.of(
                List.of(Texts.t("associations.when"), Texts.t("associations.step"), Texts.t("associations.reason")),
                rows);
    }

    /** The extensions, the last first. */
    static TableView extensions(List<TermHistory.Extension> extensions) {
        List<TableView.Row> rows = new ArrayList<>();
        for (var x : extensions) {
            Cell document = x.documentId() == null
                    ? Cell.text("")
                    : Cell.link(x.number() + ", " + Fmt.date(x.issuedOn()), "/documents/" + x.documentId());
            String became = x.inForce() ? "" : Texts.t("associations.replaced");
            rows.add(new TableView.Row(
                    "",
                    List.of(
                            Cell.date(x.untilOn()),
                            document,
                            Cell.text(x.withdrawnReason().isEmpty() ? became : x.withdrawnReason())),
                    !x.inForce()));
        }
        return TableView.of(
                List.of(
                        Texts.t("associations.extended"),
                        Texts.t("associations.document"),
                        Texts.t("associations.became")),
                rows);
    }

    /** How the congress was moved, the last first. */
    static TableView moves(List<Congress.Move> moves) {
        var rows = moves.stream()
                .map(m -> TableView.Row.of("", Cell.date(m.fromOn()), Cell.date(m.toOn()), Cell.text(m.reason())))
                .toList();
        return TableView.of(
                List.of(
                        Texts.t("associations.moved-from"),
                        Texts.t("associations.moved-to"),
                        Texts.t("associations.reason")),
                rows);
    }

    /** Who did what, where anything was done since the import. */
    static void history(RecordView view, List<Audit.Line> lines) {
        if (lines.isEmpty()) return;
        var rows = lines.stream()
                .map(l -> TableView.Row.of(
                        "",
                        Cell.date(l.at().toLocalDate()),
                        Cell.text(l.account()),
                        Cell.text(Texts.t("associations.did." + l.action()))))
                .toList();
        view.part(
                Texts.t("associations.history"),
                "",
                TableView.of(
                        List.of(
                                Texts.t("associations.when"),
                                Texts.t("associations.who"),
                                Texts.t("associations.what")),
                        rows));
    }
}
