package org.lienhiep.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lienhiep.cast.Page;
import org.lienhiep.cast.ServedTests;
import org.lienhiep.cast.Visitor;
import org.lienhiep.cast.Year;

/** A file made to do harm is refused in words, does none, and nobody else notices. */
class HostileFileTests extends ServedTests {

    private static final String MAIN = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";

    private Year year;
    private Visitor office;

    @BeforeAll
    void openTheYear() {
        year = year();
        office = year.hasty("van-phong");
    }

    private Page send(String name, byte[] bytes) {
        return office.upload(
                office.open("/imports/new"), "main form[method=post]", "file", name, bytes, "type", "people");
    }

    private static byte[] zip(Map<String, String> parts) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** A workbook of one sheet whose data is this. */
    private static Map<String, String> book(String sheet) {
        String type = "ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.";
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put(
                "[Content_Types].xml",
                "<?xml version=\"1.0\"?><Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                        + "<Override PartName=\"/xl/workbook.xml\" " + type + "sheet.main+xml\"/>"
                        + "<Override PartName=\"/xl/worksheets/sheet1.xml\" " + type + "worksheet+xml\"/></Types>");
        parts.put(
                "xl/workbook.xml",
                "<?xml version=\"1.0\"?><workbook " + MAIN
                        + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
                        + "<sheets><sheet name=\"a\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
        parts.put(
                "xl/_rels/workbook.xml.rels",
                "<?xml version=\"1.0\"?><Relationships"
                        + " xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship"
                        + " Id=\"rId1\""
                        + " Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\""
                        + " Target=\"worksheets/sheet1.xml\"/></Relationships>");
        parts.put("xl/worksheets/sheet1.xml", sheet);
        return parts;
    }

    private static String sheet(String data) {
        return "<?xml version=\"1.0\"?><worksheet " + MAIN + "><sheetData>" + data + "</sheetData></worksheet>";
    }

    private static String cell(String at, String words) {
        return "<c r=\"" + at + "\" t=\"inlineStr\"><is><t>" + words + "</t></is></c>";
    }

    private static byte[] with(String part, String content) {
        Map<String, String> parts = book(sheet("<row r=\"1\">" + cell("A1", "Họ và tên") + "</row>"));
        parts.put(part, content);
        return zip(parts);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, byte[]> hostile() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("bomb.xlsx", zip(book(sheet("<row r=\"1\">" + " ".repeat(90 << 20) + "</row>"))));
        String laughs = "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;\">]>";
        files.put("laughs.xlsx", zip(book(laughs + sheet("<row r=\"1\"/>").substring(21))));
        files.put(
                "outside-entity.xlsx",
                zip(book("<?xml version=\"1.0\"?><!DOCTYPE a SYSTEM \"http://127.0.0.1:9/x\">"
                        + sheet("").substring(21))));
        files.put("utf-16.xlsx", zip(book("a\0b")));
        files.put("macro.xlsm", with("xl/vbaProject.bin", "x"));
        files.put("links.xlsx", with("xl/externalLinks/externalLink1.xml", "<a/>"));
        files.put("climbing.xlsx", with("../../etc/passwd", "x"));
        Map<String, String> many = book(sheet(""));
        for (int i = 0; i < 2_100; i++) many.put("x/" + i + ".xml", "<a/>");
        files.put("many-parts.xlsx", zip(many));
        files.put("deep.xlsx", zip(book(sheet("<row r=\"1\">" + "<c>".repeat(400_000) + "</row>"))));
        files.put("far-column.xlsx", zip(book(sheet("<row r=\"1\">" + cell("XFD1", "x") + "</row>"))));
        files.put("no-such-column.xlsx", zip(book(sheet("<row r=\"1\">" + cell("ZZZZZZZ1", "x") + "</row>"))));
        files.put("long-cell.xlsx", zip(book(sheet("<row r=\"1\">" + cell("A1", "ab".repeat(20_000)) + "</row>"))));
        files.put("torn.xlsx", Arrays.copyOf(zip(book(sheet(""))), 300));
        files.put("no-book.xlsx", zip(Map.of("a.txt", "x")));
        files.put("password.xlsx", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2, 3});
        files.put("really-text.xlsx", bytes("Họ và tên\nA\n"));
        files.put("picture.csv", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13});
        files.put("old-font.csv", new byte[] {'H', (byte) 0xE4, ' ', 't', (byte) 0xAA, 'n', '\n', 'A'});
        files.put("quotes.csv", bytes("Họ và tên\n\"Nguyễn Văn A\nTrần Văn B\n"));
        files.put("wide.csv", bytes(",".repeat(5_000) + "x\n"));
        files.put("long.csv", bytes("Họ và tên\n" + "x".repeat(30_000) + "\n"));
        files.put("empty.csv", bytes("\n\n"));
        return files;
    }

    @Test
    void everyHostileFileIsRefusedInWordsAndKeepsNothing() {
        long before = year.number("select count(*) from imports.batch");
        List<String> wrong = new ArrayList<>();
        hostile().forEach((name, bytes) -> {
            long began = System.nanoTime();
            Page answer = send(name, bytes);
            long seconds = (System.nanoTime() - began) / 1_000_000_000;
            String said = answer.status() == 422
                    ? answer.html().select("[data-error-for=file]").text()
                    : "";
            if (said.length() < 15 || said.contains("imports.") || seconds > 25) {
                wrong.add(name + " → " + answer.status() + " " + said + " after " + seconds + " s");
            }
        });
        assertThat(wrong).isEmpty();
        assertThat(year.number("select count(*) from imports.batch")).isEqualTo(before);
    }

    @Test
    void aFormulaIsItsResultAndNeverRuns() {
        String row = "<row r=\"1\">" + cell("A1", "Họ và tên") + cell("B1", "Học vị") + "</row><row r=\"2\">"
                + "<c r=\"A2\" t=\"str\"><f>CONCATENATE(\"a\",\"b\")</f><v>Lý Công Thức</v></c>"
                + cell("B2", "=HYPERLINK(\"x\")") + "</row>";
        send("cong-thuc.xlsx", zip(book(sheet(row)))).is(303);
        assertThat(year.text("select cells from imports.line where row_no = 2 order by batch_id desc limit 1"))
                .isEqualTo("Lý Công Thức" + Lines.BETWEEN + "=HYPERLINK(\"x\")");
    }

    @Test
    void whoeverElseWorksDoesNotNotice() throws InterruptedException {
        byte[] deep = zip(book(sheet("<row r=\"1\">" + "<c>".repeat(400_000) + "</row>")));
        byte[] bomb = zip(book(sheet("<row r=\"1\">" + " ".repeat(90 << 20) + "</row>")));
        Visitor other = year.hasty("lanh-dao");
        long calm = p95(other);
        var stop = new AtomicBoolean();
        Thread attack = Thread.ofVirtual().start(() -> {
            while (!stop.get()) {
                send("deep.xlsx", deep);
                send("bomb.xlsx", bomb);
            }
        });
        long busy = p95(other);
        stop.set(true);
        attack.join();
        // 2 cores do the attack, this test and the server, so only this counts: nobody waits for a file, which takes
        // seconds, to be read
        assertThat(busy).as("p95 in ms, calm %d", calm).isLessThan(Math.max(1_000, 5 * calm));
    }

    private static long p95(Visitor visitor) {
        long[] times = new long[60];
        for (int i = 0; i < times.length; i++) {
            long began = System.nanoTime();
            visitor.open("/events?year=2017").is(200);
            times[i] = (System.nanoTime() - began) / 1_000_000;
        }
        Arrays.sort(times);
        return times[(int) (times.length * 0.95)];
    }
}
