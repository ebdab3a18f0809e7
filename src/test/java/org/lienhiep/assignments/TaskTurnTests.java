package org.lienhiep.assignments;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lienhiep.cast.ServedTests;
import org.lienhiep.cast.Year;

/** A task between its association and the office: accepted, reported, answered, moved, dropped, opened again. */
class TaskTurnTests extends ServedTests {

    private Year year;

    @BeforeAll
    void openTheYear() {
        year = year();
    }

    private String task(String code) {
        return "/tasks/" + year.id("assignments.task", code);
    }

    @Test
    void aConfirmedResultCountsAndAReopenedOneDoesNot() {
        var office = year.as("van-phong");
        long late = year.figure("TSK-03");
        String task = task("2017-15");
        office.submit(task + "/result", "done_on", "20/12/2017", "summary", "Đã tập huấn", "evidence", "Tủ hồ sơ 3")
                .is(303);
        assertThat(year.figure("TSK-03")).isEqualTo(late);
        office.submit(task + "/answer", "outcome", "confirm").is(303);
        assertThat(year.figure("TSK-03")).isEqualTo(late + 1);
        office.submit(task + "/reopening", "reason", "Thiếu danh sách").is(303);
        assertThat(year.figure("TSK-03")).isEqualTo(late);
        assertThat(office.open(task).all("[data-record^=assignments.result]")).hasSize(1);
    }

    @Test
    void aReturnNeedsAReasonAndAResultNeedsEvidence() {
        var office = year.as("van-phong");
        String task = task("2017-22");
        var unproved = office.submit(task + "/result", "done_on", "20/12/2017", "summary", "Đã xong");
        assertThat(unproved.is(422).fault("document")).isNotEmpty();
        assertThat(unproved.first("[name=summary]").text()).isEqualTo("Đã xong");
        var unknown = office.submit(task + "/result", "summary", "Đã xong", "document", "999/KHONG-CO");
        assertThat(unknown.is(422).fault("document")).isNotEmpty();
        office.submit(task + "/result", "summary", "Đã xong", "document", "02/BC-LHH")
                .is(303);
        var silent = office.submit(task + "/answer", "outcome", "return");
        assertThat(silent.is(422).fault("remark")).isNotEmpty();
        office.submit(task + "/answer", "outcome", "return", "remark", "Thiếu phụ lục")
                .is(303);
        office.submit(task + "/answer", "outcome", "confirm").is(422);
    }

    @Test
    void anAssociationActsOnItsOwnTasksOnly() {
        var association = year.as("hoi");
        String own = task("2018-06");
        String others = task("2018-07");
        association.submit(own + "/acceptance").is(303);
        association.open(others + "/acceptance").is(403);
        association.open(others + "/result").is(403);
        association.open(own + "/answer").is(403);
        association.open(own + "/extension").is(403);
        association.open("/tasks/999999999").is(404);
    }

    @Test
    void aMovedDeadlineKeepsTheOriginalOne() {
        var office = year.as("van-phong");
        String task = task("2018-08");
        office.submit(
                        task + "/extension",
                        "new_on",
                        "30/09/2018",
                        "document_number",
                        "12/UBND-VX",
                        "agreed_on",
                        "10/01/2018",
                        "reason",
                        "Mưa bão")
                .is(303);
        var page = office.open(task);
        assertThat(page.first("main dd s").text()).isEqualTo("25/07/2018");
        assertThat(page.first("main dd s + b").text()).isEqualTo("30/09/2018");
        assertThat(office.open("/figures/TSK-07?from=2018-01-01&to=2018-12-31").total())
                .isEqualTo(1);
        var same = office.submit(
                task + "/extension", "new_on", "30/09/2018", "document_number", "13/UBND-VX", "reason", "Lặp lại");
        assertThat(same.is(422).fault("new_on")).isNotEmpty();
    }

    @Test
    void aDroppedTaskLeavesTheCountAndComesBack() {
        var office = year.as("van-phong");
        long assigned = year.figure("TSK-01");
        String task = task("2017-24");
        office.submit(task + "/cancellation", "cause", "cancelled", "reason", "Tỉnh không giao nữa")
                .is(303);
        assertThat(year.figure("TSK-01")).isEqualTo(assigned - 1);
        office.submit(task + "/cancellation", "reason", "Giao lại").is(303);
        assertThat(year.figure("TSK-01")).isEqualTo(assigned);
    }
}
