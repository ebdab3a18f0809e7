package org.lienhiep.imports;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.lienhiep.imports.reading.Tidy;
import org.lienhiep.web.Form;
import org.lienhiep.web.FormKeys;
import org.lienhiep.web.NotFound;
import org.lienhiep.web.Permit;
import org.lienhiep.web.Rejected;
import org.lienhiep.web.See;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** What is done with a list on its page: its columns said, its rows mended, the whole entered or put aside. */
@Controller
@Permit("imports.write")
class BatchController {

    private final BatchWork work;
    private final Batches batches;
    private final Lines lines;
    private final ImportTypes types;
    private final BatchPageController pages;
    private final FormKeys keys;

    BatchController(
            BatchWork work, Batches batches, Lines lines, ImportTypes types, BatchPageController pages, FormKeys keys) {
        this.work = work;
        this.batches = batches;
        this.lines = lines;
        this.types = types;
        this.pages = pages;
        this.keys = keys;
    }

    @PostMapping("/imports/{id:\\d+}/columns")
    Object understand(@PathVariable long id, Form form) {
        Batch batch = find(id);
        ImportType type = types.writable(batch.type()).orElseThrow(NotFound::new);
        Integer typed = form.integer("head_row", 0, Math.max(1, batch.lastRow()));
        int head = typed == null ? batch.headRow() : typed;
        Heads.Guess said = head == batch.headRow() ? said(batch, type, form) : guessed(batch, type, head);
        String[] constants = new String[type.places().size()];
        for (int i = 0; i < constants.length; i++) constants[i] = Tidy.of(form.text("v" + i, 300));
        if (form.hasErrors()) return pages.again(id, form);
        return done(id, form, () -> work.understand(id, said, constants));
    }

    /** The columns as chosen. */
    private static Heads.Guess said(Batch batch, ImportType type, Form form) {
        int[] places = new int[type.places().size()];
        for (int i = 0; i < places.length; i++) {
            String place = form.value("p" + i).strip();
            places[i] = place.matches("\\d{1,3}") ? Integer.parseInt(place) : -1;
        }
        return new Heads.Guess(batch.headRow(), places, batch.exact());
    }

    /** Another row names the columns: they are guessed anew. */
    private Heads.Guess guessed(Batch batch, ImportType type, int head) {
        List<Lines.Line> row = lines.of(batch.id(), List.of(head));
        if (!row.isEmpty()) return Heads.of(type, row.getFirst());
        int[] none = new int[type.places().size()];
        Arrays.fill(none, -1);
        return new Heads.Guess(0, none, false);
    }

    @PostMapping("/imports/{id:\\d+}/corrections")
    Object correct(@PathVariable long id, Form form) {
        find(id);
        Corrections said = Corrections.read(form);
        return done(id, form, () -> work.correct(id, said));
    }

    @PostMapping("/imports/{id:\\d+}/entry")
    Object enter(@PathVariable long id, Form form) {
        find(id);
        return done(id, form, () -> work.enter(id, form.value("without").equals("wrong")));
    }

    @PostMapping("/imports/{id:\\d+}/withdrawal")
    Object withdraw(@PathVariable long id, Form form) {
        find(id);
        return done(id, form, () -> work.withdraw(id));
    }

    private Batch find(long id) {
        Batch batch = batches.find(id).orElseThrow(NotFound::new);
        if (types.writable(batch.type()).isEmpty()) throw new NotFound();
        return batch;
    }

    private Object done(long id, Form form, Runnable use) {
        try {
            return See.other(keys.once(form, () -> {
                use.run();
                return "/imports/" + id;
            }));
        } catch (Rejected no) {
            form.reject(Objects.requireNonNullElse(no.field(), "rows"), no.messageKey(), no.arguments());
            return pages.again(id, form);
        }
    }
}
