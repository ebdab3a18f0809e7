package org.lienhiep.imports;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lienhiep.web.Form;
import org.lienhiep.web.FormKeys;
import org.lienhiep.web.NotFound;
import org.lienhiep.web.Permit;
import org.lienhiep.web.Rejected;
import org.lienhiep.web.See;
import org.lienhiep.web.Texts;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Undoing an entry: first what would happen, or why it cannot, then the deed. */
@Controller
@Permit("imports.write")
class UndoingController {

    private final Undoing undoing;
    private final Batches batches;
    private final ImportTypes types;
    private final FormKeys keys;

    UndoingController(Undoing undoing, Batches batches, ImportTypes types, FormKeys keys) {
        this.undoing = undoing;
        this.batches = batches;
        this.types = types;
        this.keys = keys;
    }

    /**
     * The page before the deed.
     *
     * @param refusal why it cannot be done at all, or null
     */
    record View(
            Batch batch,
            List<Objection> objections,
            @Nullable String refusal,
            Form form) {

        boolean possible() {
            return refusal == null && objections.isEmpty();
        }

        /** What a record is, by the module it belongs to. */
        static String kind(String record) {
            return Texts.t("imports.module." + record.substring(0, record.indexOf('.')));
        }

        static String words(Objection objection) {
            String key = "imports.objection." + objection.reason();
            return objection.by().isEmpty() ? Texts.t(key) : Texts.t(key, kind(objection.by()));
        }
    }

    @GetMapping("/imports/{id:\\d+}/undoing")
    ModelAndView ask(@PathVariable long id) {
        return page(id, Form.empty(), HttpStatus.OK);
    }

    @PostMapping("/imports/{id:\\d+}/undoing")
    Object undo(@PathVariable long id, Form form) {
        find(id);
        try {
            return See.other(keys.once(form, () -> {
                undoing.ask(id);
                return "/imports/" + id;
            }));
        } catch (Rejected no) {
            form.reject("undoing", no.messageKey(), no.arguments());
            return page(id, form, HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private ModelAndView page(long id, Form form, HttpStatus status) {
        Batch batch = find(id);
        ImportType type = types.writable(batch.type()).orElseThrow(NotFound::new);
        List<Objection> objections =
                batch.added() == null || batch.removed() != null ? List.of() : undoing.objections(batch, type);
        var view = new View(batch, objections, refusal(batch), form);
        var page = new ModelAndView("imports/undoing", Map.of("view", view));
        page.setStatus(status);
        return page;
    }

    private static @Nullable String refusal(Batch batch) {
        if (batch.removed() != null) return Texts.t("imports.undone-already");
        if (batch.added() == null) return Texts.t("imports.not-entered");
        return batch.undoable(OffsetDateTime.now()) ? null : Texts.t("imports.undo-too-late", Batch.UNDO_DAYS);
    }

    private Batch find(long id) {
        Batch batch = batches.find(id).orElseThrow(NotFound::new);
        if (types.writable(batch.type()).isEmpty()) throw new NotFound();
        return batch;
    }
}
