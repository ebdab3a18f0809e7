package org.lienhiep.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lienhiep.imports.reading.Tidy;
import org.lienhiep.imports.sheets.RowSink;
import org.lienhiep.imports.sheets.SheetFile;
import org.lienhiep.web.Rejected;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes a list in: its rows are kept as they stand, so that whoever brought it may leave the page and come back. */
@Component
class Intake {

    private static final int PORTION = 2_000;

    private final Batches batches;
    private final Lines lines;

    Intake(Batches batches, Lines lines) {
        this.batches = batches;
        this.lines = lines;
    }

    /**
     * Keeps the rows of a list. A sheet that bears the name of a type is of that type; of the others, the first that has rows is of
     * the type chosen.
     *
     * @param sheets the type that a sheet's name tells, or null
     * @return the batches opened, in the order of their sheets
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Long> take(
            ImportType chosen, Source source, Function<String, @Nullable ImportType> sheets, Consumer<RowSink> rows) {
        var sink = new Keeping(chosen, source, sheets);
        rows.accept(sink);
        sink.finish();
        if (sink.opened.isEmpty()) throw Rejected.field(source.field, "imports.file.empty");
        return sink.opened;
    }

    /**
     * Where a list comes from.
     *
     * @param field the form's field that it stood in
     */
    record Source(String field, String name, long bytes, String sha256) {

        static Source of(SheetFile file) {
            return new Source(SheetFile.FIELD, file.name(), file.bytes(), file.sha256());
        }
    }

    private final class Keeping implements RowSink {

        private final UUID upload = UUID.randomUUID();
        private final ImportType chosen;
        private final Source source;
        private final Function<String, @Nullable ImportType> sheets;
        private final List<Integer> numbers = new ArrayList<>();
        private final List<String> words = new ArrayList<>();
        final List<Long> opened = new ArrayList<>();

        private String sheet = "";
        private boolean chosenTaken;

        private @Nullable ImportType type;
        private long batch;
        private int last;

        Keeping(ImportType chosen, Source source, Function<String, @Nullable ImportType> sheets) {
            this.chosen = chosen;
            this.source = source;
            this.sheets = sheets;
        }

        @Override
        public void sheet(String name) {
            finish();
            sheet = Tidy.of(name);
            ImportType told = sheets.apply(sheet);
            type = told != null ? told : chosenTaken ? null : chosen;
            if (told == chosen) chosenTaken = true;
        }

        @Override
        public void row(int number, List<String> cells) {
            if (type == null || number <= last) return;
            List<String> tidy = cells.stream().map(Tidy::of).toList();
            if (tidy.stream().allMatch(String::isEmpty)) return;
            if (batch == 0) open(type);
            last = number;
            numbers.add(number);
            words.add(Lines.joined(tidy));
            if (numbers.size() >= PORTION) flush();
        }

        private void open(ImportType of) {
            batch = batches.open(upload, of.name(), source.name, sheet, source.bytes, source.sha256);
            opened.add(batch);
            if (of == chosen) chosenTaken = true;
        }

        void finish() {
            if (batch == 0 || type == null) return;
            flush();
            var guess = Heads.guess(type, lines.after(batch, 0, 40));
            batches.understand(batch, last, guess, new String[0]);
            batch = 0;
            last = 0;
        }

        /** Row security takes no COPY; arrays in one statement come near it. */
        private void flush() {
            lines.keep(batch, numbers, words);
            numbers.clear();
            words.clear();
        }
    }
}
