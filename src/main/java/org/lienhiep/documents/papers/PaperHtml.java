package org.lienhiep.documents.papers;

import java.util.List;
import org.lienhiep.web.Here;

/**
 * Writes a paper as mark-up, for the preview on the screen and for PDF. On the screen figures open their lists and lengths are
 * attributes, since pages may carry no styles of their own; in the PDF nothing is a link and lengths are points.
 */
final class PaperHtml {

    private final Paper paper;
    private final PaperLayout layout;
    private final boolean screen;
    private final Markup out = new Markup();
    private final HtmlText text;

    private PaperHtml(Paper paper, PaperLayout layout, boolean screen) {
        this.paper = paper;
        this.layout = layout;
        this.screen = screen;
        this.text = new HtmlText(out, screen);
    }

    /** The paper as a part of a page. */
    static String preview(Paper paper, PaperLayout layout) {
        var html = new PaperHtml(paper, layout, true);
        boolean certificate = paper.kind() == PaperKind.CERTIFICATE;
        html.out.open("article", "class", certificate ? "paper wide" : "a4 paper", "lang", "vi");
        html.main();
        for (Paper.Annex annex : paper.annexes()) {
            html.out.open("section", "class", "annex");
            html.annex(annex);
            html.out.close();
        }
        if (!paper.notice().isEmpty()) html.text.line("unreal", paper.notice());
        return html.out.close().toString();
    }

    /** The first part of the paper as a file of its own, without its annexes. */
    static String first(Paper paper, PaperLayout layout) {
        var html = new PaperHtml(paper, layout, false);
        html.start(PaperCss.first(paper, layout));
        html.main();
        return html.end();
    }

    /** An annex as a file of its own. */
    static String annex(Paper paper, Paper.Annex annex, PaperLayout layout) {
        var html = new PaperHtml(paper, layout, false);
        html.start(PaperCss.annex(paper, layout));
        html.annex(annex);
        return html.end();
    }

    private void start(String css) {
        out.open("html", "lang", "vi").open("head");
        text.line("title", "title", Marked.plain(paper.subject().summary()));
        text.line("style", "", css);
        out.close().open("body").open("div", "class", "paper");
    }

    private String end() {
        return out.close().close().close().toString();
    }

    private void main() {
        switch (paper.kind()) {
            case CERTIFICATE -> new HtmlCertificate(paper, layout, text).write();
            case ANNEX -> {
                Paper.Subject subject = paper.subject();
                text.line("h2", "type annex-head", subject.type());
                text.line("annex-title", subject.summary().toUpperCase(PaperWords.VIETNAMESE));
                if (!subject.authority().isEmpty()) text.line("with", "(" + subject.authority() + ")");
                text.open("text");
                text.blocks(paper.body(), "");
                text.close();
            }
            default -> {
                head();
                subject();
                body();
            }
        }
    }

    private void head() {
        Paper.Head head = paper.head();
        letterhead();
        text.open("cols level");
        text.open("left number");
        if (!head.number().isEmpty()) text.line("no", head.number());
        if (paper.letter()) text.line("about", paper.subject().summary());
        if (!head.urgency().isEmpty()) boxed("urgent" + length(head.urgency()), head.urgency());
        if (!head.mark().isEmpty()) boxed("draft", head.mark());
        text.close();
        text.open("right");
        text.day(head.placeAndDay(), layout);
        text.close();
        text.close();
    }

    private void boxed(String look, String words) {
        out.open("p").open("b", "class", look).words(words).close().close();
    }

    /** Boxes are 20, 30 and 40 mm wide (box 10b). */
    private static String length(String urgency) {
        return urgency.length() < 6 ? " short" : urgency.length() < 9 ? "" : " long";
    }

    private void letterhead() {
        Paper.Head head = paper.head();
        text.open("cols head");
        text.open("left");
        if (!head.upperBody().isEmpty()) text.line("issuer", layout.issuer(head.upperBody()));
        text.line("issuer own", layout.issuer(head.body()));
        text.rule(layout.issuerRule(head.body()));
        text.close();
        text.open("right");
        text.line("country", Paper.COUNTRY);
        text.line("motto", Paper.MOTTO);
        text.rule(layout.mottoRule());
        text.close();
        text.close();
    }

    private void subject() {
        Paper.Subject subject = paper.subject();
        if (!paper.letter()) {
            text.line("h2", "type", subject.type());
            if (!subject.summary().isEmpty()) {
                text.line("abstract", subject.summary());
                text.rule(layout.summaryRule(subject.summary()));
            }
        }
        if (!subject.authority().isEmpty()) text.line("authority", layout.middle(subject.authority()));
        if (!subject.bases().isEmpty()) {
            text.open("text bases");
            PaperWords.bases(subject.bases()).forEach(line -> text.line("basis", line));
            text.close();
        }
        if (paper.kind() == PaperKind.DECISION) text.line("authority", PaperWords.decides());
        to(subject.addressees());
    }

    /** Box 9a: one on the same line; several each on its own, their dashes below each other behind the colon. */
    private void to(List<String> addressees) {
        if (addressees.size() == 1) text.line("to", PaperWords.to(addressees));
        if (addressees.size() < 2) return;
        text.open("to several");
        text.line("to-whom", PaperWords.to(addressees));
        text.open("to-each");
        PaperWords.listed(addressees).forEach(line -> text.line("p", "", line));
        text.close();
        text.close();
    }

    /** The foot follows the last lines of the text and is never parted from them. */
    private void body() {
        text.open("text");
        text.blocks(paper.body(), Paper.END);
        text.open("end");
        foot();
        text.close();
        text.close();
        if (!paper.foot().contact().isEmpty() && screen)
            text.line("contact", paper.foot().contact());
    }

    private void foot() {
        Paper.Foot foot = paper.foot();
        Paper.Signature beside = foot.beside();
        text.open(beside == null ? "cols foot" : "cols foot even");
        text.open("left");
        if (beside == null) copies();
        else signature(beside.capacity(), beside.signer());
        text.close();
        text.open("right");
        signature(foot.capacity(), foot.signer());
        text.close();
        text.close();
        if (beside == null) return;
        text.open("cols foot");
        text.open("left");
        copies();
        text.close();
        text.open("right");
        text.close();
        text.close();
    }

    private void copies() {
        List<String> copies = paper.foot().copies();
        if (!copies.isEmpty()) {
            text.line("copies", PaperWords.copies());
            out.open("ul");
            PaperWords.listed(copies).forEach(line -> text.line("li", "", line));
            out.close();
        }
        if (paper.check() != null) {
            text.code(paper.check().address());
            text.line("code", paper.check().code());
        }
    }

    private void signature(List<String> capacity, String signer) {
        capacity.forEach(line -> text.line(PaperWords.isOpenDay(line) ? "day" : "power", line));
        text.line("signer", signer);
    }

    private void annex(Paper.Annex annex) {
        if (annex.attached()) letterhead();
        else text.line("h2", "type annex-head", PaperWords.annex(paper, annex));
        text.line("annex-title", annex.title());
        if (!annex.reference().isEmpty()) text.line("with", "(" + annex.reference() + ")");
        text.open("text");
        text.blocks(annex.body(), annex.attached() ? Paper.END : "");
        text.close();
    }

    /** A path of the Union, for links of the preview. */
    static String url(String path) {
        return Here.url(path);
    }
}
