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
    private final CertificateFit fit;

    DocxCertificate(Paper paper, PaperLayout layout, DocxText text) {
        this.paper = paper;
        this.layout = layout;
        this.text = text;
        this.fit = new CertificateFit(paper, layout);
    }

    void write() {
        int width = DocxSection.certificateWidth();
        head(width);
        int picture = PaperLayout.twips(PICTURE + 6);
        int right = width * 45 / 100;
        List<Integer> columns = List.of(picture, width - picture - right, right);
        text.openGrid(columns);
        text.highRow(PaperLayout.twips(fit.upper()), columns.size(), width, () -> said(width));
        text.out().close();
        foot(columns);
    }

    private void said(int width) {
        String style = "ChungNhanDong" + fit.size();
        text.line("ChungNhanTen", paper.subject().type());
        text.indented("DuongVang", "", (width - PaperLayout.twips(42)) / 2);
        for (PaperBlock block : paper.body()) {
            switch (block) {
                case Centred name -> text.line("ChungNhanHoTen" + CertificateFit.name(name.words()), name.words());
                case Paragraph line -> text.line(style, CertificateFit.words(line));
                case Listing lines -> lines.lines().forEach(l -> text.line(style, l));
                default -> throw new IllegalArgumentException("a certificate holds lines only");
            }
        }
    }

    private void head(int width) {
        Paper.Head head = paper.head();
        int left = width / 2;
        text.openGrid(List.of(left, width - left));
        text.row(left, () -> {
            if (!head.upperBody().isEmpty())
                text.line("CoQuanChuQuan", CertificateFit.issuer(head.upperBody(), layout));
            text.line("CoQuanBanHanh", CertificateFit.issuer(head.body(), layout));
        });
        text.cell(width - left, () -> {
            text.line("QuocHieu", Paper.COUNTRY);
            text.line("TieuNgu", Paper.MOTTO);
            text.rule(layout.mottoRule(), width - left);
        });
        text.closeGrid();
    }

    private void foot(List<Integer> columns) {
        Paper.Foot foot = paper.foot();
        text.out().open("w:tr").open("w:trPr").empty("w:cantSplit").close();
        text.lowCell(columns.get(0), () -> {
            if (paper.check() == null) text.line("NoiNhanDong", "");
            else DocxPicture.write(text, "MaTraCuu", PICTURE);
        });
        text.lowCell(columns.get(1), () -> {
            text.line("ChungNhanSo", paper.head().number());
            foot.copies().forEach(line -> text.line("ChungNhanSo", line));
            if (paper.check() != null) text.line("ChungNhanSo", paper.check().code());
        });
        text.lowCell(columns.get(2), () -> {
            text.line("DiaDanhNgay", paper.head().placeAndDay());
            foot.capacity().forEach(line -> text.line("QuyenHan", line));
            text.line("NguoiKy", foot.signer());
        });
        text.closeGrid();
    }
}
