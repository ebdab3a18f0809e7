package org.lienhiep.documents.papers;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lienhiep.jobs.JobState;
import org.lienhiep.web.Cell;
import org.lienhiep.web.Fmt;
import org.lienhiep.web.TableView;
import org.lienhiep.web.Texts;

/** How far a batch is. */
record BatchPage(
        PaperBatches.Kept batch,
        String template,
        @Nullable String recordPath,
        long size,
        long open,
        List<PaperBatches.Member> failed,
        @Nullable JobState job) {

    long made() {
        return size - open - failed.size();
    }

    boolean running() {
        return job != null && !job.ended();
    }

    /** Whether somebody can let it go on. */
    boolean halted() {
        return !running() && (open > 0 || batch.pdfSha256() == null && made() > 0);
    }

    String words() {
        String done = Texts.t("papers.batch.done", Fmt.number(size - open), Fmt.number(size));
        if (running() && open == 0) return done + " " + Texts.t("papers.batch.binding");
        if (running()) return done;
        if (halted()) return done + " " + Texts.t("papers.batch.halted");
        return Texts.t("papers.batch.finished", Fmt.number(made()), Fmt.number(size));
    }

    static List<String> heads() {
        return List.of(
                Texts.t("papers.issued-on"),
                Texts.t("papers.batch.template"),
                Texts.t("papers.of"),
                Texts.t("papers.batch.papers"),
                Texts.t("papers.state"));
    }

    static List<TableView.Row> rows(List<PaperBatches.Listed> batches) {
        return batches.stream()
                .map(b -> TableView.Row.of(
                        PaperBatches.TYPE + ":" + b.id(),
                        Cell.date(b.issuedOn()),
                        Cell.link(b.template(), "/papers/batches/" + b.id()),
                        Cell.text(b.title()),
                        Cell.number(b.size()),
                        state(b)))
                .toList();
    }

    private static Cell state(PaperBatches.Listed batch) {
        String done = Texts.t("papers.batch.done", Fmt.number(batch.size() - batch.open()), Fmt.number(batch.size()));
        if (batch.open() > 0 || !batch.bound()) return Cell.mark("soon", done);
        if (batch.failed() > 0)
            return Cell.mark("late", Texts.t("papers.batch.failed-some", Fmt.number(batch.failed())));
        return Cell.mark("ok", Texts.t("papers.batch.whole"));
    }

    TableView faults() {
        return TableView.of(
                List.of(Texts.t("papers.batch.no"), Texts.t("papers.holder"), Texts.t("papers.batch.why")),
                failed.stream()
                        .map(m ->
                                TableView.Row.of("", Cell.number(m.no()), Cell.text(m.title()), Cell.text(m.failure())))
                        .toList());
    }
}
