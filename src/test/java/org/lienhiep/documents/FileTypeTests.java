package org.lienhiep.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lienhiep.web.Rejected;

/** Which files are taken, by what is in them. */
class FileTypeTests {

    private static final String WORD =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private static final String EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void picturesAndPdfAreKnownByTheirFirstBytes() throws IOException {
        assertThat(type("%PDF-1.7\n1 0 obj\n%%EOF")).isEqualTo(FileType.PDF);
        assertThat(type("\u00FF\u00D8\u00FF\u00E0....")).isEqualTo(FileType.JPEG);
        assertThat(type("\u0089PNG\r\n\u001A\n....")).isEqualTo(FileType.PNG);
        assertThat(type("II*\0....")).isEqualTo(FileType.TIFF);
        assertThat(type("MM\0*....")).isEqualTo(FileType.TIFF);
    }

    @ParameterizedTest
    @CsvSource({
        "<html><script>,unknown",
        "'<svg xmlns=\"http://www.w3.org/2000/svg\">',unknown",
        "'<?xml version=\"1.0\"?>',unknown",
        "GIF89a,unknown",
        "MZ......,unknown",
        "' %PDF-1.4 %%EOF',unknown",
        "x,unknown",
        "%PDF-1.4 cut off,broken",
        "%PDF-1.4 trailer << /Encrypt 12 0 R >> %%EOF,locked",
        "%PDF-1.4 trailer << /Encrypt<</Filter/Standard>> >> %%EOF,locked"
    })
    void anythingElseIsRefusedInWords(String content, String why) {
        refused(write(content), why);
    }

    @Test
    void anEntryFarIntoALongPdfIsFound() {
        String filler = "0".repeat(65_530);
        refused(write("%PDF-1.4\n" + filler + "/Encrypt 9 0 R\n" + filler + "%%EOF"), "locked");
    }

    @Test
    void wordAndExcelAreKnownByTheirTableOfContents() throws IOException {
        assertThat(FileType.of(office("word/document.xml", WORD, Map.of()))).isEqualTo(FileType.DOCX);
        assertThat(FileType.of(office("xl/workbook.xml", EXCEL, Map.of()))).isEqualTo(FileType.XLSX);
        assertThat(FileType.of(
                        Files.write(folder.resolve("paper"), org.lienhiep.documents.papers.PaperDocxTests.file())))
                .isEqualTo(FileType.DOCX);
    }

    @Test
    void macrosAreRefusedHoweverTheyAreHidden() throws IOException {
        String macro = "application/vnd.ms-word.document.macroEnabled.main+xml";
        refused(office("word/document.xml", macro, Map.of()), "macros");
        refused(office("word/document.xml", WORD, Map.of("word/vbaProject.bin", "x")), "macros");
        refused(office("xl/workbook.xml", EXCEL, Map.of("xl/macrosheets/sheet1.xml", "x")), "macros");
        refused(office("xl/workbook.xml", EXCEL, Map.of("xl/activeX/activeX1.bin", "x")), "macros");
    }

    @Test
    void aZipThatIsNoOfficeFileIsRefused() throws IOException {
        refused(zip(Map.of("a.txt", "x")), "unknown");
        refused(
                office("ppt/presentation.xml", "application/x.presentationml.presentation.main+xml", Map.of()),
                "unknown");
        refused(zip(Map.of("[Content_Types].xml", table("/word/document.xml", WORD))), "unknown");
        refused(write("PK\u0003\u0004 and nothing more"), "broken");
        String entity = "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><Types>&a;</Types>";
        Path outside = zip(Map.of("[Content_Types].xml", entity));
        assertThatThrownBy(() -> FileType.of(outside)).isInstanceOf(Rejected.class);
    }

    @Test
    void aBombIsRefusedWithoutUnpackingIt() throws IOException {
        refused(
                office("xl/workbook.xml", EXCEL, Map.of("xl/worksheets/sheet1.xml", "0".repeat(201_000_000))),
                "too-full");
        Map<String, String> many = new TreeMap<>();
        for (int i = 0; i < 2_100; i++) many.put("xl/part" + i, "");
        refused(office("xl/workbook.xml", EXCEL, many), "too-full");
    }

    @Test
    void oldOfficeAndLockedOfficeFilesAreToldApartFromTheRest() {
        refused(write("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1...."), "compound");
    }

    @ParameterizedTest
    @CsvSource({
        "scan.pdf,scan.pdf",
        "SCAN.PDF,SCAN.PDF",
        "scan.html,scan.html.pdf",
        "scan,scan.pdf",
        ".pdf,.pdf.pdf",
        "'',tep.pdf"
    })
    void theEndingOfTheNameTellsTheTruth(String sent, String kept) {
        assertThat(FileType.PDF.named(sent)).isEqualTo(kept);
    }

    @Test
    void aNameCannotBreakTheHeader() {
        assertThat(AttachmentName.header("a\"; x=1.pdf"))
                .isEqualTo("attachment; filename=\"a__ x_1.pdf\"; filename*=UTF-8''a%22%3B%20x%3D1.pdf");
        assertThat(AttachmentName.header("Đề án.pdf"))
                .isEqualTo("attachment; filename=\"de an.pdf\"; filename*=UTF-8''%C4%90%E1%BB%81%20%C3%A1n.pdf");
    }

    private FileType type(String latin) throws IOException {
        return FileType.of(write(latin));
    }

    private static void refused(Path file, String why) {
        assertThatThrownBy(() -> FileType.of(file)).isInstanceOfSatisfying(Rejected.class, no -> {
            assertThat(no.messageKey()).isEqualTo("documents.file." + why);
            assertThat(no.field()).isEqualTo("file");
        });
    }

    private Path write(String latin) {
        try {
            return Files.write(Files.createTempFile(folder, "f", ""), latin.getBytes(StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private Path office(String main, String type, Map<String, String> more) throws IOException {
        Map<String, String> parts = new TreeMap<>(more);
        parts.put("[Content_Types].xml", table("/" + main, type));
        parts.put(main, "<x/>");
        return zip(parts);
    }

    private static String table(String part, String type) {
        return "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override PartName=\""
                + part + "\" ContentType=\"" + type + "\"/></Types>";
    }

    private Path zip(Map<String, String> parts) throws IOException {
        Path file = Files.createTempFile(folder, "z", "");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return file;
    }
}
