package org.lienhiep.directory.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lienhiep.cast.Page;
import org.lienhiep.cast.ServedTests;
import org.lienhiep.cast.Visitor;
import org.lienhiep.cast.Year;
import org.springframework.beans.factory.annotation.Autowired;

/** Requests about personal data run against the days of the law that held when they came. */
class RequestTests extends ServedTests {

    @Autowired
    private RequestClock.Reader clocks;

    private Year year;
    private Visitor office;

    @BeforeAll
    void openTheYear() {
        year = year();
        office = year.as("van-phong");
    }

    private String enter(String kind, String asker, String received, String... more) {
        var fields = new ArrayList<>(List.of(
                "kind",
                kind,
                "asker",
                asker,
                "standing",
                "self",
                "identity_check",
                "Đã xem căn cước",
                "channel",
                "counter",
                "received_on",
                received,
                "content",
                "Xin cho biết"));
        fields.addAll(List.of(more));
        return office.follow(office.submit("/privacy/requests/new", fields.toArray(String[]::new)))
                .is(200)
                .path();
    }

    private RequestClock.Due due(String kind, LocalDate received, boolean thirdParty, Integer extension) {
        return year.run(() -> clocks.read()
                .of(new DataRequest.Kept(
                        1,
                        kind,
                        null,
                        null,
                        "A",
                        "self",
                        "x",
                        "paper",
                        received,
                        "x",
                        thirdParty,
                        null,
                        null,
                        extension,
                        null,
                        null)));
    }

    @Test
    void theClockIsTheOneOfTheLawOfTheDayOfReceipt() {
        LocalDate friday = LocalDate.of(2026, 3, 6);
        assertThat(due("view", friday, false, null).answer()).isEqualTo(LocalDate.of(2026, 3, 10));
        assertThat(due("withdraw", friday, false, null).finish()).isEqualTo(friday.plusDays(15));
        assertThat(due("withdraw", friday, true, null).finish()).isEqualTo(friday.plusDays(20));
        assertThat(due("withdraw", friday, false, 15).finish()).isEqualTo(friday.plusDays(30));
        assertThat(due("view", friday, true, null).finish()).isEqualTo(friday.plusDays(10));
        LocalDate before = LocalDate.of(2025, 12, 31);
        assertThat(due("withdraw", before, true, null).answer()).isEqualTo(before.plusDays(3));
        assertThat(due("withdraw", before, true, null).finish()).isEqualTo(before.plusDays(3));
    }

    @Test
    void workingDaysAreThoseOfTheUnionsCalendar() {
        // 30/4 and 1/5 are holidays, then comes a week-end
        assertThat(due("view", LocalDate.of(2026, 4, 29), false, null).answer()).isEqualTo(LocalDate.of(2026, 5, 5));
        // Saturday 10/1 is worked for 2/1
        assertThat(due("view", LocalDate.of(2026, 1, 9), false, null).answer()).isEqualTo(LocalDate.of(2026, 1, 12));
    }

    @Test
    void aRequestIsExtendedOnceInTimeAndNoLongerThanTheLawAllows() {
        rule(year, "privacy.extension-most", "2018-01-10", "15");
        String path = enter("restrict", "Lý Xin Chờ", "11/1/2018");
        assertThat(office.submit(path + "/extension", "days", "16", "words", "Nhiều hồ sơ")
                        .is(422)
                        .fault("days"))
                .contains("15");
        assertThat(office.submit(path + "/extension", "days", "", "words", "Nhiều hồ sơ")
                        .is(422)
                        .fault("days"))
                .isNotEmpty();
        office.submit(path + "/extension", "days", "15", "words", "Nhiều hồ sơ").is(303);
        assertThat(office.open(path).first("dl").text()).contains("29/01/2018");
        assertThat(office.submit(path + "/extension", "days", "1", "words", "Nữa")
                        .is(422)
                        .fault("words"))
                .isNotEmpty();
        String over = enter("restrict", "Lý Quá Hạn", "10/1/2018");
        rule(year, "privacy.finish.restrict", "2018-01-10", "0d");
        assertThat(office.submit(over + "/extension", "days", "1", "words", "Chậm")
                        .is(422)
                        .fault("on_day"))
                .isNotEmpty();
    }

    @Test
    void nobodySaysErasedBeforeItIs() {
        String person = year.text("select max(id) from directory.person");
        String path = enter("delete", "Mai Xin Xoá", "11/1/2018", "person", person);
        assertThat(office.submit(path + "/outcome", "outcome", "done", "words", "Đã xoá")
                        .is(422)
                        .fault("outcome"))
                .isNotEmpty();
        String number = path.replaceFirst(".*/", "");
        Page form = office.open("/people/" + person + "/erasure?request=" + number);
        office.fill(form, "main form[method=post]", "reason", "Theo đơn", "sure", "true")
                .is(303);
        assertThat(office.open("/people/" + person + "/held").first("dl a").attr("href"))
                .endsWith(path);
        office.submit(path + "/outcome", "outcome", "done", "words", "Đã xoá").is(303);
    }

    @Test
    void leadershipReadsAndTheOfficeAnswers() {
        String path = enter("view", "Ngô Xem Thử", "11/1/2018");
        year.as("lanh-dao").open(path).is(200);
        year.as("lanh-dao").open(path + "/answer").is(403);
        year.as("hoi").open(path).is(404);
        office.open("/privacy/requests/99999999").is(404);
        ofTheSecondUnion().open(path).is(404);
    }

    @Test
    void aRequestWaitsIsAnsweredAndFinishedAndNothingIsEnteredTwice() {
        String path = enter("view", "Lê Thị Hỏi", "11/1/2018");
        assertThat(office.open(path).first(".mark").text()).isEqualTo("Chờ trả lời");
        assertThat(office.open("/desk").first("main").text()).contains("Lê Thị Hỏi");
        assertThat(office.submit(path + "/answer", "words", "", "on_day", "1/1/2018")
                        .is(422)
                        .fault("words"))
                .isNotEmpty();
        assertThat(office.submit(path + "/answer", "words", "Đã hẹn", "on_day", "1/1/2018")
                        .is(422)
                        .fault("on_day"))
                .isNotEmpty();
        office.submit(path + "/answer", "words", "Đã hẹn").is(303);
        assertThat(office.submit(path + "/answer", "words", "Lại").is(422).fault("words"))
                .isNotEmpty();
        assertThat(office.open(path).first(".mark").text()).isEqualTo("Chờ giải quyết");
        office.submit(path + "/outcome", "outcome", "done", "words", "Đã đưa bản in", "paper", "12/VP")
                .is(303);
        assertThat(office.submit(path + "/outcome", "outcome", "refused", "words", "x")
                        .is(422)
                        .fault("words"))
                .isNotEmpty();
        Page done = office.open("/privacy?state=finished");
        assertThat(done.records()).contains("directory.privacy_request:" + path.replaceFirst(".*/", ""));
    }

    @Test
    void whatIsOverdueStandsFirstAndSaysSo() {
        String late = enter("correct", "Trần Chờ Lâu", "2/1/2018");
        String fresh = enter("correct", "Trần Mới Đến", "12/1/2018");
        List<String> open = office.open("/privacy").records();
        String lateRecord = "directory.privacy_request:" + late.replaceFirst(".*/", "");
        String freshRecord = "directory.privacy_request:" + fresh.replaceFirst(".*/", "");
        assertThat(open.indexOf(lateRecord)).isLessThan(open.indexOf(freshRecord));
        assertThat(office.open("/privacy?state=overdue").records())
                .contains(lateRecord)
                .doesNotContain(freshRecord);
        assertThat(office.open(late).first(".mark").text()).isEqualTo("Quá hạn trả lời");
        assertThat(office.submit(late + "/extension", "days", "5", "words", "Nhiều hồ sơ")
                        .is(422)
                        .fault("days"))
                .isNotEmpty();
    }

    @Test
    void aBreachHasSeventyTwoHours() {
        Page entered = office.submit(
                "/privacy/breaches/new",
                "day",
                "12/1/2018",
                "hour",
                "00:01",
                "what",
                "Gửi nhầm danh sách",
                "data",
                "Tên, điện thoại",
                "people",
                "12",
                "harm",
                "yes");
        String path = office.follow(entered).is(200).path();
        assertThat(office.open(path).first(".mark").text()).startsWith("Còn ");
        String old = office.follow(office.submit(
                        "/privacy/breaches/new",
                        "day",
                        "2/1/2018",
                        "hour",
                        "8:00",
                        "what",
                        "Mất máy",
                        "data",
                        "Danh bạ",
                        "people",
                        "300",
                        "harm",
                        "yes"))
                .path();
        assertThat(office.open(old).first(".mark").text()).startsWith("Quá hạn báo");
        Page silent = office.submit(old + "/report", "day", "12/1/2018", "hour", "00:30", "paper", "1/BC");
        assertThat(silent.is(422).fault("late_reason")).isNotEmpty();
        office.submit(old + "/report", "day", "12/1/2018", "hour", "00:30", "paper", "1/BC", "late_reason", "Tết")
                .is(303);
        assertThat(office.open(old).first(".mark").text()).isEqualTo("Báo muộn");
        assertThat(office.submit("/privacy/breaches/new", "hour", "25:00", "what", "x")
                        .is(422)
                        .fault("hour"))
                .isNotEmpty();
        assertThat(office.open("/privacy/breaches").total()).isEqualTo(2);
    }
}
