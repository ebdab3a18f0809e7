package org.lienhiep.documents.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lienhiep.documents.papers.PaperBlock.Heading;
import org.lienhiep.documents.papers.PaperBlock.Listing;
import org.lienhiep.documents.papers.PaperBlock.Paragraph;
import org.lienhiep.documents.papers.PaperBlock.Table;

/** The texts of templates: what their signs become, and that words from outside stay words. */
class TemplateTextTests {

    private final Map<String, PaperValue> values = new HashMap<>(Map.of(
            "Tên đề án", PaperValue.words("Đề án nước sạch"),
            "Ngày họp", PaperValue.day(LocalDate.of(2018, 2, 9)),
            "Số thành viên", PaperValue.count(7)));

    private List<PaperBlock> blocks(String text) {
        return TemplateText.blocks(text, new Filling(values));
    }

    private String first(String text) {
        return Marked.plain(
                ((Paragraph) blocks(text).getFirst()).spans().getFirst().text());
    }

    @Test
    void pointsFollowTheVietnameseAlphabet() {
        StringBuilder letters = new StringBuilder();
        for (int i = 1; i <= 10; i++) letters.append(PaperWords.point(i));
        assertThat(letters).hasToString("abcdđeghik");
    }

    @Test
    void articlesClausesAndPointsCountByThemselves() {
        var said = blocks("Điều *. Một\n*. Hai\n*) Ba\n*) Bốn\n*. Năm\nĐiều *. Sáu\n*. Bảy").stream()
                .map(b -> Marked.plain(((Paragraph) b).spans().getFirst().text()))
                .toList();
        assertThat(said).containsExactly("Điều 1. Một", "1. Hai", "a) Ba", "b) Bốn", "2. Năm", "Điều 2. Sáu", "1. Bảy");
    }

    @Test
    void daysAndNumbersBelowTenCarryAZero() {
        assertThat(first("Họp {Ngày họp}, {Số thành viên} người")).isEqualTo("Họp ngày 09 tháng 02 năm 2018, 07 người");
        assertThat(first("{Ngày họp|số} {Tên đề án|hoa}")).isEqualTo("09/02/2018 ĐỀ ÁN NƯỚC SẠCH");
        assertThat(PaperWords.number("5/QĐ-LHH")).isEqualTo("Số: 05/QĐ-LHH");
        assertThat(PaperWords.number("15/QĐ-LHH")).isEqualTo("Số: 15/QĐ-LHH");
        assertThat(PaperWords.day(LocalDate.of(2018, 3, 9))).isEqualTo("ngày 09 tháng 3 năm 2018");
    }

    @Test
    void aMissingFieldIsAGapWithItsName() {
        var filling = new Filling(values);
        var blocks = TemplateText.blocks("Tại {Địa điểm họp}, {tên ĐỀ án}", filling);
        String words = ((Paragraph) blocks.getFirst()).spans().getFirst().text();
        assertThat(Marked.runs(words)).anyMatch(run -> run.gap() && run.words().equals("[Địa điểm họp]"));
        assertThat(filling.missing()).containsExactly("Địa điểm họp");
        assertThat(Marked.plain(words)).endsWith("Đề án nước sạch");
    }

    @Test
    void aLineThatDependsOnAFieldGoesWithIt() {
        var filling = new Filling(values);
        assertThat(TemplateText.blocks("? Kinh phí {Kinh phí}\nCòn lại", filling))
                .hasSize(1);
        assertThat(filling.missing()).isEmpty();
    }

    @Test
    void aFieldInACellMayChooseItsForm() {
        var table = (PaperBlock.Table) blocks("| Việc | Hạn |\n| Họp {Tên đề án|hoa} | {Ngày họp|số} |")
                .getFirst();
        assertThat(table.rows().getFirst().stream().map(s -> Marked.plain(s.text())))
                .containsExactly("Họp ĐỀ ÁN NƯỚC SẠCH", "09/02/2018");
    }

    @Test
    void headingsListsAndTablesAreRead() {
        var blocks = blocks("# Phần thứ nhất | Kết quả\n## I. Tình hình\n- một\n- hai\n| Việc | Số# |\n| Họp | 2 |");
        assertThat(blocks.get(0)).isEqualTo(new Heading(0, "Phần thứ nhất", "Kết quả"));
        assertThat(blocks.get(1)).isEqualTo(new Heading(1, "I.", "Tình hình"));
        assertThat(((Listing) blocks.get(2)).lines()).containsExactly("một", "hai");
        Table table = (Table) blocks.get(3);
        assertThat(table.columns().get(1).number()).isTrue();
        assertThat(table.columns().get(1).head()).isEqualTo("Số");
        assertThat(table.rows()).hasSize(1);
    }

    @Test
    void hostileWordsStayWords() {
        String hostile = "</p><script>x</script> {Ngày họp} **đậm** \uE000\uE002&amp; \u202E file:///etc/passwd";
        values.put("Tên đề án", PaperValue.words(hostile));
        Paper paper = Samples.paper(
                        Samples.template("tb-trong"),
                        Map.of(
                                "Việc",
                                PaperValue.words(hostile),
                                "Nội dung",
                                PaperValue.words(hostile),
                                "Nơi nhận",
                                PaperValue.words("A")),
                        true,
                        Samples.profile(Map.of()))
                .paper();
        String said = "</p><script>x</script> {Ngày họp} **đậm** &amp; file:///etc/passwd";
        assertThat(Marked.plain(paper.subject().summary())).isEqualTo(said);
        assertThat(Marked.runs(paper.subject().summary())).hasSize(1);
        assertThat(new Pdf(PaperPdf.write(paper, PaperLayout.ND30)).text().replaceAll("\\s+", ""))
                .contains(said.replace(" ", ""));
        assertThat(new Docx(PaperDocx.write(paper, PaperLayout.ND30)).text()).contains(said);
        assertThat(PaperHtml.preview(paper, PaperLayout.ND30)).doesNotContain("<script");
    }

    @Test
    void listsOfBodiesGetTheirSigns() {
        assertThat(PaperWords.listed(List.of("Như trên", "Sở A;", "Lưu: VT.")))
                .containsExactly("- Như trên;", "- Sở A;", "- Lưu: VT.");
        assertThat(PaperWords.bases(List.of("Căn cứ A", "Căn cứ B"))).containsExactly("Căn cứ A;", "Căn cứ B.");
        assertThat(PaperWords.ended("Hết.", Paper.END)).isEqualTo("Hết./.");
    }

    @Test
    void aCodeIsReadAsItIsSpokenAndTyped() {
        String code = CheckCode.fresh();
        assertThat(code).hasSize(26);
        assertThat(CheckCode.read(Composing.grouped(code).toLowerCase(java.util.Locale.ROOT)))
                .contains(code);
        assertThat(CheckCode.read("ABC")).isEmpty();
        assertThat(CheckCode.read("O".repeat(26))).contains("0".repeat(26));
        assertThat(CheckPage.initials("Nguyễn Lê Gia Bảo")).isEqualTo("N. L. G. B.");
    }
}
