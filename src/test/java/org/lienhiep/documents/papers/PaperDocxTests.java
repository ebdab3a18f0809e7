package org.lienhiep.documents.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lienhiep.documents.papers.PaperBlock.Column;
import org.lienhiep.documents.papers.PaperBlock.Heading;
import org.lienhiep.documents.papers.PaperBlock.Listing;
import org.lienhiep.documents.papers.PaperBlock.Paragraph;
import org.lienhiep.documents.papers.PaperBlock.Span;
import org.lienhiep.documents.papers.PaperBlock.Table;

/** The papers engine, on a paper that has a bit of everything. */
public class PaperDocxTests {

    /** A file with a bit of everything. */
    public static byte[] file() {
        List<PaperBlock> body = List.of(
                new Heading(0, "Phần thứ nhất", "Kết quả"),
                new Heading(1, "I.", "Tình hình"),
                new Heading(2, "1.", "Một việc"),
                new Heading(3, "a)", "Một phần việc"),
                Paragraph.of("Dấu <, >, & và \u0001 không làm hỏng văn bản"),
                new Listing(List.of("Một", "Hai")),
                new Table(
                        List.of(new Column("Tên", 2, false), new Column("Số", 1, true)),
                        List.of(List.of(Span.of("Hội thảo"), Span.of("05")))));
        List<Paper.Annex> annexes = List.of(
                new Paper.Annex("DANH SÁCH", "Kèm theo", List.of(Paragraph.of("Một."))),
                new Paper.Annex("BẢNG", "Kèm theo", List.of(Paragraph.of("Hai."))));
        Paper paper = new Paper(
                PaperKind.NOTICE,
                new Paper.Head("", "Liên hiệp hội", "Số: 01/TB-LHH", "Phan Thiết, ngày 05 tháng 3 năm 2018", "", ""),
                new Paper.Subject("THÔNG BÁO", "Về một việc", List.of("Sở A", "Sở B")),
                body,
                new Paper.Foot(List.of("Như trên", "Lưu: VT"), List.of("CHỦ TỊCH"), "Nguyễn Văn Minh hoạ"),
                annexes,
                "",
                null);
        return PaperDocx.write(paper, PaperLayout.ND30);
    }

    private final Docx paper = new Docx(file());

    @Test
    void headingsKeepTheOrderPartChapterSectionPoint() {
        assertThat(paper.words("Heading1")).containsExactly("Phần thứ nhất\nKẾT QUẢ");
        assertThat(paper.words("Heading2")).containsExactly("I. TÌNH HÌNH");
        assertThat(paper.words("Heading3")).containsExactly("1. Một việc");
        assertThat(paper.words("Heading4")).containsExactly("a) Một phần việc");
        assertThat(paper.setting("Heading4", "w:outlineLvl", "w:val")).isEqualTo("3");
    }

    @Test
    void signsOfXmlAreWordsAndOthersAreLeftOut() {
        assertThat(paper.words("BodyText")).contains("Dấu <, >, & và  không làm hỏng văn bản");
    }

    @Test
    void severalAddresseesStandOnLinesOfTheirOwn() {
        assertThat(paper.words("KinhGuiNhieu")).containsExactly("Kính gửi:");
        assertThat(paper.words("KinhGuiTungNoi")).containsExactly("- Sở A;");
        assertThat(paper.words("KinhGuiNoiCuoi")).containsExactly("- Sở B.");
    }

    @Test
    void aTextThatEndsInATableIsClosedBelowIt() {
        assertThat(paper.words("BodyText")).contains("./.");
        assertThat(paper.words("List")).containsExactly("- Một;", "- Hai.");
    }

    @Test
    void columnsFillTheWidthOfTheText() {
        var grids = paper.body().getElementsByTag("w:tblGrid");
        assertThat(grids)
                .allSatisfy(grid -> assertThat(grid.getElementsByTag("w:gridCol").stream()
                                .mapToInt(c -> Integer.parseInt(c.attr("w:w")))
                                .sum())
                        .isEqualTo(9355));
        assertThat(grids.get(1).getElementsByTag("w:gridCol").eachAttr("w:w")).containsExactly("6236", "3119");
    }

    @Test
    void severalAnnexesCarryRomanNumbersAndEachCountsItsPagesFromOne() {
        assertThat(paper.words("PhuLuc")).containsExactly("Phụ lục I", "Phụ lục II");
        var sections = paper.body().getElementsByTag("w:sectPr");
        assertThat(sections).hasSize(3);
        assertThat(sections.stream()
                        .map(s -> s.getElementsByTag("w:pgNumType").size())
                        .toList())
                .containsExactly(0, 1, 1);
    }

    @Test
    void theSignerStandsWithoutRankBelowTheCapacity() {
        assertThat(paper.words("QuyenHan")).containsExactly("CHỦ TỊCH");
        assertThat(paper.words("NguoiKy")).containsExactly("Nguyễn Văn Minh hoạ");
        assertThat(paper.words("DuThao")).isEmpty();
        assertThat(paper.words("CoQuanChuQuan")).isEmpty();
    }

    @Test
    void theWidthOfWordsIsThatOfTheTypeface() {
        // measured with a face of the same metrics: 12.242 em, 20.862 em, 12.834 em
        assertThat(TimesBold.width("Độc lập - Tự do - Hạnh phúc", 14)).isBetween(3420, 3436);
        assertThat(TimesBold.width("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 13)).isBetween(5416, 5432);
        assertThat(TimesBold.width("KHOA HỌC VÀ KỸ THUẬT", 13)).isBetween(3329, 3345);
        assertThat(TimesBold.widest("LIÊN HIỆP CÁC HỘI\nKHOA HỌC VÀ KỸ THUẬT", 13, 3600))
                .isEqualTo(TimesBold.width("KHOA HỌC VÀ KỸ THUẬT", 13));
    }
}
