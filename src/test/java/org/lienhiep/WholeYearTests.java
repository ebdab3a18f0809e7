package org.lienhiep;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lienhiep.cast.Page;
import org.lienhiep.cast.ServedTests;
import org.lienhiep.cast.Visitor;
import org.lienhiep.cast.Year;

/** One year on one path, by its forms alone: from the decision that assigns the work to the public list behind the report's figure. */
class WholeYearTests extends ServedTests {

    @Test
    void fromTheDecisionToTheReportAndEveryFigureOpensItsRecords() {
        Year year = year();
        Visitor office = year.as("van-phong");

        String task = assign(year, office);
        assertThat(verdict(office, task)).contains("Chưa đạt");

        String workshop = hold(office, "Hội thảo đầu năm", "08/01/2018");
        assertThat(workshops(office)).isEqualTo(1);
        hold(office, "Hội thảo thứ hai", "10/01/2018");
        assertThat(workshops(office)).isEqualTo(2);
        assertThat(verdict(office, task)).contains("Đạt");
        finish(office, year, task);

        String report = draftedAndSigned(office, year);
        Page list = publicList(year, report);
        assertThat(list.total()).isEqualTo(2);

        office.submit(workshop + "/cancellation", "cause", "error", "reason", "Nhập nhầm ngày")
                .is(303);
        assertThat(workshops(office)).isEqualTo(1);
        assertThat(verdict(office, task)).contains("Chưa đạt");
        Page signed = office.open(report).is(200);
        assertThat(signed.first(".text a[data-figure=EVT-01]").attr("data-value"))
                .isEqualTo("2");
        assertThat(signed.all(".text .now").eachText()).contains("nay là 01");
        assertThat(publicList(year, report).total()).isEqualTo(2);
    }

    private static String assign(Year year, Visitor office) {
        String issuer = Long.toString(year.id("directory.organisation", "ubnd"));
        String decision = saved(
                office,
                office.submit(
                        "/decisions/new",
                        "number",
                        "88/QĐ-UBND",
                        "issued_on",
                        "02/01/2018",
                        "issuer",
                        issuer,
                        "nature",
                        "assigned",
                        "year",
                        "2018",
                        "subject",
                        "Giao việc năm 2018"));
        String task = saved(
                office,
                office.submit(
                        decision + "/tasks/new",
                        "clause",
                        "1",
                        "text",
                        "Tổ chức ít nhất 02 hội thảo khoa học.",
                        "title",
                        "Hai hội thảo",
                        "assignee",
                        Long.toString(year.id("directory.organisation", "lhh")),
                        "deadline",
                        "31/01/2018"));
        office.submit(task + "/targets/new", "indicator", "EVT-01", "value", "2")
                .is(303);
        return task;
    }

    private static String hold(Visitor office, String title, String on) {
        String event = saved(
                office,
                office.submit(
                        "/events/new",
                        "kind",
                        "workshop",
                        "title",
                        title,
                        "field",
                        "khac",
                        "starts_on",
                        on,
                        "body_0",
                        "lhh",
                        "role_0",
                        "lead",
                        "participants",
                        "40"));
        assertThat(office.open(event).is(200).one("h1").text()).isEqualTo(title);
        return event;
    }

    private static void finish(Visitor office, Year year, String task) {
        office.submit(task + "/acceptance").is(303);
        office.submit(task + "/result", "done_on", "11/01/2018", "summary", "Đã tổ chức đủ")
                .is(303);
        year.as("lanh-dao").submit(task + "/answer", "outcome", "confirm").is(303);
    }

    private static String draftedAndSigned(Visitor office, Year year) {
        String report = saved(office, office.submit("/reports?year=2018"));
        assertThat(office.open(report)
                        .is(200)
                        .first(".text a[data-figure=EVT-01]")
                        .text())
                .isEqualTo("02");
        year.anybody()
                .open("/public/figures/" + report.substring(9) + "/workshops")
                .is(404);
        year.as("lanh-dao").submit(report + "/issue", "number", "09/BC-LHH").is(303);
        office.submit(report + "/publication").is(303);
        return report;
    }

    private static Page publicList(Year year, String report) {
        return year.anybody()
                .open("/public/figures/" + report.substring(9) + "/workshops")
                .is(200);
    }

    private static long workshops(Visitor office) {
        return Long.parseLong(office.open("/figures/EVT-01?from=2018-01-01&to=2018-12-31")
                .is(200)
                .first("[data-figure=EVT-01]")
                .attr("data-value"));
    }

    private static String verdict(Visitor office, String task) {
        return office.open(task).is(200).all("main .mark").text();
    }

    /** The path of the page that a saved form leads to. */
    private static String saved(Visitor office, Page answer) {
        return office.follow(answer).is(200).path().replaceFirst("\\?.*", "");
    }
}
