package org.lienhiep.directory;

import java.util.List;
import java.util.Optional;
import org.lienhiep.web.Cell;
import org.lienhiep.web.Fmt;
import org.lienhiep.web.Form;
import org.lienhiep.web.TableView;
import org.lienhiep.web.Texts;

/**
 * Two records side by side as the page draws them.
 *
 * @param path the page of the pair
 * @param rows the fields in which they differ
 * @param alike the fields in which they do not, in words
 * @param refers what refers to each
 * @param together whether both stand in the same papers
 * @param reasons what speaks for one, in words; empty where nothing was found
 * @param apart what somebody said against it, in words; empty where nobody did
 */
record Comparison(
        Subject subject,
        String path,
        MergeFields.Side one,
        MergeFields.Side other,
        Form form,
        List<Row> rows,
        TableView alike,
        TableView refers,
        boolean together,
        String reasons,
        String apart) {

    /** A field in which the two differ. {@code chosen} is {@code one} or {@code other}, or empty where a person must choose. */
    record Row(String field, String label, String one, String other, String chosen) {}

    static Comparison of(
            Subject subject,
            MergeFields.Side one,
            MergeFields.Side other,
            Form form,
            List<References.Count> counts,
            String reasons,
            Optional<DuplicateLists.Verdict> verdict) {
        var fields = MergeFields.of(subject);
        var rows = fields.stream()
                .filter(f -> !one.value(f).equals(other.value(f)))
                .map(f -> row(f, one, other, form))
                .toList();
        return new Comparison(
                subject,
                DuplicateController.path(subject, one.id(), other.id()),
                one,
                other,
                form,
                rows,
                alike(fields, one, other),
                refers(counts),
                counts.stream().anyMatch(c -> c.together() > 0),
                reasons,
                verdict.filter(DuplicateLists.Verdict::different)
                        .map(v -> Texts.t("directory.apart-since", Fmt.date(v.at().toLocalDate()), v.reason()))
                        .orElse(""));
    }

    private static Row row(String field, MergeFields.Side one, MergeFields.Side other, Form form) {
        String left = one.value(field);
        String right = other.value(field);
        String chosen = form.value(field);
        if (chosen.isEmpty() && left.isEmpty()) chosen = "other";
        if (chosen.isEmpty() && right.isEmpty()) chosen = "one";
        return new Row(
                field,
                Texts.t("directory.field." + field),
                MergeFields.words(field, left),
                MergeFields.words(field, right),
                chosen);
    }

    private static TableView alike(List<String> fields, MergeFields.Side one, MergeFields.Side other) {
        var rows = fields.stream()
                .filter(f -> !one.value(f).isEmpty() && one.value(f).equals(other.value(f)))
                .map(f -> TableView.Row.of(
                        "", Cell.text(Texts.t("directory.field." + f)), Cell.text(MergeFields.words(f, one.value(f)))))
                .toList();
        return TableView.of(List.of(Texts.t("directory.item"), Texts.t("directory.both")), rows);
    }

    private static TableView refers(List<References.Count> counts) {
        var rows = counts.stream()
                .map(c -> TableView.Row.of(
                                "",
                                Cell.text(c.name()),
                                Cell.number(c.one()),
                                Cell.number(c.other()),
                                Cell.number(c.together()))
                        .drawn(c.together() > 0 ? "look" : ""))
                .toList();
        return TableView.of(
                List.of(
                        Texts.t("directory.refers"),
                        Texts.t("directory.one"),
                        Texts.t("directory.other"),
                        Texts.t("directory.in-both")),
                rows);
    }
}
