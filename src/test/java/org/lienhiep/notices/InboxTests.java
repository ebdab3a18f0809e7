package org.lienhiep.notices;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lienhiep.cast.Page;
import org.lienhiep.cast.RealBrowser;
import org.lienhiep.cast.ServedTests;
import org.lienhiep.cast.Visitor;
import org.lienhiep.cast.Year;
import org.lienhiep.runtime.CurrentUnion;
import org.springframework.beans.factory.annotation.Autowired;

/** The inbox, the slip of the day, the rules, the days that are not worked. */
class InboxTests extends ServedTests {

    @Autowired
    private Reminders reminders;

    private Year year;
    private Visitor office;

    @BeforeAll
    void openTheYear() {
        year = year();
        office = year.as("van-phong");
        CurrentUnion.call(year.union(), reminders::run);
    }

    private static int rows(Page page) {
        return page.all(".work[data-record^=notices.notice]").size();
    }

    @Test
    void everyNoticeOpensItsRecord() {
        Page inbox = office.open("/notices?state=all").is(200);
        var links = inbox.all(".work[data-record] a").eachAttr("href");
        assertThat(links).hasSize(rows(inbox)).isNotEmpty();
        for (String link : links.stream().distinct().toList())
            office.open(link.substring(link.indexOf('/', 1))).is(200);
    }

    @Test
    void openingReadsNothingAndPressingReadsOneOnce() {
        int before = rows(office.open("/notices").is(200));
        assertThat(rows(office.open("/notices"))).isEqualTo(before);
        Page pressed = office.fill(office.open("/notices"), ".work form");
        assertThat(rows(office.follow(pressed))).isEqualTo(before - 1);
        String waiting = office.open("/notices").first(".top .waits").text();
        assertThat(Long.parseLong(waiting))
                .isEqualTo(year.number("select count(*) from notices.delivery d join identity.account_ref a"
                        + " on a.union_id = d.union_id and a.id = d.account_id where a.role = 'OFFICE'"
                        + " and d.read_at is null and d.settled_on is null"));
        Page all = office.open("/notices?state=all");
        office.fill(all, ".work form:has(input[name=again])").is(303);
        assertThat(rows(office.open("/notices"))).isEqualTo(before);
    }

    @Test
    void aFilterNarrowsAndStaysAfterReading() {
        Page terms = office.open("/notices?about=associations").is(200);
        assertThat(terms.all(".work a").eachAttr("href")).allMatch(h -> h.contains("/associations/terms/"));
        assertThat(office.fill(terms, ".work form").is(303).location()).endsWith("/notices?about=associations");
    }

    @Test
    void nobodyReadsAnothersNotice() {
        String id = office.open("/notices?state=all")
                .first(".work form input[name=notice]")
                .val();
        Visitor association = year.as("hoi");
        association
                .post("/notices/reading", java.util.List.of("_csrf", association.token(), "notice", id))
                .is(303);
        assertThat(year.number("select count(*) from notices.delivery d join identity.account_ref a"
                        + " on a.union_id = d.union_id and a.id = d.account_id where a.role = 'ASSOCIATION'"
                        + " and d.read_at is not null and d.notice_id = " + id))
                .isZero();
        association
                .post("/notices/reading", java.util.List.of("_csrf", association.token()))
                .is(422);
    }

    @Test
    void theSlipOfADayHoldsWhatIsLateDueAndNextAndFitsOnePage() throws Exception {
        Page slip = as("van-phong").open("/notices/slip").is(200);
        assertThat(slip.all("tr[data-record]")).isNotEmpty();
        assertThat(slip.total())
                .isGreaterThanOrEqualTo(slip.all("tr[data-record]").size());
        as("van-phong").open("/notices/slip?on=2018-02-30").is(200);
        try (var browser = new RealBrowser();
                BrowserContext window = browser.window(1366, 900, false)) {
            var page = RealBrowser.signIn(window, server() + "/binh-thuan", "van-phong");
            page.navigate(server() + "/binh-thuan/notices/slip");
            byte[] paper = page.pdf(new com.microsoft.playwright.Page.PdfOptions().setFormat("A4"));
            try (var pdf = Loader.loadPDF(paper)) {
                assertThat(pdf.getNumberOfPages()).isEqualTo(1);
            }
        }
    }

    @Test
    void anAssociationsSlipHoldsItsOwnWork() {
        long own = year.number("select organisation_id from identity.account_ref where role = 'ASSOCIATION'");
        for (String record : year.as("hoi").open("/notices/slip").is(200).records()) {
            String id = record.substring(record.indexOf(':') + 1);
            if (record.startsWith("assignments.task:"))
                assertThat(year.number("select assignee_id from assignments.task where id = " + id))
                        .isEqualTo(own);
            if (record.startsWith("associations.term:"))
                assertThat(year.number("select organisation_id from associations.term where id = " + id))
                        .isEqualTo(own);
        }
    }

    @Test
    void theOfficeChangesARuleFromADayOnAndSeesWhatWillGoOut() {
        office.open("/notices/rules").is(200).first("[data-total]");
        office.submit("/notices/rules/assignments.deadline", "before", "5, 2 0", "every", "3")
                .is(303);
        assertThat(year.text("select before || '|' || every from notices.rule where kind = 'assignments.deadline'"))
                .isEqualTo("5 2 0|3");
        office.submit("/notices/rules/assignments.deadline", "before", "năm ngày")
                .is(422)
                .fault("before");
        office.submit("/notices/rules/assignments.deadline", "before", "", "every", "0")
                .is(422)
                .fault("before");
        office.submit("/notices/rules/assignments.deadline", "valid_from", "01/01/2017")
                .is(422)
                .fault("valid_from");
        office.open("/notices/rules/khong.co").is(404);
        year.as("hoi").open("/notices/rules").is(403);
    }

    @Test
    void theOfficeCorrectsAHolidayAndGoesBackToTheCalendarThatCame() {
        office.submit(
                        "/admin/working-days/new",
                        "day",
                        "20/02/2018",
                        "nature",
                        "worked",
                        "name",
                        "Trực Tết",
                        "source",
                        "TB 05")
                .is(303);
        var days = context.getBean(org.lienhiep.unions.WorkingDays.class);
        var tuesday = java.time.LocalDate.of(2018, 2, 20);
        assertThat(year.run(() -> days.calendar().works(tuesday))).isTrue();
        office.submit("/admin/working-days/new", "day", "20/02/2018", "nature", "house")
                .is(303);
        assertThat(year.run(() -> days.calendar().works(tuesday))).isFalse();
        office.submit("/admin/working-days/new", "day", "20/02/2018", "nature", "house")
                .is(422)
                .fault("day");
        office.submit("/admin/working-days/new", "day", "21/02/2018", "nature", "off")
                .is(422)
                .fault("name");
        assertThat(ofTheSecondUnion()
                        .open("/admin/working-days?year=2018")
                        .is(200)
                        .all("tbody tr"))
                .hasSize(14);
    }
}
