package org.lienhiep.documents.papers;

import java.util.List;
import org.lienhiep.web.Cell;
import org.lienhiep.web.TableView;
import org.lienhiep.web.Texts;

/** For which member of a record, or for all of them in one go. */
record MembersPage(PaperSources.Named named, PaperTemplate template, List<PaperRecord> members) {

    private static final int SHOWN = 200;

    String query() {
        return "?of=" + named.reference() + "&template=" + template.code();
    }

    TableView table() {
        List<TableView.Row> rows = members.stream()
                .limit(SHOWN)
                .map(m -> TableView.Row.of("", Cell.link(m.title(), "/papers/new" + query() + "&member=" + m.id())))
                .toList();
        return new TableView(List.of(named.source().member()), rows, members.size());
    }

    String all() {
        return Texts.t("papers.batch.all", members.size());
    }
}
