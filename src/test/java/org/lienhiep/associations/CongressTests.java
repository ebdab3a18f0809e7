package org.lienhiep.associations;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lienhiep.cast.Page;
import org.lienhiep.cast.ServedTests;
import org.lienhiep.cast.Visitor;
import org.lienhiep.cast.Year;

/** The congress of an association: planned, moved, held; it ends a term and opens the next one. */
class CongressTests extends ServedTests {

    private Year year;
    private Visitor office;

    @BeforeAll
    void openTheYear() {
        year = year();
        office = year.as("van-phong");
    }

    @Test
    void aHeldCongressIsCountedEndsTheOverdueAndOffersTheNextTermFilledIn() {
        long term = term("nk-03");
        long organisation = year.id("directory.organisation", "hoi-03");
        long held = year.figure("ORG-11");
        long late = year.figure("ORG-11", "&result=late");
        long overdue = overdueOn("2018-01-12");
        Page answer = office.submit(path(term) + "/holding", "held_on", "20/12/2017", "place", "Phan Thiết");
        assertThat(year.figure("ORG-11")).isEqualTo(held + 1);
        assertThat(year.figure("ORG-11", "&result=late")).isEqualTo(late + 1);
        assertThat(overdueOn("2018-01-12")).isEqualTo(overdue - 1);
        assertThat(overdueOn("2017-12-19")).isEqualTo(overdue);
        assertThat(office.open("/associations?state=held").records())
                .containsExactly("directory.organisation:" + organisation);

        Page next = office.follow(answer).is(200);
        assertThat(next.first("[name=ordinal]").val()).isEqualTo("3");
        assertThat(next.first("[name=starts_on]").val()).isEqualTo("20/12/2017");
        assertThat(next.first("[name=ends_on]").val()).isEqualTo("20/12/2022");
        Page file = office.follow(office.fill(next, "main form[method=post]"));
        assertThat(file.all("[data-record^=associations.term]")).hasSize(2);
        assertThat(office.open("/associations?state=held").records()).isEmpty();
    }

    @Test
    void aPlannedCongressDoesNotCountAndIsMovedWithAReason() {
        long term = term("nk-04");
        long held = year.figure("ORG-11");
        String form = path(term);
        assertThat(office.submit(form, "planned_on", "01/01/2010").is(422).fault("planned_on"))
                .contains("14/07/2013");
        office.submit(form, "planned_on", "10/05/2018", "place", "Hội trường A").is(303);
        assertThat(year.figure("ORG-11")).isEqualTo(held);
        assertThat(office.open("/associations?state=soon").all("[data-part=congress]"))
                .hasSize(1);

        assertThat(office.submit(form, "planned_on", "20/06/2018").is(422).fault("reason_moved"))
                .isNotEmpty();
        Page shown =
                office.follow(office.submit(form, "planned_on", "20/06/2018", "reason_moved", "Mưa lũ, dời địa điểm"));
        assertThat(shown.all("section td").eachText()).contains("10/05/2018", "20/06/2018", "Mưa lũ, dời địa điểm");

        office.submit(form + "/withdrawal", "withdrawn_reason", "Chưa có chủ trương")
                .is(303);
        assertThat(office.open("/associations?state=soon").all("[data-part=congress]"))
                .isEmpty();
        office.open(form + "/withdrawal").is(422);
    }

    @Test
    void twoWhoMoveTheSameCongressSeeBothVersions() {
        long term = term("nk-12");
        Page mine = office.open(path(term)).is(200);
        office.submit(path(term), "planned_on", "01/04/2018", "reason_moved", "Chờ ý kiến Sở Nội vụ")
                .is(303);
        Page conflict = office.fill(
                        mine, "main form[method=post]", "planned_on", "15/04/2018", "reason_moved", "Chưa đủ hồ sơ")
                .is(409);
        assertThat(conflict.first("main table").text()).contains("01/04/2018", "15/04/2018");
    }

    @Test
    void theDayOfACongressIsCorrectedAndTheFigureFollows() {
        long term = term("nk-05-cu");
        long onTime = year.figure("ORG-11", "&result=on_time");
        String form = path(term) + "/holding";
        assertThat(office.submit(form, "held_on", "21/09/2017").is(422).fault("held_on"))
                .contains("10/09/2017");
        assertThat(office.submit(form, "held_on", "01/02/2018").is(422).fault("held_on"))
                .isNotEmpty();
        office.submit(form, "held_on", "09/09/2016").is(303);
        assertThat(year.figure("ORG-11", "&result=on_time")).isEqualTo(onTime - 1);

        Page mine = office.open(form).is(200);
        office.submit(form, "held_on", "09/09/2017").is(303);
        office.fill(mine, "main form[method=post]", "held_on", "08/09/2017").is(409);
        assertThat(year.figure("ORG-11", "&result=on_time")).isEqualTo(onTime);
    }

    @Test
    void aCongressThatWasNotHeldIsTakenBackAndTheAssociationIsOverdueAgain() {
        long term = term("nk-09");
        long overdue = overdueOn("2018-01-12");
        office.submit(path(term) + "/holding", "held_on", "05/01/2018").is(303);
        assertThat(overdueOn("2018-01-12")).isEqualTo(overdue - 1);
        office.submit("/associations/terms/" + term + "/withdrawal", "withdrawn_reason", "x")
                .is(422);
        office.submit(path(term) + "/withdrawal", "withdrawn_reason", "Không đủ đại biểu")
                .is(303);
        assertThat(overdueOn("2018-01-12")).isEqualTo(overdue);
    }

    @Test
    void aCongressIsRecordedOnce() {
        long term = term("nk-20");
        Page shown = office.open(path(term) + "/holding").is(200);
        office.fill(shown, "main form[method=post]", "held_on", "08/01/2018").is(303);
        office.fill(shown, "main form[method=post]", "held_on", "08/01/2018").is(303);
        assertThat(year.number("select count(*) from associations.congress where term_id = " + term))
                .isOne();
        office.open(path(term)).is(422);
    }

    @Test
    void nobodyButTheOfficeRecordsACongress() {
        String path = path(term("nk-07")) + "/holding";
        year.as("hoi").open(path).is(403);
        year.as("so-nganh").open(path).is(403);
        ofTheSecondUnion().open(path).is(404);
    }

    private static String path(long term) {
        return "/associations/terms/" + term + "/congress";
    }

    private long term(String code) {
        return year.id("associations.kept_term", code);
    }

    private long overdueOn(String day) {
        return Long.parseLong(office.open("/figures/ORG-09?from=2017-01-01&to=" + day)
                .is(200)
                .first("[data-figure=ORG-09]")
                .attr("data-value"));
    }
}
