package org.lienhiep.associations;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lienhiep.cast.Page;
import org.lienhiep.cast.ServedTests;
import org.lienhiep.cast.Visitor;
import org.lienhiep.cast.Year;

/** The yearly member statement: entered, compared with the year before, corrected, taken back; members are its sum. */
class StatementTests extends ServedTests {

    private Year year;
    private Visitor office;

    @BeforeAll
    void openTheYear() {
        year = year();
        office = year.as("van-phong");
    }

    @Test
    void theLatestStatementOfEachAssociationIsTheMembership() {
        long organisation = organisation("hoi-01");
        long members = members("2018-01-12");
        office.submit(
                        form(organisation),
                        "year",
                        "2018",
                        "stated_on",
                        "10/01/2018",
                        "members",
                        "103",
                        "women",
                        "40",
                        "joined",
                        "12")
                .is(303);
        assertThat(members("2018-01-12")).isEqualTo(members + 10);
        assertThat(members("2018-01-09")).isEqualTo(members);
        Page file = office.open("/associations/" + organisation).is(200);
        assertThat(file.first("[data-record^=associations.member_statement]").text())
                .contains("2018", "103", "+10");
    }

    @Test
    void moreWomenThanMembersAreRefusedAndNothingTypedIsLost() {
        Page wrong = office.submit(
                        form(organisation("hoi-02")),
                        "year",
                        "2018",
                        "stated_on",
                        "10/01/2018",
                        "members",
                        "90",
                        "women",
                        "91",
                        "graduates",
                        "92")
                .is(422);
        assertThat(wrong.fault("women")).contains("91", "90");
        assertThat(wrong.fault("graduates")).contains("92");
        assertThat(wrong.first("[name=members]").val()).isEqualTo("90");
    }

    @Test
    void aYearIsStatedOnceAndTheDaysRunAsTheYearsDo() {
        long organisation = organisation("hoi-04");
        Page twice = office.submit(form(organisation), "year", "2017", "stated_on", "10/01/2018", "members", "90")
                .is(422);
        assertThat(twice.fault("year")).contains("2017");
        Page late = office.submit(form(organisation), "year", "2014", "stated_on", "10/01/2018", "members", "90")
                .is(422);
        assertThat(late.fault("stated_on")).contains("2017");
        Page future = office.submit(form(organisation), "year", "2018", "stated_on", "13/01/2018", "members", "90")
                .is(422);
        assertThat(future.fault("stated_on")).contains("12/01/2018");
        Page nothing = office.submit(form(organisation), "year", "2018", "stated_on", "", "members", "")
                .is(422);
        assertThat(nothing.fault("stated_on")).isNotEmpty();
        assertThat(nothing.fault("members")).isNotEmpty();
    }

    @Test
    void aCorrectionMovesBothFiguresAndTheSecondToComeSeesBothVersions() {
        long statement = year.id("associations.kept_statement", "hv-03-2017");
        long members = members("2018-01-12");
        long joined = year.figure("ORG-07");
        String path = "/associations/statements/" + statement + "/edit";
        Page mine = office.open(path).is(200);
        String before = mine.first("[name=joined]").val();
        Page shown = office.follow(office.submit(path, "members", "150", "joined", "20"));
        assertThat(shown.text()).contains("150");
        assertThat(members("2018-01-12")).isEqualTo(members + 150 - 143);
        assertThat(year.figure("ORG-07")).isEqualTo(joined + 20 - Long.parseLong(before));
        Page conflict =
                office.fill(mine, "main form[method=post]", "members", "160").is(409);
        assertThat(conflict.first("main table").text()).contains("150", "160");
    }

    @Test
    void aStatementEnteredInErrorIsTakenBackAndTheYearBeforeCountsAgain() {
        long statement = year.id("associations.kept_statement", "hv-06-2017");
        long now = year.number("select members from associations.kept_statement where code = 'hv-06-2017'");
        long then = year.number("select members from associations.kept_statement where code = 'hv-06-2016'");
        long members = members("2018-01-12");
        office.submit("/associations/statements/" + statement + "/withdrawal", "withdrawn_reason", "Nhầm hội")
                .is(303);
        assertThat(members("2018-01-12")).isEqualTo(members - now + then);
        office.open("/associations/statements/" + statement).is(404);
        office.submit(form(organisation("hoi-06")), "year", "2017", "stated_on", "20/12/2017", "members", "77")
                .is(303);
        assertThat(members("2018-01-12")).isEqualTo(members - now + 77);
    }

    @Test
    void onlyTheOfficeStatesAndOnlyForAssociations() {
        String path = "/associations/statements/" + year.id("associations.kept_statement", "hv-05-2017");
        year.as("lanh-dao").open(path).is(200);
        year.as("lanh-dao").open(path + "/edit").is(403);
        ofTheSecondUnion().open(path).is(404);
        office.open(form(year.id("directory.organisation", "so-nn"))).is(404);
        office.open("/associations/statements/999999").is(404);
    }

    private static String form(long organisation) {
        return "/associations/" + organisation + "/statements/new";
    }

    private long organisation(String code) {
        return year.id("directory.organisation", code);
    }

    private long members(String day) {
        return Long.parseLong(office.open("/figures/ORG-05?from=2017-01-01&to=" + day)
                .is(200)
                .first("[data-figure=ORG-05]")
                .attr("data-value"));
    }
}
