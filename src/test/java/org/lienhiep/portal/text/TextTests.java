package org.lienhiep.portal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The text of articles: what its marks mean, what a paste becomes, what changed between two savings. */
class TextTests {

    private static List<String> kinds(String text) {
        return Blocks.of(text).stream().map(b -> b.kind().name()).toList();
    }

    @Test
    void eachLineIsAParagraphUnlessAMarkSaysOtherwise() {
        assertThat(kinds("""
                Đoạn một.
                Đoạn hai.

                ## Kết quả
                ### Cấp tỉnh
                > Lời phát biểu
                {ảnh 12}
                """))
                .containsExactly("PARAGRAPH", "PARAGRAPH", "HEADING", "SUBHEADING", "QUOTATION", "PICTURE");
        assertThat(Blocks.pictures("Mở đầu\n{ảnh 12}\n{ảnh 7}")).containsExactly(12L, 7L);
    }

    @Test
    void itemsAndRowsThatFollowEachOtherAreOneListAndOneTable() {
        var blocks = Blocks.of("- một\n- hai\n3. ba\n4) bốn\n| Tên | Giải |\n|---|---|\n| Lan | Nhất |\n\nA\tB\nC\tD");
        assertThat(blocks).extracting(b -> b.kind().name()).containsExactly("BULLETS", "NUMBERS", "TABLE", "TABLE");
        assertThat(kinds("- một\n\n- hai\n\nĐoạn\n\n1. a\n\n2. b\n\n1. c"))
                .containsExactly("BULLETS", "PARAGRAPH", "NUMBERS", "NUMBERS");
        assertThat(blocks.get(1).number()).isEqualTo(3);
        assertThat(blocks.get(1).rows()).hasSize(2);
        assertThat(blocks.get(2).rows()).hasSize(2);
        assertThat(blocks.get(2).rows().get(1).cells()).hasSize(2);
    }

    @Test
    void marksWithinALineAreReadAndSignsOfArithmeticAreNot() {
        assertThat(Piece.of("Có **194 bài** và *nhiều* ảnh, xem [kết quả](/results/1)."))
                .containsExactly(
                        new Piece("Có ", false, false, null),
                        new Piece("194 bài", true, false, null),
                        new Piece(" và ", false, false, null),
                        new Piece("nhiều", false, true, null),
                        new Piece(" ảnh, xem ", false, false, null),
                        new Piece("kết quả", false, false, "/results/1"),
                        new Piece(".", false, false, null));
        assertThat(Piece.of("2*3*4 = 24")).hasSize(1);
        assertThat(Piece.of("[x](javascript:alert(1))")).hasSize(1);
    }

    @Test
    void aPasteFromWordKeepsWhatItSaysAndLosesHowItLooked() {
        String word = """
                <html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal {color:red}</style></head><body>
                <!--StartFragment--><h1 style='color:#2E74B5'><span lang=VI>Kết quả <o:p></o:p></span></h1>
                <p class=MsoNormal style='text-align:justify'><span style='font-family:"Times New Roman"'>Có&nbsp;<b>194 bài</b>
                dự thi, <span style='font-weight:700'>40 giải</span> và <i>một</i> <a href="https://vusta.vn/a (b)">giải toàn quốc</a>.</span></p>
                <p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span>·<span>   </span></span><![endif]>Học sinh</p>
                <p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span>·</span><![endif]>Giáo viên</p>
                <table border=1><tr><td><p>Tên</p></td><td><p>Giải</p></td></tr><tr><td>Lan</td><td>Nhất | Nhì</td></tr></table>
                <script>alert(1)</script><img src=x onerror=alert(1)><p>{EVT-01 2017}</p>
                <!--EndFragment--></body></html>
                """;
        assertThat(PastedWords.text(word)).isEqualTo("""
                ## Kết quả

                Có **194 bài** dự thi, **40 giải** và *một* [giải toàn quốc](https://vusta.vn/a%20%28b%29).

                - Học sinh
                - Giáo viên

                | Tên | Giải |
                | Lan | Nhất / Nhì |

                {EVT-01 2017}""");
        assertThat(PastedWords.text("<ol start=3><li>Ba</li><li>Bốn</li></ol>")).isEqualTo("3. Ba\n4. Bốn");
        assertThat(PastedWords.text("<a href='javascript:alert(1)'>bấm</a>")).isEqualTo("bấm");
        assertThat(PastedWords.text("")).isEmpty();
    }

    @Test
    void twoSavingsAreComparedWordByWord() {
        var changes = WordChanges.between("Có 16 hội thảo đã tổ chức.", "Có 17 hội thảo đã được tổ chức.");
        String seen = changes.stream()
                .map(s -> switch (s.kind()) {
                    case SAME -> s.text();
                    case GONE -> "[-" + s.text() + "-]";
                    case NEW -> "[+" + s.text() + "+]";
                })
                .collect(Collectors.joining());
        assertThat(seen).isEqualTo("Có [-16-][+17+] hội thảo đã[+ được+] tổ chức.");
        assertThat(WordChanges.between("một", "một")).hasSize(1);
        assertThat(WordChanges.between("", "")).isEmpty();
    }
}
