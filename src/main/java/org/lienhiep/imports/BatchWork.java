package org.lienhiep.imports;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.lienhiep.identity.Audit;
import org.lienhiep.imports.sheets.RowSink;
import org.lienhiep.jobs.Job;
import org.lienhiep.jobs.JobKind;
import org.lienhiep.jobs.Jobs;
import org.lienhiep.web.NotFound;
import org.lienhiep.web.Rejected;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** What is done with a list: small ones at once, large ones by a job that goes on when the page is left. */
@Component
class BatchWork {

    /** Rows up to which a list is judged and entered before the answer. */
    static final int AT_ONCE = 5_000;

    private static final String JUDGE = "imports.judge";
    private static final String ENTER = "imports.enter";

    /** The job that undoes a large entry. */
    static final String UNDO = "imports.undo";

    private final Intake intake;
    private final Batches batches;
    private final Lines lines;
    private final Judge judge;
    private final Entering entering;
    private final ImportTypes types;
    private final Jobs jobs;
    private final Audit audit;

    BatchWork(
            Intake intake,
            Batches batches,
            Lines lines,
            Judge judge,
            Entering entering,
            ImportTypes types,
            Jobs jobs,
            Audit audit) {
        this.intake = intake;
        this.batches = batches;
        this.lines = lines;
        this.judge = judge;
        this.entering = entering;
        this.types = types;
        this.jobs = jobs;
        this.audit = audit;
    }

    @Bean
    static JobKind judgingOfLists(Judge judge, TransactionTemplate transaction) {
        return kind(JUDGE, id -> transaction.executeWithoutResult(status -> judge.keep(Long.parseLong(id))));
    }

    @Bean
    static JobKind enteringOfLists(Entering entering) {
        return kind(ENTER, argument -> {
            String[] words = argument.split(" ", -1);
            entering.enter(Long.parseLong(words[0]), words.length > 1);
        });
    }

    @Bean
    static JobKind undoingOfLists(Undoing undoing) {
        return kind(UNDO, id -> undoing.undo(Long.parseLong(id)));
    }

    private static JobKind kind(String name, Consumer<String> work) {
        return new JobKind() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public void run(Job job) {
                try {
                    work.accept(job.argument());
                } catch (Rejected closed) {
                    // it was entered or put aside while the job waited: nothing is left to do
                    job.progress(1, 1);
                }
            }
        };
    }

    /** Takes a list in and judges it. */
    @Transactional
    public List<Long> take(ImportType type, Intake.Source source, Consumer<RowSink> rows) {
        List<ImportType> writable = types.writable();
        List<Long> taken = intake.take(
                type,
                source,
                sheet -> writable.stream()
                        .filter(t -> t.name().equals(sheet)
                                || ImportTypes.label(t.name()).equalsIgnoreCase(sheet))
                        .findFirst()
                        .orElse(null),
                rows);
        for (Long id : taken) {
            Batch batch = batches.lockOpen(id);
            audit.record("bring", "imports.batch", id, List.of("rows=" + batch.lastRow()));
            judge(batch);
        }
        return taken;
    }

    /** Understands the columns as a person says. */
    @Transactional
    public void understand(long id, Heads.Guess guess, String[] constants) {
        Batch batch = batches.lockOpen(id);
        batches.understand(id, batch.lastRow(), guess, constants);
        judge(batches.lockOpen(id));
    }

    /** Mends cells and keeps decisions; the whole list is judged anew. Nothing said changes nothing. */
    @Transactional
    public void correct(long id, Corrections said) {
        Batch batch = batches.lockOpen(id);
        ImportType type = types.find(batch.type()).orElseThrow(NotFound::new);
        Set<Integer> typed = new HashSet<>();
        for (Corrections.CellChange cell : said.cells()) if (mend(batch, type, cell)) typed.add(cell.row());
        int changed = typed.size();
        // the cells of the page come with every press: the one mend goes last, and leaves what was typed by hand
        if (said.all() != null) changed += mendAll(batch, type, said.all(), typed);
        for (Map.Entry<Integer, String> decision : said.decisions().entrySet()) {
            lines.decide(id, List.of(decision.getKey()), decision.getValue());
            changed++;
        }
        if (changed == 0) throw new Rejected("imports.nothing-changed");
        batches.changed(id);
        judge(batches.lockOpen(id));
    }

    /** The same mend for every row that has a fault of the kind. */
    private int mendAll(Batch batch, ImportType type, Corrections.All all, Set<Integer> typed) {
        List<RowVerdict> faults = lines.faults(batch.id(), all.field(), all.message());
        List<Integer> decided = new ArrayList<>();
        int changed = 0;
        for (RowVerdict fault : faults) {
            if (fault.mends().size() <= all.mend() || typed.contains(fault.row())) continue;
            String mend = fault.mends().get(all.mend());
            if (mend.startsWith("d:new") || mend.startsWith("d:leave")) decided.add(fault.row());
            else if (mend.startsWith("d:")) lines.decide(batch.id(), List.of(fault.row()), mend.substring(2));
            else set(batch, fault.row(), column(type, all.field()), mend.substring(2));
            changed++;
        }
        if (!decided.isEmpty()) {
            String decision = faults.getFirst().mends().get(all.mend()).substring(2);
            lines.decide(batch.id(), decided, decision);
        }
        return changed;
    }

    private static int column(ImportType type, String field) {
        List<String> names = type.places().stream().map(ImportColumn::name).toList();
        return names.indexOf(field);
    }

    /** One cell; where it names something, every row with the same words at fault is mended with it. */
    private boolean mend(Batch batch, ImportType type, Corrections.CellChange cell) {
        if (cell.column() >= type.places().size() || batch.place(cell.column()) < 0) return false;
        List<Lines.Line> found = lines.of(batch.id(), List.of(cell.row()));
        if (found.isEmpty()) return false;
        int place = batch.place(cell.column());
        String before = found.getFirst().cell(place);
        if (before.equals(cell.value())) return false;
        ImportColumn column = type.places().get(cell.column());
        boolean names = !column.table().isEmpty() || !column.choices().isEmpty();
        if (names && !before.isEmpty()) {
            for (Lines.Line same : lines.faulty(batch.id(), column.name(), place, before)) {
                lines.write(batch.id(), same.row(), Lines.with(same.cells(), place, cell.value()));
            }
        }
        set(batch, cell.row(), cell.column(), cell.value());
        return true;
    }

    private void set(Batch batch, int row, int column, String value) {
        if (column < 0 || batch.place(column) < 0) return;
        for (Lines.Line line : lines.of(batch.id(), List.of(row))) {
            lines.write(batch.id(), row, Lines.with(line.cells(), batch.place(column), value));
        }
    }

    private void judge(Batch batch) {
        if (batch.lastRow() <= AT_ONCE) judge.keep(batch.id());
        else batches.worked(batch.id(), jobs.start(JUDGE, Long.toString(batch.id())));
    }

    /** Enters a list: at once, or by a job. Whatever of the same file waited for these records is judged anew. */
    @Transactional
    public void enter(long id, boolean withoutWrong) {
        Batch batch = batches.lockOpen(id);
        ImportType type = types.find(batch.type()).orElseThrow(NotFound::new);
        if (!batch.missing(type).isEmpty()) throw new Rejected("imports.columns-missing");
        if (batch.lastRow() > AT_ONCE) {
            batches.worked(id, jobs.start(ENTER, id + (withoutWrong ? " without-wrong" : "")));
            return;
        }
        if (!entering.enter(id, withoutWrong)) throw new Rejected("imports.still-wrong");
        batches.beside(batch).stream()
                .filter(other -> other.open() && other.lastRow() <= AT_ONCE)
                .forEach(other -> judge.keep(other.id()));
    }

    /** Puts a list aside that is not to be entered. */
    @Transactional
    public void withdraw(long id) {
        batches.lockOpen(id);
        batches.withdraw(id);
        audit.record("put-aside", "imports.batch", id);
    }
}
