package org.lienhiep.documents;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lienhiep.identity.Permissions;
import org.lienhiep.web.Cell;
import org.lienhiep.web.DeskItem;
import org.lienhiep.web.DeskSource;
import org.lienhiep.web.Here;
import org.lienhiep.web.ListView;
import org.lienhiep.web.Texts;
import org.lienhiep.web.Viewer;
import org.springframework.stereotype.Component;

/** Documents that arrived and wait, on the desk of the office and of the unit that has them. */
@Component
class DocumentDesk implements DeskSource {

    private final DocumentLists lists;
    private final Permissions permissions;

    DocumentDesk(DocumentLists lists, Permissions permissions) {
        this.lists = lists;
        this.permissions = permissions;
    }

    @Override
    public List<DeskItem> items(LocalDate today) {
        Viewer viewer = Here.get().signedIn();
        Permissions.Cell cell = permissions.cell("documents.follow", viewer.role());
        if (cell == Permissions.Cell.NONE) return List.of();
        Long unit = cell == Permissions.Cell.ALL ? null : unit(viewer.organisation());
        return lists.waiting(unit, MOST).stream().map(e -> item(e, today)).toList();
    }

    private static Long unit(@Nullable Long own) {
        return own == null ? Long.valueOf(-1) : own;
    }

    private static DeskItem item(DocumentLists.Entry entry, LocalDate today) {
        Document.Kept d = entry.document();
        LocalDate due = entry.standing().dueOn();
        LocalDate on = due == null ? today : due;
        Cell mark = entry.standing().arrivalMark(today, DocumentWords.WARN_DAYS);
        Cell shown = mark.isMark() ? mark : Cell.mark("open", Texts.t("documents.state.passed"));
        var action = new ListView.Action(Texts.t("documents.desk.settle"), d.path() + "/settlement");
        return new DeskItem(
                Documents.TYPE + ":" + d.id(),
                on,
                shown,
                d.subject(),
                d.path(),
                entry.standing().holder(),
                action);
    }
}
