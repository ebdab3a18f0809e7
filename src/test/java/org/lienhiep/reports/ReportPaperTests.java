package org.lienhiep.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lienhiep.cast.Page;
import org.lienhiep.cast.ServedTests;
import org.lienhiep.cast.Visitor;
import org.lienhiep.documents.papers.Docx;
import org.lienhiep.documents.papers.PaperWords;

/** The year report on paper, measured against Nghị định 30/2020/NĐ-CP, Phụ lục I. */
class ReportPaperTests extends ServedTests {

    private byte[] file = {};
    private Docx paper = new Docx(file);

    @BeforeAll
    void openTheDraft() {
        file = docx(as("van-phong"));
        paper = new Docx(file);
    }

    @Test
    void theSheetIsA4WithTheMarginsOfTheDecree() {
        Element size = paper.body().getElementsByTag("w:pgSz").getFirst();
        assertThat(size.attr("w:w")).isEqualTo("11906");
        assertThat(size.attr("w:h")).isEqualTo("16838");
        Element margins = paper.body().getElementsByTag("w:pgMar").getFirst();
        assertThat(millimetres(margins, "w:top")).isBetween(20.0, 25.0);
        assertThat(millimetres(margins, "w:bottom")).isBetween(20.0, 25.0);
        assertThat(millimetres(margins, "w:left")).isBetween(30.0, 35.0);
        assertThat(millimetres(margins, "w:right")).isBetween(15.0, 20.0);
    }

    @ParameterizedTest
    @CsvSource({
        "QuocHieu,24,26,true,false,center",
        "TieuNgu,26,28,true,false,center",
        "CoQuanChuQuan,24,26,false,false,center",
        "CoQuanBanHanh,24,26,true,false,center",
        "SoKyHieu,26,26,false,false,center",
        "DiaDanhNgay,26,28,false,true,center",
        "TenLoai,26,28,true,false,center",
        "TrichYeu,26,28,true,false,center",
        "KinhGui,26,28,false,false,center",
        "Heading1,26,28,true,false,center",
        "Heading2,26,28,true,false,both",
        "Heading3,26,28,true,false,both",
        "Heading4,26,28,false,false,both",
        "BodyText,26,28,false,false,both",
        "NoiNhan,24,24,true,true,''",
        "NoiNhanDong,22,22,false,false,''",
        "QuyenHan,26,28,true,false,center",
        "NguoiKy,26,28,true,false,center",
        "PhuLuc,28,28,true,false,center",
        "Header,26,28,false,false,center"
    })
    void aComponentHasItsSizeAndStyle(String style, int least, int most, boolean bold, boolean italic, String side) {
        assertThat(paper.size(style)).isBetween(least, most);
        assertThat(paper.marked(style, "w:b")).isEqualTo(bold);
        assertThat(paper.marked(style, "w:i")).isEqualTo(italic);
        assertThat(paper.setting(style, "w:jc", "w:val")).isEqualTo(side);
    }

    @ParameterizedTest
    @ValueSource(strings = {"w:ascii", "w:hAnsi", "w:eastAsia", "w:cs"})
    void everyLetterIsTimesNewRoman(String script) {
        assertThat(paper.setting("Normal", "w:rFonts", script)).isEqualTo("Times New Roman");
        assertThat(paper.part("word/styles.xml").getElementsByTag("w:rFonts").eachAttr(script))
                .containsOnly("Times New Roman");
        assertThat(paper.body().getElementsByTag("w:rFonts")).isEmpty();
    }

    @Test
    void theTextIsSetAsTheDecreeWants() {
        assertThat(paper.setting("BodyText", "w:ind", "w:firstLine")).isIn("567", "720");
        assertThat(Integer.parseInt(paper.setting("BodyText", "w:spacing", "w:after")))
                .isGreaterThanOrEqualTo(120);
        assertThat(Integer.parseInt(paper.setting("BodyText", "w:spacing", "w:line")))
                .isBetween(240, 360);
        assertThat(paper.setting("BodyText", "w:spacing", "w:lineRule")).isEqualTo("auto");
    }

    @Test
    void theLineBelowTheMottoIsAsLongAsItsWords() {
        Element right = paper.body().getElementsByTag("w:tc").get(1);
        assertThat(Docx.words(right)).isEqualTo("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAMĐộc lập - Tự do - Hạnh phúc");
        Element rule = right.getElementsByTag("w:p").getLast();
        int cell = Integer.parseInt(right.getElementsByTag("w:tcW").getFirst().attr("w:w"));
        Element ind = rule.getElementsByTag("w:ind").getFirst();
        int line = cell - Integer.parseInt(ind.attr("w:left")) - Integer.parseInt(ind.attr("w:right"));
        assertThat(paper.setting("DuongKe", "w:top", "w:val")).isEqualTo("single");
        // 12.242 em of Times New Roman bold at 14 points, to half a millimetre
        assertThat(line / 20.0).isCloseTo(12.242 * 14, org.assertj.core.api.Assertions.within(1.4));
        assertThat(cell).as("room for Quốc hiệu on one line").isGreaterThan((int)
                (20.862 * paper.size("QuocHieu") * 10));
    }

    @Test
    void thePageNumberStandsInTheMiddleAboveFromPageTwoOn() {
        Element section = paper.body().getElementsByTag("w:sectPr").getLast();
        assertThat(section.getElementsByTag("w:titlePg")).hasSize(1);
        assertThat(paper.part("word/header2.xml")
                        .getElementsByTag("w:instrText")
                        .text())
                .isEqualTo("PAGE");
        assertThat(paper.part("word/header1.xml").getElementsByTag("w:r")).isEmpty();
        assertThat(section.getElementsByTag("w:headerReference").eachAttr("w:type"))
                .containsExactlyInAnyOrder("first", "default");
    }

    @Test
    void aTableRepeatsItsHeadAndKeepsItsRowsWhole() {
        Element table = paper.body().getElementsByTag("w:tbl").get(1);
        var rows = table.getElementsByTag("w:tr");
        assertThat(rows).hasSize(6);
        assertThat(rows.getFirst().getElementsByTag("w:tblHeader")).hasSize(1);
        assertThat(rows)
                .allSatisfy(
                        row -> assertThat(row.getElementsByTag("w:cantSplit")).hasSize(1));
        assertThat(rows.getFirst().getElementsByTag("w:tc").stream()
                        .map(Docx::words)
                        .toList())
                .containsExactly("Chỉ tiêu", "Giao", "Thực hiện", "%", "Năm trước", "Kết quả");
        assertThat(rows.get(3).getElementsByTag("w:tc").stream()
                        .map(Docx::words)
                        .toList())
                .endsWith("12", "14", "116,7%", "11", "Vượt");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "phản biện 05 đề án",
                "16 hội thảo khoa học và 14 lớp tập huấn",
                "nhận 194 mô hình",
                "40 sản phẩm đạt giải",
                "01 sản phẩm được giải",
                "nhận 128 giải pháp",
                "48 giải pháp đạt giải",
                "Còn 06 hội quá hạn nhiệm kỳ mà chưa đại hội, gồm: Hội Y học tỉnh;",
                "- Phản biện 06 đề án, quy hoạch của tỉnh;",
                "Học tập, quán triệt nghị quyết cho trí thức và hội viên./."
            })
    void theFiguresAndNamesStandInThePlainText(String words) {
        assertThat(paper.text()).contains(words);
        assertThat(paper.body().getElementsByTag("w:u")).isEmpty();
        assertThat(paper.body().getElementsByTag("w:hyperlink")).isEmpty();
    }

    @Test
    void theHeadingsFollowPartChapterSection() {
        assertThat(paper.words("Heading1"))
                .containsExactly(
                        "Phần thứ nhất\nKẾT QUẢ THỰC HIỆN NHIỆM VỤ NĂM 2017",
                        "Phần thứ hai\nPHƯƠNG HƯỚNG, NHIỆM VỤ NĂM 2018");
        assertThat(paper.words("Heading2")).startsWith("I. ĐẶC ĐIỂM TÌNH HÌNH", "II. KẾT QUẢ THỰC HIỆN");
        assertThat(paper.words("Heading3")).contains("4. Tư vấn, phản biện và giám định xã hội");
    }

    @Test
    void aDraftSaysSoAndLeavesRoomForNumberAndDay() {
        assertThat(paper.words("DuThao")).containsExactly("DỰ THẢO");
        assertThat(paper.words("SoKyHieu").getFirst()).matches("Số:\\u00A0+/BC-LHH");
        assertThat(paper.words("DiaDanhNgay").getFirst()).matches("Bình Thuận, ngày\\u00A0+tháng\\u00A0+năm 2018");
        assertThat(paper.words("NoiNhanDong")).first().isEqualTo("- Như trên;");
        assertThat(paper.words("NoiNhanDong")).last().isEqualTo("- Lưu: VT.");
    }

    @Test
    void anIssuedPaperHasItsNumberAndDayAndItsAddendaBehindIt() {
        Visitor office = year().as("van-phong");
        String report =
                office.open("/reports?year=2017").first("a[href$=/docx]").attr("href");
        String path = report.replaceFirst("^/[^/]+(/reports/\\d+)/docx$", "$1");
        office.submit(path + "/issue", "number", "03/BC-LHH").is(303);
        office.submit(path + "/addenda/new", "text", "Ghi thêm một lớp.\nĐã có danh sách.")
                .is(303);
        office.submit(path + "/addendum/issue", "number", "04/BC-LHH").is(303);

        Docx issued = new Docx(office.open(path + "/docx").is(200).bytes());
        assertThat(issued.words("DuThao")).isEmpty();
        assertThat(issued.words("SoKyHieu")).containsExactly("Số: 03/BC-LHH");
        assertThat(issued.words("DiaDanhNgay").getFirst()).endsWith(", ngày 12 tháng 01 năm 2018");
        assertThat(issued.words("PhuLuc")).containsExactly("Phụ lục");
        assertThat(issued.words("PhuLucKem").getFirst()).startsWith("(Kèm theo Báo cáo số 03/BC-LHH ngày 12/01/2018");
        assertThat(issued.words("BodyText")).endsWith("Ghi thêm một lớp.", "Đã có danh sách.");
        var sections = issued.body().getElementsByTag("w:sectPr");
        assertThat(sections).hasSize(2);
        assertThat(sections.getLast().getElementsByTag("w:pgNumType").attr("w:start"))
                .isEqualTo("1");
    }

    @Test
    void theSamePaperIsTheSameFile() {
        assertThat(docx(as("van-phong"))).isEqualTo(file);
    }

    @Test
    void wordsOwnReaderOpensIt() throws IOException {
        try (var word = new XWPFDocument(new ByteArrayInputStream(file))) {
            assertThat(word.getTables()).hasSize(3);
            assertThat(word.getStyles().getStyle("Heading1").getName()).isEqualTo("heading 1");
            assertThat(word.getProperties().getCoreProperties().getTitle()).startsWith("Tổng kết công tác năm 2017");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2018-01-05,ngày 05 tháng 01 năm 2018",
        "2018-02-28,ngày 28 tháng 02 năm 2018",
        "2018-03-09,ngày 09 tháng 3 năm 2018",
        "2018-12-31,ngày 31 tháng 12 năm 2018"
    })
    void daysAndTheFirstTwoMonthsCarryAZero(LocalDate on, String words) {
        assertThat(PaperWords.day(on)).isEqualTo(words);
    }

    @Test
    void thePreviewShowsTheSamePaperWithItsFiguresOpen() {
        Page preview = as("van-phong").open(path() + "/print").is(200);
        assertThat(preview.name()).isEqualTo("reports/print");
        assertThat(preview.first(".paper .motto").text()).isEqualTo("Độc lập - Tự do - Hạnh phúc");
        assertThat(preview.first(".paper .draft").text()).isEqualTo("DỰ THẢO");
        assertThat(preview.all(".paper a[data-figure=CON-01]").eachText()).contains("194");
        assertThat(preview.all(".paper p").eachText())
                .filteredOn(p -> p.endsWith("./."))
                .hasSize(1);
        assertThat(preview.all("[style]")).isEmpty();
        List<String> heads = preview.all(".paper th").eachText();
        assertThat(heads).startsWith("Chỉ tiêu", "Giao", "Thực hiện");
    }

    private String path() {
        String link = as("van-phong")
                .open("/reports?year=2017")
                .is(200)
                .first("a[href$=/docx]")
                .attr("href");
        return link.replaceFirst("^/binh-thuan(/reports/\\d+)/docx$", "$1");
    }

    private byte[] docx(Visitor visitor) {
        return visitor.open(path() + "/docx").is(200).bytes();
    }

    private static double millimetres(Element margins, String side) {
        return Math.round(Integer.parseInt(margins.attr(side)) * 25.4 / 1440 * 10) / 10.0;
    }
}
