package org.lienhiep.documents.papers;

import java.util.List;

/**
 * Writes a paper as a Word document with real styles, real headings and a real page number, to be opened and corrected in Word
 * and LibreOffice. The same paper always gives the same bytes.
 */
public final class PaperDocx {

    /** Its media type. */
    public static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final Paper paper;
    private final PaperLayout layout;
    private final Markup out = Markup.file();
    private final DocxText text;
    private final DocxSection section;

    private PaperDocx(Paper paper, PaperLayout layout) {
        this.paper = paper;
        this.layout = layout;
        this.text = new DocxText(out, layout);
        this.section = new DocxSection(out, paper, layout);
    }

    /** The file. */
    public static byte[] write(Paper paper, PaperLayout layout) {
        var writer = new PaperDocx(paper, layout);
        return DocxFile.zip(paper, layout, writer.document());
    }

    private String document() {
        out.open("w:document", "xmlns:w", DocxFile.W, "xmlns:r", DocxFile.R, "xmlns:wp", DocxPicture.WP)
                .open("w:body");
        if (paper.kind() == PaperKind.CERTIFICATE) new DocxCertificate(paper, layout, text).write();
        else main();
        annexes();
        return out.close().close().toString();
    }

    private void main() {
        if (paper.kind() == PaperKind.ANNEX) annexHead(paper.subject().type(), paper.subject());
        else {
            head();
            subject();
        }
        text.blocks(paper.body(), paper.kind() == PaperKind.ANNEX ? "" : Paper.END);
        if (paper.kind() != PaperKind.ANNEX) new DocxFoot(paper, layout, text).write();
    }

    private void annexes() {
        List<Paper.Annex> annexes = paper.annexes();
        for (int i = 0; i < annexes.size(); i++) {
            Paper.Annex annex = annexes.get(i);
            out.open("w:p").open("w:pPr").empty("w:pStyle", "w:val", "KhongCao");
            section.write(i > 0);
            out.close().close();
            if (annex.attached()) letterhead();
            else text.line("PhuLuc", PaperWords.annex(paper, annex));
            text.line("PhuLucTen", annex.title());
            if (!annex.reference().isEmpty()) text.line("PhuLucKem", "(" + annex.reference() + ")");
            text.blocks(annex.body(), annex.attached() ? Paper.END : "");
        }
        if (annexes.isEmpty() && text.endsInTable()) text.line("KhongCao", "");
        section.write(!annexes.isEmpty());
    }

    private void annexHead(String type, Paper.Subject subject) {
        text.line("PhuLuc", type);
        text.line("PhuLucTen", subject.summary().toUpperCase(PaperWords.VIETNAMESE));
        if (!subject.authority().isEmpty()) text.line("PhuLucKem", "(" + subject.authority() + ")");
    }

    /** Boxes 1 to 4: two columns without lines; the number stands level with place and day. */
    private void head() {
        Paper.Head head = paper.head();
        int left = layout.leftWidth();
        int right = layout.textWidth() - left;
        text.openGrid(List.of(left, right));
        letterheadRow(left, right);
        text.row(left, () -> {
            if (!head.number().isEmpty()) text.line("SoKyHieu", head.number());
            if (paper.letter()) text.line("TrichYeuCongVan", paper.subject().summary());
            if (!head.urgency().isEmpty())
                text.indented("KhanCap", head.urgency(), (left - DocxText.box(head.urgency())) / 2);
            if (!head.mark().isEmpty()) text.indented("DuThao", head.mark(), 900);
            // Word opens no file with a cell that holds no paragraph
            if (head.number().isEmpty()
                    && head.urgency().isEmpty()
                    && head.mark().isEmpty()) text.line("SoKyHieu", "");
        });
        text.cell(right, () -> text.day(head.placeAndDay()));
        text.closeGrid();
    }

    private void letterhead() {
        int left = layout.leftWidth();
        int right = layout.textWidth() - left;
        text.openGrid(List.of(left, right));
        letterheadRow(left, right);
        out.close();
        text.line("KhoangCach", "");
    }

    private void letterheadRow(int left, int right) {
        Paper.Head head = paper.head();
        text.row(left, () -> {
            if (!head.upperBody().isEmpty()) text.line("CoQuanChuQuan", layout.issuer(head.upperBody()));
            text.line("CoQuanBanHanh", layout.issuer(head.body()));
            text.rule(layout.issuerRule(head.body()), left);
        });
        text.cell(right, () -> {
            text.line("QuocHieu", Paper.COUNTRY);
            text.line("TieuNgu", Paper.MOTTO);
            text.rule(layout.mottoRule(), right);
        });
        out.close();
    }

    private void subject() {
        Paper.Subject subject = paper.subject();
        if (!paper.letter()) {
            text.line("TenLoai", subject.type());
            if (!subject.summary().isEmpty()) {
                text.line("TrichYeu", subject.summary());
                text.rule(layout.summaryRule(subject.summary()), layout.textWidth());
            }
        }
        if (!subject.authority().isEmpty()) text.line("ThamQuyen", layout.middle(subject.authority()));
        PaperWords.bases(subject.bases()).forEach(line -> text.line("CanCu", line));
        if (paper.kind() == PaperKind.DECISION) text.line("QuyetDinh", PaperWords.decides());
        if (!subject.addressees().isEmpty()) to(subject.addressees());
        else if (paper.kind() != PaperKind.DECISION) text.line("KhoangCach", "");
    }

    /** Box 9a: one on the same line; several each on its own, their dashes below each other behind the colon. */
    private void to(List<String> addressees) {
        String words = PaperWords.to(addressees);
        if (addressees.size() == 1) {
            text.line("KinhGui", words);
            return;
        }
        int size = layout.sizes().text();
        int colon = TimesBold.width(words, size);
        List<String> listed = PaperWords.listed(addressees);
        int widest =
                listed.stream().mapToInt(l -> TimesBold.width(l, size)).max().orElse(0);
        int left = Math.max(layout.flow().indent(), (layout.textWidth() - colon - widest) / 2);
        text.hanging("KinhGuiNhieu", words, left, 0);
        for (int i = 0; i < listed.size(); i++)
            text.hanging(
                    i < listed.size() - 1 ? "KinhGuiTungNoi" : "KinhGuiNoiCuoi", listed.get(i), left + colon, DASH);
    }

    /** How far the further lines of an addressee stand in behind its dash, in twips. */
    private static final int DASH = 160;
}
