package org.lienhiep.documents;

import java.util.ArrayList;
import java.util.List;

/**
 * Writes a paper as a Word document with real styles, real headings and a real page number, to be opened and corrected in Word
 * and LibreOffice. The same paper always gives the same bytes.
 */
public final class PaperDocx {

    /** Its media type. */
    public static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /** Part of the text's width that the lines below the issuing body and the summary take: a third to a half. */
    private static final double SHORT_LINE = 0.4;

    private final Paper paper;
    private final PaperLayout layout;
    private final Markup out = new Markup();
    private final PaperText text;

    private PaperDocx(Paper paper, PaperLayout layout) {
        this.paper = paper;
        this.layout = layout;
        this.text = new PaperText(out, layout);
    }

    /** The file, in the layout of Nghị định 30/2020/NĐ-CP. */
    public static byte[] write(Paper paper) {
        PaperLayout layout = PaperLayout.ND30;
        return DocxFile.zip(paper, layout, new PaperDocx(paper, layout).document());
    }

    private String document() {
        out.open("w:document", "xmlns:w", DocxFile.W, "xmlns:r", DocxFile.R).open("w:body");
        head();
        subject();
        text.blocks(paper.body(), Paper.END);
        foot();
        List<Paper.Annex> annexes = paper.annexes();
        for (int i = 0; i < annexes.size(); i++) {
            out.open("w:p").open("w:pPr").empty("w:pStyle", "w:val", "KhongCao");
            section(i > 0);
            out.close().close();
            annex(annexes.get(i));
        }
        if (annexes.isEmpty()) text.line("KhongCao", "");
        section(!annexes.isEmpty());
        return out.close().close().toString();
    }

    /** Boxes 1 to 4: two columns without lines; the number stands level with place and day. */
    private void head() {
        Paper.Head head = paper.head();
        int left = layout.leftWidth();
        int right = layout.textWidth() - left;
        text.openGrid(List.of(left, right));
        row(left, () -> {
            if (!head.upperBody().isEmpty()) text.line("CoQuanChuQuan", head.upperBody());
            text.line("CoQuanBanHanh", head.body());
            int widest = TimesBold.widest(head.body(), layout.sizes().issuer(), left);
            rule((int) (widest * SHORT_LINE), left);
        });
        cell(right, () -> {
            text.line("QuocHieu", Paper.COUNTRY);
            text.line("TieuNgu", Paper.MOTTO);
            rule(TimesBold.width(Paper.MOTTO, layout.sizes().motto()), right);
        });
        out.close();
        row(left, () -> {
            text.line("SoKyHieu", head.number());
            if (!head.mark().isEmpty()) text.indented("DuThao", head.mark(), 900);
        });
        cell(right, () -> text.line("DiaDanhNgay", head.placeAndDay()));
        out.close().close();
    }

    private void subject() {
        Paper.Subject subject = paper.subject();
        text.line("TenLoai", subject.type());
        text.line("TrichYeu", subject.summary());
        int widest = TimesBold.widest(subject.summary(), layout.sizes().text(), layout.textWidth());
        rule((int) (widest * SHORT_LINE), layout.textWidth());
        if (subject.addressees().isEmpty()) text.line("KhoangCach", "");
        else text.line("KinhGui", PaperWords.to(paper));
    }

    /** Boxes 7 and 9b, level with each other and never parted from the last lines of the text. */
    private void foot() {
        Paper.Foot foot = paper.foot();
        int left = layout.leftWidth();
        int right = layout.textWidth() - left;
        text.line("KhoangCach", "");
        text.openGrid(List.of(left, right));
        row(left, () -> {
            text.line("NoiNhan", PaperWords.copies());
            PaperWords.listed(foot.copies()).forEach(line -> text.line("NoiNhanDong", line));
        });
        cell(right, () -> {
            foot.capacity().forEach(line -> text.line("QuyenHan", line));
            text.line("NguoiKy", foot.signer());
        });
        out.close().close();
    }

    private void annex(Paper.Annex annex) {
        text.line("PhuLuc", PaperWords.annex(paper, annex));
        text.line("PhuLucTen", annex.title());
        text.line("PhuLucKem", "(" + annex.reference() + ")");
        text.blocks(annex.body(), "");
    }

    private void row(int firstWidth, Runnable first) {
        out.open("w:tr").open("w:trPr").empty("w:cantSplit").close();
        cell(firstWidth, first);
    }

    private void cell(int width, Runnable content) {
        text.openCell(width);
        content.run();
        out.close();
    }

    /** A line of this length in the middle of a column, drawn as the upper edge of an empty paragraph. */
    private void rule(int length, int column) {
        int side = Math.max(0, (column - length) / 2);
        text.indented("DuongKe", "", side);
    }

    private void section(boolean fromOne) {
        PaperLayout.Page page = layout.page();
        out.open("w:sectPr");
        List<String> parts = new ArrayList<>(List.of("header", "first", "rId1", "header", "default", "rId2"));
        if (!paper.notice().isEmpty()) parts.addAll(List.of("footer", "first", "rId3", "footer", "default", "rId3"));
        for (int i = 0; i < parts.size(); i += 3) {
            out.empty("w:" + parts.get(i) + "Reference", "w:type", parts.get(i + 1), "r:id", parts.get(i + 2));
        }
        out.empty("w:pgSz", "w:w", twips(page.width()), "w:h", twips(page.height()));
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
        if (fromOne) out.empty("w:pgNumType", "w:start", "1");
        out.empty("w:titlePg").close();
    }

    private static String twips(int millimetres) {
        return Integer.toString(PaperLayout.twips(millimetres));
    }
}
