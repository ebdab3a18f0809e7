package org.lienhiep.documents.papers;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lienhiep.web.Cell;
import org.lienhiep.web.TableView;
import org.lienhiep.web.Texts;

/** Which paper to make of a record, and which were made of it. */
record ChoicePage(PaperSources.@Nullable Named named, List<PaperTemplate> templates, List<Made> before) {

    String title() {
        return named == null
                ? Texts.t("papers.new.title")
                : Texts.t("papers.new.of", named.record().title());
    }

    @Nullable
    String recordPath() {
        return named == null ? null : named.source().records().pages().of(named.id());
    }

    TableView choices() {
        String of = named == null ? "" : "&of=" + named.reference();
        return TableView.of(
                List.of(Texts.t("papers.template"), Texts.t("papers.kind"), Texts.t("papers.for")),
                templates.stream()
                        .map(t -> TableView.Row.of(
                                "",
                                Cell.link(t.name(), "/papers/new?template=" + t.code() + of),
                                Cell.text(Texts.t("papers.kind." + t.kind().code())),
                                Cell.text(
                                        named != null && t.each()
                                                ? named.source().member()
                                                : "")))
                        .toList());
    }

    TableView made() {
        return PaperPage.table(before);
    }
}
