package org.lienhiep.assignments;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lienhiep.cast.Page;
import org.lienhiep.cast.ServedTests;
import org.lienhiep.cast.Year;

/** Decisions, their tasks by clause, their targets and what an amending decision does to them. */
class DecisionTests extends ServedTests {

    private Year year;

    @BeforeAll
    void openTheYear() {
        year = year();
    }

    private Page enter(String number) {
        return year.as("van-phong")
                .submit(
                        "/decisions/new",
                        "number",
                        number,
                        "issued_on",
                        "15/11/2017",
                        "issuer",
                        Long.toString(year.id("directory.organisation", "ubnd")),
                        "subject",
                        "Giao bổ sung nhiệm vụ");
    }

    @Test
    void theSamePaperIsEnteredOnceAndLeadsToTheOneThatIsThere() {
        var office = year.as("van-phong");
        String first = office.follow(enter("4001/QĐ-UBND")).path();
        var again = enter("4001/qđ-ubnd").is(422);
        assertThat(again.fault("number")).isNotEmpty();
        assertThat(again.first(".warn a").attr("href")).endsWith(first);
    }

    @Test
    void aTaskIsEnteredUnderItsClauseAndCounts() {
        var office = year.as("van-phong");
        long assigned = year.figure("TSK-01");
        String decision = office.follow(enter("4002/QĐ-UBND")).path();
        String lead = Long.toString(year.id("directory.organisation", "hoi-03"));
        var wrong = office.submit(
                decision + "/tasks/new",
                "clause",
                "1",
                "text",
                "Tổ chức ít nhất 02 hội thảo.",
                "title",
                "Hai hội thảo",
                "assignee",
                lead,
                "deadline",
                "20/12/2017",
                "body_1",
                "Hội không có thật");
        assertThat(wrong.is(422).fault("body_1")).isNotEmpty();
        String task = office.follow(office.fill(wrong, "main form", "body_1", "Hội Đông y tỉnh"))
                .path();
        assertThat(year.figure("TSK-01")).isEqualTo(assigned + 1);
        office.submit(task + "/targets/new", "indicator", "EVT-01", "scope", "own", "value", "2")
                .is(303);
        var page = office.open(task);
        assertThat(page.first(".clause mark").text()).contains("02");
        assertThat(page.first("a[data-figure=EVT-01]").attr("href")).contains("role=lead");
    }

    @Test
    void twoWhoCorrectATaskSeeBothVersions() {
        var office = year.as("van-phong");
        String edit = "/tasks/" + year.id("assignments.task", "2017-20") + "/edit";
        Page first = office.open(edit);
        Page second = office.open(edit);
        office.fill(first, "main form", "title", "Tư vấn tại 12 trường").is(303);
        office.fill(second, "main form", "title", "Tư vấn tại 15 trường").is(409);
    }

    @Test
    void anAmendedTargetKeepsBothValues() {
        var office = year.as("van-phong");
        long target = year.id("assignments.target", "ct-hoi-thao");
        String task = "/tasks/" + year.id("assignments.task", "2017-02");
        String amending = Long.toString(year.id("assignments.decision", "qd-1502"));
        office.submit("/targets/" + target + "/value", "value", "18", "valid_from", "01/07/2017", "decision", amending)
                .is(303);
        var page = office.open(task);
        assertThat(page.all("main small s").eachText()).contains("16");
        assertThat(page.first(".big-figure .mark").hasClass("hard")).isTrue();
        office.submit("/targets/" + target + "/withdrawal", "reason", "Nhập nhầm")
                .is(303);
        assertThat(office.open(task).all(".big-figure")).isEmpty();
    }

    @Test
    void aTaskIsCarriedOverIntoTheNextYear() {
        var office = year.as("van-phong");
        int added = office.open("/tasks?beside=2018")
                .all("[data-record^=assignments.task]")
                .size();
        String task = "/tasks/" + year.id("assignments.task", "2017-23");
        String next = Long.toString(year.id("assignments.decision", "qd-3690"));
        office.submit(task + "/continuation", "decision", next, "clause", "19").is(303);
        assertThat(office.open("/tasks?beside=2018").all("[data-record^=assignments.task]"))
                .hasSize(added);
    }
}
