package org.lienhiep.imports;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.lienhiep.cast.RealBrowser;
import org.lienhiep.cast.ServedTests;
import org.lienhiep.cast.Year;

/** A list of 500 people as offices keep them is brought in by a person at a browser, in a few minutes, and taken out again. */
class MessyListTests extends ServedTests {

    private static final int PEOPLE = 500;
    private static final int MOST_PRESSES = 40;
    private int presses;

    /** Merged places, notes, days of every kind, doubles, old fonts, letters in pieces, numbers as words. */
    private static byte[] messy() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "x", "1.0")) {
            Worksheet sheet = book.newWorksheet("Danh sách");
            sheet.value(0, 0, "LIÊN HIỆP CÁC HỘI KHOA HỌC VÀ KỸ THUẬT TỈNH");
            sheet.range(0, 0, 0, 5).merge();
            sheet.value(2, 0, "DANH SÁCH TRÍ THỨC (kèm theo công văn)");
            sheet.range(2, 0, 2, 5).merge();
            String[] heads = {"STT", "Họ và tên", "Ngày sinh", "Giới tính", "Trình độ", "Đơn vị công tác"};
            for (int i = 0; i < heads.length; i++) {
                sheet.value(4, i, heads[i]);
                sheet.range(4, i, 5, i).merge();
            }
            for (int i = 0; i < heads.length; i++) sheet.value(6, i, "(" + (i + 1) + ")");
            int row = 7;
            for (int i = 0; i < PEOPLE; i++) {
                if (i % 100 == 0) {
                    sheet.value(row, 1, "Khối " + (i / 100 + 1));
                    row += i == 200 ? 2 : 1;
                }
                person(sheet, row++, i);
            }
            sheet.value(row + 1, 1, "Tổng cộng: 500 người");
            sheet.value(row + 3, 4, "NGƯỜI LẬP BIỂU");
            book.finish();
        }
        return out.toByteArray();
    }

    private static void person(Worksheet sheet, int row, int i) {
        sheet.value(row, 0, i + 1);
        String name = "Nguyễn Văn Lộn Xộn " + word(i);
        if (i % 25 == 3) name = Normalizer.normalize(name, Normalizer.Form.NFD);
        if (i % 25 == 4) name = "  " + name + "\u00A0 ";
        if (i == 60 || i == 61) name = "NguyÔn V¨n Phong " + word(i);
        if (i == 300) name = "Nguyễn Văn Lộn Xộn " + word(299);
        sheet.value(row, 1, name);
        LocalDate born = LocalDate.of(
                1950 + (i == 300 ? 299 : i) % 40, 1 + (i == 300 ? 299 : i) % 12, 1 + (i == 300 ? 299 : i) % 28);
        switch (i % 6) {
            case 0 -> {
                sheet.value(row, 2, born);
                sheet.style(row, 2).format("dd/mm/yyyy").set();
            }
            case 1 ->
                sheet.value(
                        row, 2, "%02d/%02d/%d".formatted(born.getDayOfMonth(), born.getMonthValue(), born.getYear()));
            case 2 ->
                sheet.value(
                        row,
                        2,
                        "%d/%d/%02d".formatted(born.getDayOfMonth(), born.getMonthValue(), born.getYear() % 100));
            case 3 -> sheet.value(row, 2, born.toEpochDay() + 25_569);
            case 4 ->
                sheet.value(row, 2, "%d.%d.%d".formatted(born.getDayOfMonth(), born.getMonthValue(), born.getYear()));
            default ->
                sheet.value(
                        row,
                        2,
                        "ngày %d tháng %d năm %d"
                                .formatted(born.getDayOfMonth(), born.getMonthValue(), born.getYear()));
        }
        if (i == 100) sheet.value(row, 2, "31/2/1968");
        if (i >= 110 && i < 113) sheet.value(row, 2, "05/13/19" + (60 + i - 110));
        if (i >= 120 && i < 128) sheet.value(row, 2, "1959");
        if (i == 130) sheet.value(row, 2, "khoảng 1960");
        sheet.value(row, 3, i % 2 == 0 ? "Nam" : "NỮ");
        sheet.value(row, 4, i % 3 == 0 ? "Thạc sĩ" : "Kỹ sư");
        sheet.value(row, 5, "Trung tâm " + (i % 7));
    }

    private static String word(int i) {
        return (char) ('A' + i / 26 % 26) + "" + (char) ('a' + i % 26);
    }

    private String export(Year year) {
        return new String(
                year.as("van-phong").open("/imports/types/people.csv").is(200).bytes(), StandardCharsets.UTF_8);
    }

    private void press(Page page, String selector) {
        presses++;
        page.waitForNavigation(() -> page.click(selector));
    }

    @Test
    void fiveHundredMessyRowsComeInByFewPressesAndGoOutWithoutATrace() throws IOException {
        Year year = year();
        String before = export(year);
        long people = year.number("select count(*) from directory.person");
        String slug = unions.byId(year.union()).orElseThrow().slug();
        try (var browser = new RealBrowser();
                BrowserContext window = browser.window(1366, 900, true)) {
            Page page = RealBrowser.signIn(window, server() + "/" + slug, "van-phong-" + slug);
            press(page, "nav.side a[href$='/imports']");
            press(page, "a[href$='/imports/new']");
            page.setInputFiles(
                    "[name=file]",
                    new FilePayload(
                            "tri-thuc.xlsx",
                            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                            messy()));
            presses += 2;
            press(page, "main button.primary");
            page.waitForURL("**/imports/*");
            assertThat(page.locator("tr[data-row]").count())
                    .as("rows that need a person")
                    .isEqualTo(16);
            for (String kind :
                    new String[] {"full_name|imports.old-font", "born_on|imports.month-13", "born_on|imports.only-year"
                    }) {
                press(page, "button[value='all=" + kind + "|0']");
            }
            // the two left: a day that the calendar does not have, and one that is no day; the double is left out
            press(page, "tr[data-row]:has(input[value='31/2/1968']) button:has-text('Để trống')");
            page.fill("input[value='khoảng 1960']", "1/7/1960");
            presses += "1/7/1960".length() + 1;
            page.waitForNavigation(() -> page.keyboard().press("Enter"));
            presses++;
            press(page, "button[value$='=leave']");
            assertThat(page.locator("tr[data-row]:has(.field.wrong)").allInnerTexts())
                    .isEmpty();
            press(page, ".head button.primary");
            page.waitForSelector(".notice");
            assertThat(year.number("select count(*) from directory.person") - people)
                    .isEqualTo(PEOPLE - 1);
            assertThat(year.number("select count(*) from directory.person where full_name like 'Nguyễn Văn Phong %'"))
                    .isEqualTo(2);
            press(page, ".head a[href$='/undoing']");
            press(page, "main form.form button.danger");
            page.waitForSelector(".notice");
        }
        assertThat(presses).isLessThanOrEqualTo(MOST_PRESSES);
        assertThat(export(year)).isEqualTo(before);
    }
}
