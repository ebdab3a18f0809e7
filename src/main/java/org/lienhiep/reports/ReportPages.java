package org.lienhiep.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lienhiep.web.Fmt;
import org.lienhiep.web.Form;
import org.lienhiep.web.Here;
import org.lienhiep.web.Menu;
import org.lienhiep.web.NotFound;
import org.lienhiep.web.Stage;
import org.lienhiep.web.Texts;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Draws the report's page for whoever shows it: the reader, the writer of one passage, a form with faults. */
@Component
class ReportPages {

    private final Reports reports;
    private final Composition composition;
    private final Nearest nearest;

    ReportPages(Reports reports, Composition composition, Nearest nearest) {
        this.reports = reports;
        this.composition = composition;
        this.nearest = nearest;
    }

    Report find(long id) {
        return reports.find(id).orElseThrow(NotFound::new);
    }

    /** The report of this key with its figures, as today's or as signed. */
    Composed composed(long id) {
        return composed(id, Here.get().lang());
    }

    /** The same with the words between its figures in a given language. */
    Composed composed(long id, String lang) {
        return composition.compose(reports.content(id).orElseThrow(NotFound::new), lang, "");
    }

    ModelAndView show(long id) {
        return show(composed(id), null, Form.empty(), HttpStatus.OK);
    }

    ModelAndView show(Report report, @Nullable Passage editing, Form form, HttpStatus status) {
        return show(composed(report.id()), editing, form, status);
    }

    ModelAndView show(Composed composed, @Nullable Passage editing, Form form, HttpStatus status) {
        Report report = composed.report();
        var unbound = Menu.may("reports.write")
                ? nearest.of(composed, passages(composed), Here.get().lang())
                : List.<Nearest.Unbound>of();
        boolean writes = report.open() && Menu.may("reports.write");
        var page = new ReportPage(
                composed,
                stages(report, composed),
                unbound,
                writes ? composed.paragraphs().closed() : List.of(),
                editing,
                form);
        var view = new ModelAndView("reports/report", Map.of("page", page));
        view.setStatus(status);
        return view;
    }

    static List<Passage> passages(Composed composed) {
        List<Passage> passages = new ArrayList<>();
        long id = composed.report().id();
        for (Composed.Section section : composed.sections()) {
            for (Composed.Block b : section.blocks()) {
                if (b.id() == 0 || !b.kind().equals("text")) continue;
                passages.add(new Passage(
                        id, Passage.PARAGRAPHS, b.id(), section.no(), section.title(), b.source(), b.version()));
            }
        }
        var draft = composed.draft();
        if (draft != null) {
            passages.add(
                    new Passage(id, Passage.ADDENDA, draft.no(), draft.section(), "", draft.source(), draft.version()));
        }
        return passages;
    }

    private List<Stage> stages(Report report, Composed composed) {
        List<Stage> stages = new ArrayList<>();
        Report.Issue issue = report.issue();
        boolean open = report.open();
        long changes = composed.paragraphs().changes();
        stages.add(new Stage(
                Texts.t("reports.stage.draft"),
                changes == 0 ? "" : Texts.t("reports.stage.changes", Fmt.count(changes)),
                open ? "now" : "done"));
        boolean waits = issue == null && report.submittedOn() != null;
        stages.add(new Stage(
                Texts.t("reports.stage.submitted"),
                report.submittedOn() == null ? "" : Fmt.date(report.submittedOn()),
                waits ? "now" : issue == null ? "todo" : "done"));
        var draft = composed.draft();
        boolean rests = draft == null && !report.published();
        stages.add(new Stage(
                Texts.t("reports.stage.issued"),
                issue == null ? "" : issue.number() + ", " + Fmt.date(issue.on()),
                issue == null ? "todo" : rests ? "now" : "done"));
        if (!composed.additions().isEmpty()) stages.add(addendum(composed));
        stages.add(new Stage(
                Texts.t("reports.stage.published"),
                Texts.t(report.published() ? "reports.stage.on-portal" : "reports.stage.not-on-portal"),
                !report.published() ? "todo" : draft == null ? "now" : "done"));
        return stages;
    }

    private static Stage addendum(Composed composed) {
        var draft = composed.draft();
        if (draft != null) {
            return new Stage(
                    Texts.t("reports.stage.addendum-open", Fmt.count(draft.no())), Fmt.date(draft.draftedOn()), "now");
        }
        var last = composed.additions().getLast();
        return new Stage(
                Texts.t("reports.stage.addendum", Fmt.count(last.no())),
                last.number() + ", " + Fmt.date(last.issuedOn()),
                "done");
    }
}
