package org.lienhiep.documents;

import org.lienhiep.identity.Permissions;
import org.lienhiep.web.Here;
import org.lienhiep.web.RecordView;
import org.lienhiep.web.Texts;

/** What may be done with a document next, the most likely first. */
final class DocumentActions {

    private static final String WRITE = "documents.write";

    private DocumentActions() {}

    static void offer(RecordView view, DocumentLists.Entry entry, Permissions permissions) {
        Document.Kept d = entry.document();
        if (d.in()) arrived(view, entry, permissions);
        else own(view, entry);
        boolean open = entry.standing().recalledOn() == null;
        if (open) {
            view.action(WRITE, Texts.t("documents.attach"), d.path() + "/files/new")
                    .action(WRITE, Texts.t("documents.correct"), d.path() + "/edit");
        }
        view.action("workfiles.write", Texts.t("documents.work-file.put-into"), d.path() + "/work-files/new")
                .action("documents.read", Texts.t("documents.metadata"), d.path() + "/metadata.xml");
    }

    private static void arrived(RecordView view, DocumentLists.Entry entry, Permissions permissions) {
        String path = entry.document().path();
        Standing s = entry.standing();
        if (s.arrivalNo() == null) {
            view.action(WRITE, Texts.t("documents.arrive"), path + "/arrival");
            return;
        }
        if (s.struckOn() != null) return;
        boolean mine = switch (permissions.cell(
                "documents.follow", Here.get().signedIn().role())) {
            case ALL -> true;
            case OWN ->
                s.unitId() != null && s.unitId().equals(Here.get().signedIn().organisation());
            case NONE -> false;
        };
        if (s.settledOn() == null)
            view.action(
                    "documents.pass",
                    Texts.t(s.passedOn() == null ? "documents.pass" : "documents.pass-again"),
                    path + "/passing");
        if (mine && s.waits()) view.action("documents.follow", Texts.t("documents.progress"), path + "/progress");
        if (mine)
            view.action(
                    "documents.follow",
                    Texts.t(s.settledOn() == null ? "documents.settle" : "documents.reopen"),
                    path + "/settlement");
        view.action(WRITE, Texts.t("documents.strike"), path + "/arrival/cancellation");
    }

    private static void own(RecordView view, DocumentLists.Entry entry) {
        Document.Kept d = entry.document();
        Standing s = entry.standing();
        if (s.recalledOn() != null) {
            if (s.replacedById() == null)
                view.action(WRITE, Texts.t("documents.write-replacement"), d.path() + "/replacement");
            view.action(WRITE, Texts.t("documents.recall.take-back"), d.path() + "/recall");
            return;
        }
        boolean unnumbered = d.type().equals("minutes") || d.type().equals("own_letter");
        if (d.number().isEmpty()) view.action(WRITE, Texts.t("documents.number"), d.path() + "/number");
        if (!d.number().isEmpty() || unnumbered) {
            view.action(WRITE, Texts.t("documents.sign"), d.path() + "/signed-copies/new")
                    .action(WRITE, Texts.t("documents.send"), d.path() + "/dispatches/new");
        }
        if (d.number().isEmpty()) return;
        if (s.sentOn() == null)
            view.action(WRITE, Texts.t("documents.number.cancel"), d.path() + "/number/cancellation");
        if (s.replacedById() == null)
            view.action(WRITE, Texts.t("documents.write-replacement"), d.path() + "/replacement");
        view.action(WRITE, Texts.t("documents.recall.do"), d.path() + "/recall");
    }
}
