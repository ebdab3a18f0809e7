package org.lienhiep.documents.papers;

import gg.jte.Content;

/** A paper on a page. */
public record Preview(Paper paper, PaperLayout layout) {

    /** Its mark-up, written by us; every word in it is escaped. */
    public Content content() {
        String html = PaperHtml.preview(paper, layout);
        return output -> output.writeContent(html);
    }
}
