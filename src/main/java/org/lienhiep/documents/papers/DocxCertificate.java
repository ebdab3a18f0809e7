package org.lienhiep.documents.papers;

import java.util.List;
import org.lienhiep.documents.papers.PaperBlock.Centred;
import org.lienhiep.documents.papers.PaperBlock.Listing;
import org.lienhiep.documents.papers.PaperBlock.Paragraph;

/** A certificate: landscape, one page, the name in the middle of it. */
final class DocxCertificate {

    private static final int PICTURE = 26;

    private final Paper paper;
    private final PaperLayout layout;
    private final DocxText text;

    DocxCertificate(Paper paper, PaperLayout layout, DocxText text) {
        this.paper = paper;
        this.layout = layout;
        this.text = text;
    }

    void write() {
        int width = DocxSection.certificateWidth();
        head(width);
        text.line("ChungNhanTen", paper.subject().type());
        text.indented("DuongVang", "", (width - PaperLayout.twips(42)) / 2);
        for (PaperBlock block : paper.body()) {
            switch (block) {
                case Centred name -> text.line(nameStyle(name.words()), name.words());
                case Paragraph line -> text.line("ChungNhanDong", words(line));
                case Listing lines -> lines.lines().forEach(l -> text.line("ChungNhanDong", l));
                default -> throw new IllegalArgumentException("a certificate holds lines only");
            }
        }
        foot(width);
    }

    /** A long name goes down to 20 points, never lower. */
    static String nameStyle(String name) {
        int length = Marked.plain(name).length();
        return length <= 26 ? "ChungNhanHoTen" : length <= 40 ? "ChungNhanHoTenVua" : "ChungNhanHoTenDai";
    }

    private void head(int width) {
        Paper.Head head = paper.head();
        int left = width / 2;
        text.openGrid(List.of(left, width - left));
        text.row(left, () -> {
            if (!head.upperBody().isEmpty()) text.line("CoQuanChuQuan", head.upperBody());
            text.line("CoQuanBanHanh", head.body());
        });
        text.cell(width - left, () -> {
            text.line("QuocHieu", Paper.COUNTRY);
            text.line("TieuNgu", Paper.MOTTO);
            text.rule(layout.mottoRule(), width - left);
        });
        text.closeGrid();
    }

    private void foot(int width) {
        Paper.Foot foot = paper.foot();
        int picture = PaperLayout.twips(PICTURE + 6);
        int right = width * 45 / 100;
        int left = width - picture - right;
        text.openLowGrid(List.of(picture, left, right));
        text.row(picture, () -> {
            if (paper.check() == null) text.line("NoiNhanDong", "");
            else DocxPicture.write(text, "MaTraCuu", PICTURE);
        });
        text.cell(left, () -> {
            text.line("ChungNhanSo", paper.head().number());
            foot.copies().forEach(line -> text.line("ChungNhanSo", line));
            if (paper.check() != null) text.line("ChungNhanSo", paper.check().code());
        });
        text.cell(right, () -> {
            text.line("DiaDanhNgay", paper.head().placeAndDay());
            foot.capacity().forEach(line -> text.line("QuyenHan", line));
            text.line("NguoiKy", foot.signer());
        });
        text.closeGrid();
    }

    private static String words(Paragraph line) {
        StringBuilder words = new StringBuilder();
        line.spans().forEach(s -> words.append(s.text()));
        return words.toString();
    }
}
