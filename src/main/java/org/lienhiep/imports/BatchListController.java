package org.lienhiep.imports;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.lienhiep.imports.sheets.RowSink;
import org.lienhiep.imports.sheets.SheetFile;
import org.lienhiep.web.Cell;
import org.lienhiep.web.Fmt;
import org.lienhiep.web.Form;
import org.lienhiep.web.FormAnswer;
import org.lienhiep.web.FormKeys;
import org.lienhiep.web.FormView;
import org.lienhiep.web.Keyset;
import org.lienhiep.web.MenuEntry;
import org.lienhiep.web.Permit;
import org.lienhiep.web.Rejected;
import org.lienhiep.web.See;
import org.lienhiep.web.TableView;
import org.lienhiep.web.Texts;
import org.lienhiep.web.Upload;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The import centre: the lists brought so far, and a new one taken in. */
@Controller
@Permit("imports.write")
class BatchListController {

    private static final int MOST_PASTED = 2_000_000;

    private final Batches batches;
    private final ImportTypes types;
    private final BatchWork work;
    private final FormKeys keys;

    BatchListController(Batches batches, ImportTypes types, BatchWork work, FormKeys keys) {
        this.batches = batches;
        this.types = types;
        this.work = work;
        this.keys = keys;
    }

    @Bean
    static MenuEntry importsEntry() {
        return new MenuEntry(5, 90, "/imports", "imports.list.title", "imports.write");
    }

    @GetMapping("/imports")
    ModelAndView list(@RequestParam(required = false) @Nullable String after) {
        long before = after != null && after.matches("\\d{1,18}") ? Long.parseLong(after) : Long.MAX_VALUE;
        var page = Keyset.Page.of(batches.before(before), batches.total(), b -> Long.toString(b.id()));
        List<TableView.Row> rows = new ArrayList<>();
        for (Batch batch : page.rows()) {
            rows.add(TableView.Row.of(
                    "imports.batch:" + batch.id(),
                    Cell.date(batch.at().toLocalDate()),
                    Cell.link(name(batch), "/imports/" + batch.id()),
                    Cell.text(ImportTypes.label(batch.type())),
                    state(batch),
                    Cell.text(batch.account())));
        }
        List<String> heads = List.of(
                Texts.t("imports.day"),
                Texts.t("imports.list-name"),
                Texts.t("imports.field.type"),
                Texts.t("imports.state"),
                Texts.t("imports.by"));
        var model = new BatchListPage(
                new TableView(heads, rows, page.total()),
                ImportTypes.labels(types.writable()),
                page.next() == null ? null : "?after=" + page.next(),
                after == null ? null : "?");
        return new ModelAndView("imports/batch-list", Map.of("list", model));
    }

    private static String name(Batch batch) {
        return batch.name() + (batch.sheet().isEmpty() ? "" : " › " + batch.sheet());
    }

    private static Cell state(Batch batch) {
        String words = Texts.t("imports.state." + batch.state());
        return switch (batch.state()) {
            case "open" -> Cell.mark("soon", words);
            case "entered" ->
                Cell.mark(
                        "ok",
                        Texts.t(
                                "imports.state.entered-rows",
                                Fmt.number(Objects.requireNonNullElse(batch.added(), 0))));
            default -> Cell.mark("plain", words);
        };
    }

    @GetMapping("/imports/new")
    ModelAndView choose(@RequestParam(required = false) @Nullable String type) {
        return FormAnswer.show(view(Form.of(Map.of("type", type == null ? "people" : type))));
    }

    @PostMapping("/imports")
    Object bring(Form form) {
        String chosen = form.choice("type", ImportTypes.labels(types.writable()).keySet());
        String pasted = form.value("pasted").strip();
        if (pasted.length() > MOST_PASTED) form.reject("pasted", "imports.file.too-big");
        Upload upload = pasted.isEmpty() ? form.requiredFile(SheetFile.FIELD) : null;
        if (form.hasErrors()) return FormAnswer.again(view(form));
        ImportType type = types.writable(chosen).orElseThrow();
        if (upload == null) {
            return take(form, type, pasted(pasted), sink -> SheetFile.paste(pasted, sink));
        }
        try (SheetFile file = SheetFile.of(upload)) {
            return take(form, type, Intake.Source.of(file), file::read);
        }
    }

    private Object take(Form form, ImportType type, Intake.Source source, Consumer<RowSink> rows) {
        try {
            return See.other(keys.once(form, () -> {
                List<Long> taken = work.take(type, source, rows);
                return taken.size() == 1 ? "/imports/" + taken.getFirst() : "/imports";
            }));
        } catch (Rejected no) {
            form.reject(Objects.requireNonNullElse(no.field(), source.field()), no.messageKey(), no.arguments());
            return FormAnswer.again(view(form));
        }
    }

    private FormView view(Form form) {
        return new FormView("imports/new", Texts.t("imports.new"), "/imports", "/imports", form)
                .field("type", "select", true, ImportTypes.labels(types.writable()))
                .field(SheetFile.FIELD, "file", false)
                .field("pasted", "textarea", false);
    }

    private static Intake.Source pasted(String words) {
        byte[] bytes = words.getBytes(StandardCharsets.UTF_8);
        try {
            String hash = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
            return new Intake.Source("pasted", Texts.t("imports.pasted-name"), bytes.length, hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
