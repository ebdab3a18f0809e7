package org.lienhiep.directory;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lienhiep.web.Cell;
import org.lienhiep.web.Fmt;
import org.lienhiep.web.Form;
import org.lienhiep.web.FormAnswer;
import org.lienhiep.web.FormKeys;
import org.lienhiep.web.FormView;
import org.lienhiep.web.ListView;
import org.lienhiep.web.NotFound;
import org.lienhiep.web.Permit;
import org.lienhiep.web.RecordView;
import org.lienhiep.web.Rejected;
import org.lienhiep.web.See;
import org.lienhiep.web.Stale;
import org.lienhiep.web.TableView;
import org.lienhiep.web.Texts;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Two records side by side, their merge, and its undoing. */
@Controller
@Permit("directory.merge")
class MergeController {

    private static final String PAIR = "/directory/duplicates/{of:people|organisations}/{one:\\d+}/{other:\\d+}";

    private final Merges merges;
    private final MergeFields fields;
    private final Survivors survivors;
    private final References references;
    private final DuplicateLists lists;
    private final FormKeys keys;

    MergeController(
            Merges merges,
            MergeFields fields,
            Survivors survivors,
            References references,
            DuplicateLists lists,
            FormKeys keys) {
        this.merges = merges;
        this.fields = fields;
        this.survivors = survivors;
        this.references = references;
        this.lists = lists;
        this.keys = keys;
    }

    @GetMapping(PAIR)
    Object compare(@PathVariable String of, @PathVariable long one, @PathVariable long other) {
        Subject subject = Subject.under(of);
        var merged = survivors.of(subject, List.of(one, other));
        long first = merged.getOrDefault(one, one);
        long second = merged.getOrDefault(other, other);
        if (one == other) throw new NotFound();
        if (first == second) return See.other(subject.page(first));
        var page = compare(subject, side(subject, first), side(subject, second), Form.empty());
        return first == one && second == other ? page : See.other(DuplicateController.path(subject, first, second));
    }

    @PostMapping(PAIR + "/merge")
    Object merge(@PathVariable String of, @PathVariable long one, @PathVariable long other, Form form) {
        Subject subject = Subject.under(of);
        var left = side(subject, one);
        var right = side(subject, other);
        if (one == other) throw new NotFound();
        var asked = read(subject, left, right, form);
        if (form.hasErrors() || asked == null)
            return again(subject, left, right, form, HttpStatus.UNPROCESSABLE_CONTENT);
        try {
            return See.other(keys.once(form, () -> "/directory/merges/" + merges.merge(asked)));
        } catch (Rejected rule) {
            String at = rule.field();
            form.reject(at == null ? "keep" : at, rule.messageKey(), rule.arguments());
            return again(subject, left, right, form, HttpStatus.UNPROCESSABLE_CONTENT);
        } catch (Stale stale) {
            Form fresh = form.again(1);
            fresh.reject("keep", "directory.changed-meanwhile");
            return again(subject, side(subject, one), side(subject, other), fresh, HttpStatus.CONFLICT);
        }
    }

    private static Merges.@Nullable Asked read(
            Subject subject, MergeFields.Side left, MergeFields.Side right, Form form) {
        String keep = form.choice("keep", List.of("one", "other"));
        var into = keep.equals("one") ? left : right;
        var from = keep.equals("one") ? right : left;
        String reason = form.requiredText("reason", 1_000);
        List<String> taken = new ArrayList<>();
        for (String field : MergeFields.of(subject)) {
            if (left.value(field).equals(right.value(field))) continue;
            if (!form.choice(field, List.of("one", "other")).equals(keep)) taken.add(field);
        }
        if (form.hasErrors()) return null;
        return new Merges.Asked(
                subject, seen(from, form, left), seen(into, form, left), taken, form.flag("together"), reason);
    }

    /** The record in the version that the form was filled from. */
    private static MergeFields.Side seen(MergeFields.Side side, Form form, MergeFields.Side left) {
        String version = form.value(side == left ? "version_one" : "version_other");
        int number = version.matches("\\d{1,9}") ? Integer.parseInt(version) : 0;
        return new MergeFields.Side(side.id(), number, side.values());
    }

    private ModelAndView again(
            Subject subject, MergeFields.Side left, MergeFields.Side right, Form form, HttpStatus status) {
        var page = compare(subject, left, right, form);
        page.setStatus(status);
        return page;
    }

    private ModelAndView compare(Subject subject, MergeFields.Side left, MergeFields.Side right, Form form) {
        var counts = references.of(subject, left.id(), right.id());
        var said = lists.said(subject, left.id(), right.id());
        return new ModelAndView(
                "directory/compare",
                Map.of("pair", Comparison.of(subject, left, right, form, counts, said.reasons(), said.verdict())));
    }

    private MergeFields.Side side(Subject subject, long id) {
        return fields.side(subject, id).orElseThrow(NotFound::new);
    }

    @GetMapping("/directory/merges")
    ModelAndView list(@RequestParam(required = false) @Nullable String after) {
        var page = lists.merges(DirectoryAddress.place(after));
        var rows = page.rows().stream().map(MergeController::row).toList();
        var heads = List.of(
                Texts.t("directory.when"),
                Texts.t("directory.merged-one"),
                Texts.t("directory.remaining-one"),
                Texts.t("directory.field.reason"),
                Texts.t("directory.state"));
        var view = new ListView("directory/merges", new TableView(heads, rows, page.total()))
                .paged(page.next() == null ? null : "?after=" + page.next(), after == null ? null : "?");
        return new ModelAndView("web/list-page", Map.of("list", view));
    }

    private static TableView.Row row(Merges.Kept merge) {
        boolean undone = merge.undoneAt() != null;
        return new TableView.Row(
                "directory.merge:" + merge.id(),
                List.of(
                        Cell.date(merge.at().toLocalDate()),
                        Cell.link(merge.fromName(), "/directory/merges/" + merge.id()),
                        Cell.link(merge.intoName(), merge.subject().page(merge.intoId())),
                        Cell.text(merge.reason()),
                        Cell.mark(
                                undone ? "open" : "ok",
                                Texts.t(undone ? "directory.merge-undone" : "directory.merge-stands"))),
                undone);
    }

    @GetMapping("/directory/merges/{id:\\d+}")
    ModelAndView show(@PathVariable long id) {
        var merge = merges.find(id).orElseThrow(NotFound::new);
        var taken = new ArrayList<String>();
        for (String field : MergeFields.of(merge.subject())) {
            if (List.of(merge.fields().split(",", -1)).contains(field)) taken.add(Texts.t("directory.field." + field));
        }
        var view = new RecordView("directory/merge", Texts.t("directory.merge-of", merge.fromName(), merge.intoName()))
                .crumb(Texts.t("directory.duplicates.title"), "/directory/duplicates")
                .crumb(Texts.t("directory.merges.title"), "/directory/merges")
                .fact(
                        "directory.remaining-one",
                        Cell.link(merge.intoName(), merge.subject().page(merge.intoId())))
                .fact(
                        "directory.merged-one",
                        Cell.text(Texts.t("directory.numbered", merge.fromName(), Long.toString(merge.fromId()))))
                .fact("directory.when", Cell.date(merge.at().toLocalDate()))
                .fact("directory.field.reason", Cell.text(merge.reason()))
                .fact("directory.taken-over", Cell.text(String.join(", ", taken)));
        if (merge.undoneAt() == null) {
            view.action("directory.merge", Texts.t("directory.undo-merge"), "/directory/merges/" + id + "/undoing");
        } else {
            view.fact("directory.undone-on", Cell.date(merge.undoneAt().toLocalDate()))
                    .fact("directory.undone-reason", Cell.text(merge.undoneReason()));
        }
        return new ModelAndView("web/record-page", Map.of("record", view));
    }

    @GetMapping("/directory/merges/{id:\\d+}/undoing")
    ModelAndView undoing(@PathVariable long id) {
        return FormAnswer.show(undoForm(merges.find(id).orElseThrow(NotFound::new), Form.empty()));
    }

    @PostMapping("/directory/merges/{id:\\d+}/undoing")
    Object undo(@PathVariable long id, Form form) {
        var merge = merges.find(id).orElseThrow(NotFound::new);
        String reason = form.requiredText("reason", 1_000);
        if (form.hasErrors()) return FormAnswer.again(undoForm(merge, form));
        return FormAnswer.save(
                keys,
                form,
                "reason",
                () -> {
                    merges.undo(id, reason);
                    return "/directory/merges/" + id;
                },
                again -> FormAnswer.again(undoForm(merge, again)));
    }

    private static FormView undoForm(Merges.Kept merge, Form form) {
        String path = "/directory/merges/" + merge.id();
        Form shown = form.names().isEmpty()
                ? Form.of(new LinkedHashMap<>(Map.of(
                        "undoing",
                        Texts.t(
                                "directory.undoing-says",
                                merge.fromName(),
                                merge.intoName(),
                                Fmt.date(merge.at().toLocalDate())))))
                : form;
        return new FormView("directory/undoing", Texts.t("directory.undo-merge"), path + "/undoing", path, shown)
                .field("undoing", "read", false)
                .field("reason", "textarea", true);
    }
}
