package org.lienhiep.imports;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lienhiep.jobs.JobState;
import org.lienhiep.jobs.Jobs;
import org.lienhiep.web.Form;
import org.lienhiep.web.Keyset;
import org.lienhiep.web.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts the page of a list together. */
@Component
class BatchPages {

    private final Batches batches;
    private final Lines lines;
    private final ImportTypes types;
    private final Jobs jobs;

    BatchPages(Batches batches, Lines lines, ImportTypes types, Jobs jobs) {
        this.batches = batches;
        this.lines = lines;
        this.types = types;
        this.jobs = jobs;
    }

    /** The page of a list whose records the viewer may write. */
    @Transactional(readOnly = true)
    public BatchPage page(long id, @Nullable String asked, @Nullable String after, Form form) {
        Batch batch = batches.find(id).orElseThrow(NotFound::new);
        ImportType type = types.writable(batch.type()).orElseThrow(NotFound::new);
        Lines.Overview overview = lines.overview(batch);
        String first = overview.counts().getOrDefault("wrong", 0L) > 0 ? "wrong" : "new";
        String tab = asked != null && BatchPage.TABS.contains(asked) ? asked : first;
        int from = after != null && after.matches("\\d{1,9}") ? Integer.parseInt(after) : 0;
        List<Lines.Line> read = new ArrayList<>(lines.after(id, BatchPage.verdicts(tab), from, Keyset.PAGE + 1));
        boolean more = read.size() > Keyset.PAGE;
        if (more) read.removeLast();
        var faults = lines.faults(id, read.stream().map(Lines.Line::row).toList());
        JobState job = batch.job() == null || batch.state().matches("undone|withdrawn")
                ? null
                : jobs.find(batch.job()).orElse(null);
        return new BatchPage(
                batch,
                type,
                overview.counts(),
                tab,
                BatchRows.of(batch, type, read, faults),
                tab.equals("wrong") ? overview.kinds() : List.of(),
                overview.heads(),
                batches.beside(batch),
                job,
                form,
                more ? "?tab=" + tab + "&after=" + read.getLast().row() : null);
    }
}
