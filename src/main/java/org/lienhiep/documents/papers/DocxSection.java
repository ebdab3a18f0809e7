package org.lienhiep.documents.papers;

import java.util.ArrayList;
import java.util.List;

/** Closes a part of the paper with its sheet: size, margins, page number, what stands at its foot. */
final class DocxSection {

    /** Margins of a certificate in millimetres: top, right, bottom, left of what binds it. */
    private static final PaperLayout.Page CERTIFICATE = new PaperLayout.Page(297, 210, 18, 18, 14, 24, 8);

    private final Markup out;
    private final Paper paper;
    private final PaperLayout layout;

    DocxSection(Markup out, Paper paper, PaperLayout layout) {
        this.out = out;
        this.paper = paper;
        this.layout = layout;
    }

    /** The text's width on a certificate in twips. */
    static int certificateWidth() {
        return PaperLayout.twips(CERTIFICATE.width())
                - PaperLayout.twips(CERTIFICATE.left())
                - PaperLayout.twips(CERTIFICATE.right());
    }

    /** Ends the section; {@code fromOne} counts its pages anew. */
    void write(boolean fromOne) {
        boolean certificate = paper.kind() == PaperKind.CERTIFICATE;
        PaperLayout.Page page = certificate ? CERTIFICATE : layout.page();
        out.open("w:sectPr");
        List<String> parts = new ArrayList<>(List.of("header", "first", "rId1", "header", "default", "rId2"));
        String contact = fromOne ? "" : paper.foot().contact();
        if (!contact.isEmpty() || !paper.notice().isEmpty())
            parts.addAll(List.of("footer", "first", contact.isEmpty() ? "rId3" : "rId6"));
        if (!paper.notice().isEmpty()) parts.addAll(List.of("footer", "default", "rId3"));
        for (int i = 0; i < parts.size(); i += 3) {
            out.empty("w:" + parts.get(i) + "Reference", "w:type", parts.get(i + 1), "r:id", parts.get(i + 2));
        }
        sheet(page, certificate);
        if (certificate) borders();
        if (fromOne) out.empty("w:pgNumType", "w:start", "1");
        out.empty("w:titlePg").close();
    }

    private void sheet(PaperLayout.Page page, boolean wide) {
        if (wide) out.empty("w:pgSz", "w:w", twips(page.width()), "w:h", twips(page.height()), "w:orient", "landscape");
        else out.empty("w:pgSz", "w:w", twips(page.width()), "w:h", twips(page.height()));
        out.empty(
                "w:pgMar",
                "w:top",
                twips(page.top()),
                "w:right",
                twips(page.right()),
                "w:bottom",
                twips(page.bottom()),
                "w:left",
                twips(page.left()),
                "w:header",
                twips(page.header()),
                "w:footer",
                twips(page.header()),
                "w:gutter",
                "0");
    }

    /** The spine at the left and two rules, 7 mm from the edge. */
    private void borders() {
        out.open("w:pgBorders", "w:offsetFrom", "page");
        border("w:top", "12", "20", "1B2430");
        border("w:left", "96", "0", "0B4A5C");
        border("w:bottom", "12", "20", "1B2430");
        out.close();
    }

    private void border(String side, String eighths, String space, String colour) {
        out.empty(side, "w:val", "single", "w:sz", eighths, "w:space", space, "w:color", colour);
    }

    private static String twips(int millimetres) {
        return Integer.toString(PaperLayout.twips(millimetres));
    }
}
