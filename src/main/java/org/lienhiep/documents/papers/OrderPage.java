package org.lienhiep.documents.papers;

import java.util.List;
import org.lienhiep.web.Form;
import org.lienhiep.web.Texts;

/** The order of a batch: what all its papers share, beside the first of them. */
record OrderPage(
        PaperSources.Named named,
        PaperTemplate template,
        int members,
        List<PaperDrafts.Asked> asked,
        Form form,
        Preview preview) {

    String query() {
        return "?of=" + named.reference() + "&template=" + template.code();
    }

    String submit() {
        return Texts.t("papers.batch.make", members);
    }

    boolean numbered() {
        return template.kind().numbered();
    }
}
