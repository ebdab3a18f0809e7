package org.lienhiep.documents;

import org.lienhiep.web.Rejected;

/** What is peculiar to documents of the Union's own: their number comes from the book, and what hangs on it stays. */
final class OwnDocument {

    private OwnDocument() {}

    /** The document, or a refusal where it came in from elsewhere. */
    static Document.Kept own(Document.Kept document) {
        if (document.in()) throw new Rejected("documents.only-out");
        return document;
    }

    /** The document that came in, or a refusal where it is the Union's own. */
    static Document.Kept arrived(Document.Kept document) {
        if (!document.in()) throw new Rejected("documents.only-in");
        return document;
    }

    /** The same document without the number typed: that one is taken from its run. */
    static Document unnumbered(Document d) {
        return new Document(d.direction(), d.type(), "", d.issuedOn(), d.issuer(), d.subject(), d.signer(), d.more());
    }

    /** A correction with number, type, issuer and unit as they are once a number is borne. */
    static Document kept(Document read, Document.Kept kept) {
        if (kept.number().isEmpty()) return unnumbered(read);
        Document.Particulars more = read.more();
        var held = new Document.Particulars(
                more.signerPost(),
                kept.bodyId(),
                kept.unit(),
                more.recipients(),
                more.keeper(),
                more.copies(),
                more.pages(),
                more.priority(),
                more.answerBy(),
                more.note());
        return new Document(
                "out", kept.type(), kept.number(), read.issuedOn(), read.issuer(), read.subject(), read.signer(), held);
    }
}
