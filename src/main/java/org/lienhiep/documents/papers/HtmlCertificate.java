package org.lienhiep.documents.papers;

import org.lienhiep.documents.papers.PaperBlock.Centred;
import org.lienhiep.documents.papers.PaperBlock.Listing;
import org.lienhiep.documents.papers.PaperBlock.Paragraph;

/** A certificate as mark-up: landscape, the spine at the left, two rules, one gold line. */
final class HtmlCertificate {

    private final Paper paper;
    private final PaperLayout layout;
    private final HtmlText text;

    HtmlCertificate(Paper paper, PaperLayout layout, HtmlText text) {
        this.paper = paper;
        this.layout = layout;
        this.text = text;
    }

    void write() {
        text.open("spine");
        text.close();
        text.open("framed");
        head();
        text.line("h2", "award", paper.subject().type());
        text.open("gold");
        text.close();
        String said = "said s" + new CertificateFit(paper, layout).size();
        for (PaperBlock block : paper.body()) {
            switch (block) {
                case Centred name -> text.line("holder n" + CertificateFit.name(name.words()), name.words());
                case Paragraph line -> text.line(said, CertificateFit.words(line));
                case Listing lines -> lines.lines().forEach(l -> text.line(said, l));
                default -> throw new IllegalArgumentException("a certificate holds lines only");
            }
        }
        foot();
        text.close();
        if (!paper.notice().isEmpty() && !text.screen()) text.line("unreal", paper.notice());
    }

    private void head() {
        Paper.Head head = paper.head();
        text.open("cols head even");
        text.open("left");
        if (!head.upperBody().isEmpty()) text.line("issuer", CertificateFit.issuer(head.upperBody(), layout));
        text.line("issuer own", CertificateFit.issuer(head.body(), layout));
        text.close();
        text.open("right");
        text.line("country", Paper.COUNTRY);
        text.line("motto", Paper.MOTTO);
        text.rule(layout.mottoRule());
        text.close();
        text.close();
    }

    private void foot() {
        Paper.Foot foot = paper.foot();
        text.open("cols foot low");
        text.open("picture");
        if (paper.check() != null) text.code(paper.check().address());
        text.close();
        text.open("left");
        text.line("no", paper.head().number());
        foot.copies().forEach(line -> text.line("no", line));
        if (paper.check() != null) text.line("no", paper.check().code());
        text.close();
        text.open("right");
        text.line("day", paper.head().placeAndDay());
        foot.capacity().forEach(line -> text.line("power", line));
        text.line("signer", foot.signer());
        text.close();
        text.close();
    }
}
