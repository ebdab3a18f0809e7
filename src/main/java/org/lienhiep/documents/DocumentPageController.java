package org.lienhiep.documents;

import java.util.Map;
import org.lienhiep.documents.open.Openings;
import org.lienhiep.identity.Audit;
import org.lienhiep.identity.Permissions;
import org.lienhiep.web.NotFound;
import org.lienhiep.web.Permit;
import org.lienhiep.web.RecordView;
import org.lienhiep.web.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The page of a document: what it is, how it stands in its register, its files, its history. */
@Controller
@Permit("documents.read")
class DocumentPageController {

    private final DocumentLists lists;
    private final DocumentStory story;
    private final Openings openings;
    private final Permissions permissions;
    private final Audit audit;

    DocumentPageController(
            DocumentLists lists, DocumentStory story, Openings openings, Permissions permissions, Audit audit) {
        this.lists = lists;
        this.story = story;
        this.openings = openings;
        this.permissions = permissions;
        this.audit = audit;
    }

    @GetMapping("/documents/{id:\\d+}")
    ModelAndView show(@PathVariable long id) {
        var entry = lists.entry(id).orElseThrow(NotFound::new);
        Document.Kept document = entry.document();
        String direction = document.direction();
        var view = new RecordView("documents/document", DocumentWords.title(document))
                .crumb(Texts.t("documents." + direction + ".title"), "/documents/" + direction)
                .clause(document.subject());
        DocumentFacts.tell(view, entry);
        story.tell(view, entry);
        view.part(Texts.t("documents.history"), rights(), DocumentParts.history(audit.of(Documents.TYPE, id)));
        DocumentActions.offer(view, entry, permissions);
        if (!document.number().isEmpty() && entry.standing().recalledOn() == null)
            openings.tell(view, id, entry.standing().openedOn());
        return new ModelAndView("web/record-page", Map.of("record", view));
    }

    /** Who may read and who may write, by the one table that says so. */
    private String rights() {
        return Texts.t("documents.rights", roles("documents.read"), roles("documents.write"));
    }

    private String roles(String action) {
        return String.join(
                ", ",
                java.util.stream.Stream.of("OFFICE", "LEADER", "ASSOCIATION", "PARTNER", "CENTRE", "ADMIN", "AUDITOR")
                        .filter(role -> permissions.cell(action, role) != Permissions.Cell.NONE)
                        .map(role -> Texts.t("identity.role." + role))
                        .toList());
    }
}
