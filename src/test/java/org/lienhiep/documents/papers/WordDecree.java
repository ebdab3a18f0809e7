package org.lienhiep.documents.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;

/** A Word file laid beside Nghị định 30/2020/NĐ-CP, Phụ lục I: its sheet, its styles, its page number, its tables. */
final class WordDecree {

    /** How a style looks: bold, slanted. */
    private record Look(int points, boolean bold, boolean italic) {}

    private WordDecree() {}

    /** Measures all that a paper of its kind has. */
    static void measure(Paper paper, PaperLayout layout, Docx word) {
        boolean certificate = paper.kind() == PaperKind.CERTIFICATE;
        sheet(layout, word, certificate);
        looks(layout).forEach((style, look) -> {
            if (word.paragraphs(style).isEmpty()) return;
            assertThat(word.size(style)).as("size of %s", style).isEqualTo(2 * look.points);
            assertThat(word.marked(style, "w:b")).as("bold: %s", style).isEqualTo(look.bold);
            assertThat(word.marked(style, "w:i")).as("slanted: %s", style).isEqualTo(look.italic);
        });
        everyStyleIsThere(word);
        everyCellHoldsAParagraph(word);
        tables(word);
        if (certificate) return;
        if (!word.paragraphs("BodyText").isEmpty()) bodyText(layout, word);
        assertThat(word.part("word/header2.xml").getElementsByTag("w:instrText").text())
                .contains("PAGE");
        assertThat(word.part("word/header1.xml").getElementsByTag("w:t")).isEmpty();
        assertThat(word.body().getElementsByTag("w:titlePg"))
                .hasSameSizeAs(word.body().getElementsByTag("w:sectPr"));
        if (paper.kind() != PaperKind.ANNEX) assertThat(word.text()).contains(Paper.END);
    }

    private static Map<String, Look> looks(PaperLayout layout) {
        PaperLayout.Sizes sizes = layout.sizes();
        int text = sizes.text();
        return Map.ofEntries(
                Map.entry("QuocHieu", new Look(sizes.country(), true, false)),
                Map.entry("TieuNgu", new Look(sizes.motto(), true, false)),
                Map.entry("CoQuanChuQuan", new Look(sizes.issuer(), false, false)),
                Map.entry("CoQuanBanHanh", new Look(sizes.issuer(), true, false)),
                Map.entry("SoKyHieu", new Look(13, false, false)),
                Map.entry("DiaDanhNgay", new Look(text, false, true)),
                Map.entry("DiaDanhNgayNho", new Look(13, false, true)),
                Map.entry("TenLoai", new Look(text, true, false)),
                Map.entry("TrichYeu", new Look(text, true, false)),
                Map.entry("TrichYeuCongVan", new Look(sizes.about(), false, false)),
                Map.entry("ThamQuyen", new Look(text, true, false)),
                Map.entry("CanCu", new Look(text, false, true)),
                Map.entry("QuyetDinh", new Look(text, true, false)),
                Map.entry("KinhGui", new Look(text, false, false)),
                Map.entry("KinhGuiNhieu", new Look(text, false, false)),
                Map.entry("KinhGuiTungNoi", new Look(text, false, false)),
                Map.entry("BodyText", new Look(text, false, false)),
                Map.entry("Heading2", new Look(text, true, false)),
                Map.entry("Heading3", new Look(text, true, false)),
                Map.entry("NoiNhan", new Look(12, true, true)),
                Map.entry("NoiNhanDong", new Look(11, false, false)),
                Map.entry("QuyenHan", new Look(text, true, false)),
                Map.entry("NguoiKy", new Look(text, true, false)),
                Map.entry("PhuLuc", new Look(14, true, false)),
                Map.entry("PhuLucTen", new Look(text, true, false)),
                Map.entry("PhuLucKem", new Look(text, false, true)),
                Map.entry("KhanCap", new Look(13, true, false)));
    }

    private static void sheet(PaperLayout layout, Docx word, boolean certificate) {
        Element size = word.body().getElementsByTag("w:pgSz").getFirst();
        assertThat(size.attr("w:w")).isEqualTo(certificate ? "16838" : "11906");
        assertThat(size.attr("w:orient")).isEqualTo(certificate ? "landscape" : "");
        if (certificate) return;
        PaperLayout.Page page = layout.page();
        Map<String, Integer> margins =
                Map.of("w:top", page.top(), "w:right", page.right(), "w:bottom", page.bottom(), "w:left", page.left());
        for (Element margin : word.body().getElementsByTag("w:pgMar"))
            margins.forEach((side, millimetres) ->
                    assertThat(margin.attr(side)).as(side).isEqualTo(Integer.toString(PaperLayout.twips(millimetres))));
    }

    private static void bodyText(PaperLayout layout, Docx word) {
        assertThat(word.setting("BodyText", "w:ind", "w:firstLine"))
                .isEqualTo(Integer.toString(layout.flow().indent()));
        assertThat(word.setting("BodyText", "w:spacing", "w:line"))
                .isEqualTo(Integer.toString(layout.flow().line()));
        assertThat(Integer.parseInt(word.setting("BodyText", "w:spacing", "w:after")))
                .isGreaterThanOrEqualTo(120);
        assertThat(word.setting("BodyText", "w:jc", "w:val")).isEqualTo("both");
    }

    private static void everyStyleIsThere(Docx word) {
        List<String> known =
                word.part("word/styles.xml").getElementsByTag("w:style").eachAttr("w:styleId");
        assertThat(known).containsAll(word.body().getElementsByTag("w:pStyle").eachAttr("w:val"));
    }

    /** Word opens no file with a cell that holds none. */
    private static void everyCellHoldsAParagraph(Docx word) {
        assertThat(word.body().getElementsByTag("w:tc"))
                .allMatch(cell -> !cell.getElementsByTag("w:p").isEmpty());
    }

    private static void tables(Docx word) {
        for (Element table : word.body().getElementsByTag("w:tbl")) {
            if (!table.getElementsByTag("w:tblStyle").attr("w:val").equals("TableGrid")) continue;
            assertThat(table.getElementsByTag("w:tr").getFirst().getElementsByTag("w:tblHeader"))
                    .as("the head stands on every page")
                    .hasSize(1);
            assertThat(table.getElementsByTag("w:cantSplit")).hasSameSizeAs(table.getElementsByTag("w:tr"));
        }
    }
}
