package org.lienhiep.contests.sealed;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.lienhiep.cast.RealBrowser;
import org.lienhiep.cast.ServedTests;
import org.lienhiep.cast.Visitor;
import org.lienhiep.figures.Facts;

/** A judge marks on a phone: what is typed is kept at once, in the browser while there is no network, and goes out by itself. */
class OfflineSheetTests extends ServedTests {

    private SealedCast cast;
    private Visitor office;

    /** A round with one judge and three sheets; returns the link to the desk. */
    private String desk() {
        cast = new SealedCast(year(), jdbc, context.getBean(Facts.class));
        cast.enter("Người thứ nhất", "truong-01");
        office = cast.year.as("van-phong");
        cast.year.run(() -> jdbc.sql("update contests.edition set rules_id = (select rules_id from contests.edition"
                        + " where code = 'ttn-10') where id = " + SealedCast.EDITION)
                .update());
        String body = cast.jury(office);
        cast.seat(office, body, cast.strangerId());
        office.submit(cast.room() + "/judging/new", "round", "so-khao", "prefix", "TN")
                .is(303);
        office.submit(cast.seal() + "/new").is(303);
        String round = cast.room() + "/judging/" + cast.year.text("select max(id) from contests.judging");
        String seat = cast.year.text("select max(id) from councils.seat");
        for (int i = 0; i < 3; i++)
            office.submit(round + "/entries/" + (SealedCast.ENTRY + i) + "/judges", "seat", seat)
                    .is(303);
        return office.submit(round + "/judges/" + seat + "/link")
                .is(200)
                .one("a.link-url")
                .attr("href");
    }

    /** Waits until the sheet says where its marks are. */
    private static void state(Page page, String is) {
        page.waitForSelector(".sheet-state[data-is=" + is + "]");
    }

    private String mark(String criterion) {
        return cast.year.text("select coalesce((select max(value)::text from contests.mark where criterion = '"
                + criterion + "'), 'none')");
    }

    @Test
    void whatIsTypedWithoutANetworkIsKeptAndSentWhenItComesBack() {
        String link = desk();
        try (var browser = new RealBrowser();
                BrowserContext window = browser.window(390, 844, true)) {
            Page page = window.newPage();
            page.navigate(link);
            page.click("main form button");
            page.waitForURL("**/marking");
            page.check("input[name=interest][value=none]", new Page.CheckOptions().setForce(true));
            page.click("main form button.primary");
            page.waitForURL("**/marking?done");
            page.click("tbody tr:first-child a");
            page.waitForSelector(".stepper button");
            page.check("input[name=b_moi][value=Khá]", new Page.CheckOptions().setForce(true));
            page.fill("input[name=m_moi]", "24,5");
            state(page, "saved");
            assertThat(mark("moi")).isEqualTo("24.5");
            page.click("#f-b_moi .stepper button:last-child");
            state(page, "saved");
            assertThat(page.inputValue("input[name=m_moi]")).isEqualTo("25");
            assertThat(page.innerText(".sheet-total b")).isEqualTo("25");
            window.setOffline(true);
            page.fill("input[name=m_ap-dung]", "20");
            state(page, "local");
            assertThat(page.innerText(".sheet-state")).contains("trên máy này");
            assertThat(mark("ap-dung")).isEqualTo("none");
            window.setOffline(false);
            state(page, "saved");
            assertThat(mark("ap-dung")).isEqualTo("20");
            // a mark that cannot stand stays here and says so; nothing of it is kept at the office
            page.fill("input[name=m_hieu-qua]", "41");
            state(page, "wrong");
            page.reload();
            state(page, "wrong");
            assertThat(page.inputValue("input[name=m_hieu-qua]")).isEqualTo("41");
            page.fill("input[name=m_hieu-qua]", "35");
            state(page, "saved");
            page.check("input[name=sign]", new Page.CheckOptions().setForce(true));
            page.click("form.sheet button.primary");
            page.waitForURL("**/marking?done");
            assertThat(cast.year.number("select max(total)::bigint from contests.sheet"))
                    .isEqualTo(80);
        }
    }
}
