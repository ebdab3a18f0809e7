package org.lienhiep.assignments;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lienhiep.cast.Page;
import org.lienhiep.cast.ServedTests;
import org.lienhiep.cast.Visitor;
import org.lienhiep.cast.Year;

/** The table of a decision, pasted from Excel or Word, becomes its tasks: all of them or none. */
class PastingTests extends ServedTests {

    private static final String HEADS =
            "STT\tNội dung nhiệm vụ\tĐơn vị chủ trì\tĐơn vị phối hợp\tThời hạn\tSản phẩm\tKinh phí\tChỉ tiêu\n";

    private Year year = unset();
    private Visitor office = unset();
    private String path = "";

    @BeforeAll
    void aYearOfItsOwn() {
        year = year();
        office = year.as("van-phong");
        path = "/decisions/" + year.id("assignments.decision", "qd-3476") + "/pasting";
    }

    @Test
    void aTableIsReadByItsHeadsAndEnteredAsTasks() {
        long before = tasks();
        Page rows = paste(HEADS + "I\tPhần chung\n"
                + "91\t\"Tổ chức\nhội thảo\"\tvan phong lien hiep hoi\tSo Xay dung\tQuý II\tKỷ yếu\t20 triệu\t03 cuộc\n"
                + "92\tLập báo cáo\tVăn phòng Liên hiệp hội\t\t30/11/2017\tBáo cáo\t\t\n");
        rows.is(200);
        assertThat(rows.all("main fieldset")).hasSizeGreaterThanOrEqualTo(2);
        assertThat(rows.first("input[name=r0_deadline]").val()).isEqualTo("30/06/2017");
        assertThat(rows.first("input[name=r0_budget]").val()).isEqualTo("20000000");
        assertThat(rows.all("[data-error-for]")).isEmpty();
        office.fill(rows, "main form[method=post]").is(303);
        assertThat(tasks()).isEqualTo(before + 2);
        assertThat(year.text("select text from assignments.task where clause = '91'"))
                .isEqualTo("Tổ chức hội thảo (03 cuộc)");
    }

    @Test
    void oneWrongRowKeepsAllOutUntilItIsMendedOrLeftOut() {
        long before = tasks();
        Page rows = paste(HEADS + "93\tMột việc\tVăn phòng Liên hiệp hội\t\tcả năm\t\t\t\n"
                + "94\tViệc khác\tVăn phòng Liên hiệp\t\t31/02/2017\t\t\t\n");
        assertThat(rows.fault("r1_assignee")).contains("Văn phòng Liên hiệp");
        assertThat(rows.fault("r1_deadline")).contains("31/02/2017");
        assertThat(rows.first("button[name=_set]").val()).isEqualTo("r1_assignee=Văn phòng Liên hiệp hội");
        Page again = office.fill(rows, "main form[method=post]");
        again.is(422);
        assertThat(tasks()).isEqualTo(before);
        office.fill(again, "main form[method=post]", "r1_out", "true").is(303);
        assertThat(tasks()).isEqualTo(before + 1);
    }

    @Test
    void wordsWithoutHeadsAreNoTable() {
        assertThat(paste("chỉ là một câu").is(422).fault("table")).contains("dòng đầu cột");
        year.as("hoi").open(path).is(403);
        ofTheSecondUnion().open("/decisions/999999/pasting").is(404);
    }

    private Page paste(String table) {
        return office.submit(path, "table", table);
    }

    private long tasks() {
        return year.number("select count(*) from assignments.task");
    }

    @SuppressWarnings("NullAway") // set before the first test
    private static <T> T unset() {
        return null;
    }
}
