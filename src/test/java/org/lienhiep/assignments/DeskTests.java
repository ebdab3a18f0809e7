package org.lienhiep.assignments;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lienhiep.cast.ServedTests;
import org.lienhiep.runtime.CurrentUnion;

/** The desk, the year's list, a body's page. */
class DeskTests extends ServedTests {

    @Test
    void theDeskHoldsWhatIsLateAboveTodayAndTheTargetsBesideIt() {
        var desk = as("van-phong").open("/desk").is(200);
        assertThat(desk.all(".multiple")).hasSize(5);
        assertThat(desk.all(".work .mark.late")).hasSize(2);
        assertThat(desk.all(".today-line")).hasSize(1);
    }

    @Test
    void anAssociationSeesItsOwnWorkOnTheDesk() {
        var desk = as("hoi").open("/desk").is(200);
        assertThat(desk.all(".work small").eachText()).anyMatch(s -> s.startsWith("Hội Đông y"));
        assertThat(desk.all(".work small").eachText()).noneMatch(s -> s.startsWith("Hội Làm vườn"));
    }

    @Test
    void theListIsNarrowedByItsAddress() {
        var office = as("van-phong");
        assertThat(office.open("/tasks?year=2017").total()).isEqualTo(24);
        assertThat(office.open("/tasks?year=2017&state=overdue").total()).isEqualTo(2);
    }

    @Test
    void nextYearStandsBesideThisYear() {
        assertThat(as("van-phong").open("/tasks?beside=2018").is(200).total()).isEqualTo(26);
    }

    @Test
    void aBodyIsCreditedWithExactlyItsRecords() {
        var page = as("van-phong").open("/tasks/bodies/2?year=2017").is(200);
        for (var figure : page.all("main a[data-figure]")) {
            String path = figure.attr("href").replaceFirst("^/binh-thuan", "");
            var list = as("van-phong").open(path).is(200);
            assertThat(list.first("[data-figure]").attr("data-value")).as(path).isEqualTo(figure.attr("data-value"));
        }
    }

    @Test
    void anAssociationReadsItsOwnTasksAndThoseItHelpsWith() {
        long own = year17("2017-06");
        as("hoi").open("/tasks/" + own).is(200);
        as("hoi").open("/tasks/" + year17("2017-01")).is(403);
        as("so-nganh").open("/tasks?year=2017").is(200);
        assertThat(as("hoi").open("/tasks?year=2017").all("tr[data-record^=assignments.task]"))
                .isNotEmpty()
                .hasSizeLessThan(as("van-phong")
                        .open("/tasks?year=2017")
                        .all("tr[data-record^=assignments.task]")
                        .size());
    }

    private long year17(String code) {
        long union = unions.bySlug("binh-thuan").orElseThrow().id();
        return CurrentUnion.call(
                union,
                () -> transaction.execute(s -> jdbc.sql("select id from assignments.task where code = :code")
                        .param("code", code)
                        .query(Long.class)
                        .single()));
    }
}
