package org.lienhiep.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lienhiep.cast.Page;
import org.lienhiep.cast.ServedTests;
import org.lienhiep.cast.Year;

/** Any list comes out as a file: the same rows, order and columns as shown, whole, and safe in a spreadsheet. */
class ListFileTests extends ServedTests {

    private static final List<String> LISTS = List.of(
            "/events?year=2017",
            "/events?year=2017&kind=workshop&state=held",
            "/people",
            "/organisations",
            "/critiques?year=2017",
            "/honours",
            "/decisions",
            "/contests",
            "/contests/1",
            "/tasks?year=2017",
            "/associations");

    private Year year;

    @BeforeAll
    void openTheYear() {
        year = year();
    }

    private static List<String> lines(Page file) {
        return new String(file.is(200).bytes(), StandardCharsets.UTF_8).lines().toList();
    }

    @Test
    void everyListComesOutWholeAsItIsShown() {
        for (String list : LISTS) {
            Page page = as("van-phong").open(list);
            if (page.status() != 200 || page.all("[data-total]").isEmpty()) continue;
            String format = (list.contains("?") ? "&" : "?") + "format=csv";
            List<String> rows = lines(as("van-phong").open(list + format));
            assertThat(rows.size() - 1)
                    .as(list)
                    .isEqualTo(Integer.parseInt(page.first("[data-total]").attr("data-total")));
            assertThat(rows.get(1))
                    .as(list)
                    .contains(page.first("[data-record] a").text().split(",", -1)[0]);
        }
    }

    @Test
    void theLinkKeepsTheFilterAndStartsAtTheBeginning() {
        Page page = as("van-phong").open("/events?year=2017&kind=class&after=2017-09-01.5");
        assertThat(page.all("a[download]").eachAttr("href"))
                .allMatch(h -> h.contains("kind=class") && !h.contains("after"));
    }

    @Test
    void aListIsGivenOutToWhoeverMaySeeIt() {
        assertThat(as("chuyen-gia").open("/events?format=csv").status()).isEqualTo(404);
        assertThat(as("van-phong").open("/events?format=pdf").is(200).name()).isEqualTo("events/list");
    }

    @Test
    void nothingInASpreadsheetIsAFormula() throws IOException {
        for (String words : List.of("=1+1", "+1", "-x", "@SUM(A1)")) {
            year.run(() -> jdbc.sql("insert into directory.person (code, full_name, degree, sort_key, fold)"
                            + " values (:words, :words, :words, 'zz', 'zz')")
                    .param("words", words)
                    .update());
        }
        List<String> rows = lines(year.as("van-phong").open("/people?format=csv"));
        assertThat(rows).filteredOn(l -> l.matches("['\"]*[=+@-].*")).hasSize(4).allMatch(l -> l.matches("\"?'.*"));
        byte[] book = year.as("van-phong").open("/people?format=xlsx").is(200).bytes();
        try (var read = new XSSFWorkbook(new ByteArrayInputStream(book))) {
            var sheet = read.getSheetAt(0);
            assertThat(sheet.getPhysicalNumberOfRows()).isEqualTo(rows.size());
            for (var row : sheet) {
                for (Cell cell : row) assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA);
            }
        }
    }

    @Test
    void daysAndNumbersAreSuchInAWorkbook() throws IOException {
        byte[] book =
                as("van-phong").open("/events?year=2017&format=xlsx").is(200).bytes();
        try (var read = new XSSFWorkbook(new ByteArrayInputStream(book))) {
            var row = read.getSheetAt(0).getRow(1);
            assertThat(row.getCell(0).getCellType()).isEqualTo(CellType.NUMERIC);
            assertThat(row.getCell(4).getCellType()).isEqualTo(CellType.NUMERIC);
        }
    }
}
