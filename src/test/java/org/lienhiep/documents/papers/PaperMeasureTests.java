package org.lienhiep.documents.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every kind of paper, as Word and as PDF, measured against Nghị định 30/2020/NĐ-CP, Phụ lục I. */
class PaperMeasureTests {

    private static final PaperLayout LAYOUT = Samples.profile(Map.of()).layout();

    static List<String> codes() {
        return HouseTemplates.ALL.stream().map(PaperTemplate::code).toList();
    }

    private static byte[] pdf(String code) {
        return PaperPdf.write(Samples.paper(code, true), LAYOUT);
    }

    @Test
    void everyKindHasATemplate() {
        var kinds = new TreeSet<PaperKind>();
        HouseTemplates.ALL.forEach(t -> kinds.add(t.kind()));
        assertThat(kinds).containsExactlyInAnyOrder(PaperKind.values());
    }

    @ParameterizedTest
    @MethodSource("codes")
    void aPdfKeepsTheSheetItsMarginsAndItsFace(String code) {
        Pdf pdf = new Pdf(pdf(code));
        boolean wide = Samples.template(code).kind() == PaperKind.CERTIFICATE;
        assertThat(pdf.width()).isCloseTo(wide ? 297 : 210, within(0.3));
        assertThat(pdf.height()).isCloseTo(wide ? 210 : 297, within(0.3));
        assertThat(pdf.embedded()).isTrue();
        assertThat(pdf.faces()).isNotEmpty().allMatch(face -> face.startsWith("Tinos"));
        if (wide) {
            assertThat(pdf.pages()).isEqualTo(1);
            return;
        }
        assertThat(pdf.lines())
                .filteredOn(l -> l.x() < 29.5 || l.right() > 195.5 || l.size() < 7.9 || l.size() > 14.1)
                .isEmpty();
        assertThat(pdf.lines())
                .filteredOn(l -> !l.words().strip().matches("\\d+"))
                .filteredOn(l -> l.y() < 20 || l.y() > 277.5)
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("codes")
    void wordsOwnReaderOpensItAndTheSheetIsTheSame(String code) throws IOException {
        byte[] file = PaperDocx.write(Samples.paper(code, true), LAYOUT);
        try (var word = new XWPFDocument(new ByteArrayInputStream(file))) {
            assertThat(word.getParagraphs()).isNotEmpty();
        }
        var sheet = new Docx(file).body().getElementsByTag("w:pgSz").getFirst();
        boolean wide = Samples.template(code).kind() == PaperKind.CERTIFICATE;
        assertThat(sheet.attr("w:w")).isEqualTo(wide ? "16838" : "11906");
        assertThat(sheet.attr("w:orient")).isEqualTo(wide ? "landscape" : "");
    }

    @ParameterizedTest
    @MethodSource("codes")
    void wordAndPdfSayTheSame(String code) {
        Paper paper = Samples.paper(code, true);
        String word = new Docx(PaperDocx.write(paper, LAYOUT)).text().replaceAll("\\s+", "");
        String pdf = new Pdf(PaperPdf.write(paper, LAYOUT)).text().replaceAll("\\s+", "");
        for (String words : List.of("Trườnghợpmẫu", "Minh"))
            assertThat(pdf.contains(words)).as(words).isEqualTo(word.contains(words));
        if (paper.kind() != PaperKind.ANNEX && paper.kind() != PaperKind.CERTIFICATE)
            assertThat(pdf).contains(Paper.END.replace(" ", ""));
    }

    /** Three of the twelve ways to set a paper for each template, all twelve over the templates. */
    static Stream<Arguments> ways() {
        List<String> codes = codes();
        return IntStream.range(0, 3 * codes.size())
                .mapToObj(i -> Arguments.of(codes.get(i / 3), (i / 3 * 5 + i % 3 * 4) % PaperVariants.COUNT));
    }

    @ParameterizedTest
    @MethodSource("ways")
    void everyComponentIsSetAsTheDecreeSaysWhateverItsWordsAndTheUnionsMeasures(String code, int way) {
        Paper paper = PaperVariants.paper(Samples.template(code), Map.of(), way, Samples.UNION);
        PaperLayout layout = PaperVariants.profile(way, Samples.UNION).layout();
        PaperDecree.measure(paper, layout, new Pdf(PaperPdf.write(paper, layout)));
        WordDecree.measure(paper, layout, new Docx(PaperDocx.write(paper, layout)));
    }

    @Test
    void theComponentsHaveTheirSizesAndPlaces() {
        Pdf pdf = new Pdf(pdf("qd-hoi-dong"));
        assertThat(pdf.line("CỘNG HÒA").size()).isCloseTo(13, within(0.05));
        assertThat(pdf.line("CỘNG HÒA").face()).contains("Bold");
        assertThat(pdf.line("Độc lập").size()).isCloseTo(14, within(0.05));
        assertThat(pdf.line("UBND TỈNH").size()).isCloseTo(13, within(0.05));
        assertThat(pdf.line("UBND TỈNH").face()).doesNotContain("Bold");
        assertThat(pdf.line("Số: 05/QĐ-LHH").size()).isCloseTo(13, within(0.05));
        assertThat(pdf.line("Bình Thuận, ngày 05 tháng 01 năm 2018").face()).contains("Italic");
        assertThat(pdf.line("Số: 05").y())
                .isCloseTo(pdf.line("Bình Thuận, ngày").y(), within(1.0));
        Pdf.Line type = pdf.line("QUYẾT ĐỊNH");
        assertThat((type.x() + type.right()) / 2).isCloseTo(112.5, within(0.6));
        assertThat(pdf.line("Căn cứ").face()).contains("Italic");
        assertThat(pdf.line("Căn cứ").x()).as("1 cm in").isCloseTo(40, within(0.5));
        assertThat(pdf.line("Điều 1.").face()).contains("Bold");
        assertThat(pdf.line("Điều 1.").x()).isCloseTo(40, within(0.5));
        assertThat(pdf.line("a)").x()).isCloseTo(40, within(0.5));
        assertThat(pdf.line("Nơi nhận:").size()).isCloseTo(12, within(0.05));
        assertThat(pdf.line("Nơi nhận:").face()).contains("BoldItalic");
        assertThat(pdf.line("- Như Điều 3;").size()).isCloseTo(11, within(0.05));
        assertThat(pdf.line("Nơi nhận:").y())
                .as("level with the signer's power")
                .isCloseTo(pdf.line("TM. BAN THƯỜNG VỤ").y(), within(1.2));
        assertThat(pdf.line("Nguyễn Văn Minh").face()).contains("Bold");
        assertThat(pdf.text()).contains("K7Q4-088X-K7Q4-088X-K7Q4-088X-K7");
    }

    @Test
    void thePageNumberStandsAboveFromPageTwoOnAndAnAnnexCountsItsOwn() {
        Pdf pdf = new Pdf(pdf("qd-hoi-dong"));
        int annex = pdf.line("Phụ lục").page();
        assertThat(pdf.pages()).isGreaterThan(annex);
        List<Pdf.Line> numbers = pdf.lines().stream()
                .filter(l -> l.y() < 20 && l.words().strip().matches("\\d+"))
                .toList();
        assertThat(numbers).noneMatch(l -> l.page() == 1 || l.page() == annex);
        assertThat(numbers.getLast().words().strip()).isEqualTo(Integer.toString(pdf.pages() - annex + 1));
        assertThat(numbers).allSatisfy(l -> {
            assertThat((l.x() + l.right()) / 2).isCloseTo(112.5, within(0.8));
            assertThat(l.size()).isBetween(13.0, 14.0);
        });
    }

    @Test
    void aTableRepeatsItsHeadOnEveryPage() {
        Pdf pdf = new Pdf(pdf("pl-giai"));
        assertThat(pdf.pages()).isGreaterThan(1);
        for (int page = 1; page <= pdf.pages(); page++) {
            int now = page;
            assertThat(pdf.lines()).anyMatch(l -> l.page() == now && l.words().contains("Họ và tên"));
        }
    }

    @Test
    void aLetterHasNoTypeAndItsSummaryBelowTheNumber() {
        Pdf pdf = new Pdf(pdf("cv-trong"));
        assertThat(pdf.line("V/v").y()).isGreaterThan(pdf.line("Số:").y());
        assertThat(pdf.line("V/v").right()).isLessThan(100);
        assertThat(pdf.line("V/v").size()).isBetween(12.0, 13.0);
        Docx word = new Docx(PaperDocx.write(Samples.paper("cv-trong", true), LAYOUT));
        assertThat(word.words("TenLoai")).isEmpty();
        assertThat(word.size("TrichYeuCongVan")).isBetween(24, 26);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "left", "line"})
    void aUnionsOwnMeasureIsInBothFiles(String measure) {
        Map<String, String> own = Map.of("text", "13", "left", "35", "line", "1,5");
        PaperLayout layout = Samples.profile(Map.of(measure, own.get(measure))).layout();
        Paper paper = Samples.paper("bc-phan-bien", true);
        Pdf pdf = new Pdf(PaperPdf.write(paper, layout));
        Docx word = new Docx(PaperDocx.write(paper, layout));
        switch (measure) {
            case "text" -> {
                assertThat(pdf.line("Kính gửi").size()).isCloseTo(13, within(0.05));
                assertThat(word.size("BodyText")).isEqualTo(26);
            }
            case "left" -> {
                assertThat(pdf.line("I. CĂN CỨ").x()).isCloseTo(45, within(0.5));
                assertThat(word.body().getElementsByTag("w:pgMar").attr("w:left"))
                        .isEqualTo("1984");
            }
            default ->
                assertThat(word.setting("BodyText", "w:spacing", "w:line")).isEqualTo("360");
        }
    }

    @Test
    void theSamePaperIsTheSameFile() {
        assertThat(pdf("gcn-giai")).isEqualTo(pdf("gcn-giai"));
    }

    @ParameterizedTest
    @MethodSource("codes")
    void aPdfIsOneToBeKeptForManyYears(String code) throws IOException {
        try (var document = org.apache.pdfbox.Loader.loadPDF(pdf(code))) {
            var catalog = document.getDocumentCatalog();
            String said = new String(
                    catalog.getMetadata().exportXMPMetadata().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            assertThat(said).contains("<pdfaid:part>2</pdfaid:part>", "<pdfaid:conformance>B</pdfaid:conformance>");
            assertThat(catalog.getOutputIntents()).hasSize(1);
            assertThat(catalog.getLanguage()).isEqualTo("vi");
            assertThat(document.getDocumentInformation().getTitle()).isNotBlank();
        }
    }

    @Test
    void theCodeOnAPaperIsReadByAReader() throws Exception {
        var picture = javax.imageio.ImageIO.read(new ByteArrayInputStream(
                QrCode.of("https://lienhiephoi.example.vn/verify/K7Q4").png()));
        int side = picture.getWidth();
        int[] pixels = picture.getRGB(0, 0, side, side, null, 0, side);
        var bitmap = new com.google.zxing.BinaryBitmap(new com.google.zxing.common.HybridBinarizer(
                new com.google.zxing.RGBLuminanceSource(side, side, pixels)));
        assertThat(new com.google.zxing.qrcode.QRCodeReader().decode(bitmap).getText())
                .isEqualTo("https://lienhiephoi.example.vn/verify/K7Q4");
    }
}
