package org.lienhiep.documents.papers;

import java.util.List;

/** Boxes 7 and 9b and the code to check the paper: level with each other, never parted from the last lines of the text. */
final class DocxFoot {

    private static final int PICTURE = 20;

    private final Paper paper;
    private final PaperLayout layout;
    private final DocxText text;

    DocxFoot(Paper paper, PaperLayout layout, DocxText text) {
        this.paper = paper;
        this.layout = layout;
        this.text = text;
    }

    void write() {
        Paper.Foot foot = paper.foot();
        Paper.Signature beside = foot.beside();
        text.line("KhoangCach", "");
        int left = beside == null ? layout.leftWidth() : layout.textWidth() / 2;
        int right = layout.textWidth() - left;
        text.openGrid(List.of(left, right));
        if (beside != null) {
            text.row(left, () -> signature(beside.capacity(), beside.signer()));
            text.cell(right, () -> signature(foot.capacity(), foot.signer()));
            text.closeGrid();
            text.line("KhoangCach", "");
            copies();
            check();
            return;
        }
        text.row(left, () -> {
            copies();
            check();
            if (foot.copies().isEmpty() && paper.check() == null) text.line("NoiNhanDong", "");
        });
        text.cell(right, () -> signature(foot.capacity(), foot.signer()));
        text.closeGrid();
    }

    private void copies() {
        List<String> copies = paper.foot().copies();
        if (copies.isEmpty()) return;
        text.line("NoiNhan", PaperWords.copies());
        PaperWords.listed(copies).forEach(line -> text.line("NoiNhanDong", line));
    }

    private void signature(List<String> capacity, String signer) {
        capacity.forEach(line -> text.line(PaperWords.isOpenDay(line) ? "NgayDeTrong" : "QuyenHan", line));
        text.line("NguoiKy", signer);
    }

    private void check() {
        if (paper.check() == null) return;
        DocxPicture.write(text, "MaTraCuu", PICTURE);
        text.line("MaTraCuuDong", paper.check().code());
    }
}
