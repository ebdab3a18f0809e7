package org.lienhiep.events;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lienhiep.cast.Page;
import org.lienhiep.cast.ServedTests;
import org.lienhiep.cast.Visitor;
import org.lienhiep.cast.Year;

/** What becomes of an event, and the figure that moves because of it. */
class EventTurnTests extends ServedTests {

    private Year year;
    private Visitor office;
    private String path;

    @BeforeEach
    void openAYear() {
        year = year();
        office = year.as("van-phong");
        path = "/events/" + year.id("events.event", "sk-001");
    }

    @Test
    void aHeldWorkshopEnteredInErrorCountsNoMoreAndItsTargetIsMissed() {
        assertThat(year.figure("EVT-01")).isEqualTo(16);
        assertThat(verdict()).isEqualTo("Đạt");
        Page wrong = office.submit(path + "/cancellation", "cause", "error", "reason", "")
                .is(422);
        assertThat(wrong.fault("reason")).isNotEmpty();
        assertThat(office.submit(path + "/cancellation", "reason", "x").is(422).fault("cause"))
                .isNotEmpty();

        Page page = office.follow(office.submit(path + "/cancellation", "cause", "error", "reason", "Nhập nhầm năm"));
        assertThat(page.one("[data-not-counted]").text()).contains("Nhập nhầm năm");
        assertThat(year.figure("EVT-01")).isEqualTo(15);
        assertThat(verdict()).isEqualTo("Chưa đạt");

        office.submit(path + "/cancellation").is(303);
        assertThat(year.figure("EVT-01")).isEqualTo(16);
        assertThat(verdict()).isEqualTo("Đạt");
    }

    private String verdict() {
        Page desk = office.open("/desk?year=2017").is(200);
        return desk.first(".multiple:has([data-figure=EVT-01]) .mark").text();
    }

    @Test
    void aDoubleNamesTheEventThatCountsInstead() {
        long other = year.id("events.event", "sk-002");
        Page none = office.submit(path + "/cancellation", "cause", "double", "reason", "Hai người cùng nhập")
                .is(422);
        assertThat(none.fault("same_as")).isNotEmpty();
        Page page = office.follow(office.submit(
                path + "/cancellation",
                "cause",
                "double",
                "reason",
                "Hai người cùng nhập",
                "same_as",
                Long.toString(other)));
        assertThat(page.one("[data-not-counted=double] a").attr("href")).endsWith("/events/" + other);
        assertThat(year.figure("EVT-01")).isEqualTo(15);

        String third = "/events/" + year.id("events.event", "sk-003");
        String out = path.substring("/events/".length());
        Page chain = office.submit(third + "/cancellation", "cause", "double", "reason", "x", "same_as", out)
                .is(422);
        assertThat(chain.fault("same_as")).isNotEmpty();
    }

    @Test
    void theSignedListIsCorrectedAndTheSecondToComeSeesBothVersions() {
        long people = year.figure("EVT-05");
        Page mine = office.open(path + "/holding/edit").is(200);
        assertThat(mine.first("[name=participants]").val()).isEqualTo("44");
        assertThat(office.submit(path + "/holding/edit", "women", "45").is(422).fault("women"))
                .contains("45");
        office.submit(path + "/holding/edit", "participants", "54").is(303);
        assertThat(year.figure("EVT-05")).isEqualTo(people + 10);

        Page conflict = office.fill(mine, "main form[method=post]", "participants", "64")
                .is(409);
        assertThat(conflict.first("main table").text()).contains("54", "64");
        assertThat(year.figure("EVT-05")).isEqualTo(people + 10);
    }

    @Test
    void aHoldingIsTakenBackWithAReasonAndConfirmedAgain() {
        String form = path + "/holding/withdrawal";
        assertThat(office.submit(form, "reason", "").is(422).fault("reason")).isNotEmpty();
        Page page = office.follow(office.submit(form, "reason", "Hoãn vì mưa lũ"));
        assertThat(page.one("[data-not-counted]").attr("data-not-counted")).isEqualTo("waiting");
        assertThat(year.figure("EVT-01")).isEqualTo(15);
        assertThat(office.open("/events?year=2017&state=waiting").records()).hasSize(1);
        office.open(form).is(422);

        assertThat(office.submit(path + "/holding", "participants", "").is(422).fault("participants"))
                .isNotEmpty();
        assertThat(office.submit(path + "/holding", "participants", "4", "confirmed_on", "09/02/2017")
                        .is(422)
                        .fault("confirmed_on"))
                .contains("10/02/2017");
        assertThat(office.submit(path + "/holding", "participants", "4", "confirmed_on", "13/01/2018")
                        .is(422)
                        .fault("confirmed_on"))
                .contains("12/01/2018");
        office.submit(path + "/holding", "participants", "40").is(303);
        assertThat(year.figure("EVT-01")).isEqualTo(16);
        assertThat(year.number(
                        "select count(*) from events.holding where event_id = " + path.substring("/events/".length())))
                .isEqualTo(2);
    }

    @Test
    void aCorrectionMovesTheFigureToWhereItBelongs() {
        office.submit(path + "/edit", "kind", "class", "body_3", "Hội Luật gia tỉnh", "role_3", "sponsor")
                .is(303);
        assertThat(year.figure("EVT-01")).isEqualTo(15);
        assertThat(year.figure("EVT-02")).isEqualTo(15);
        assertThat(year.figure(
                        "EVT-02", "&organisation=" + year.id("directory.organisation", "hoi-20") + "&role=sponsor"))
                .isOne();
        office.submit(path + "/edit", "starts_on", "10/02/2018").is(422);
        office.submit(path + "/edit", "starts_on", "10/02/2016").is(303);
        assertThat(year.figure("EVT-02")).isEqualTo(14);
    }

    @Test
    void twoWhoCorrectTheSameEventSeeBothVersionsAndLoseNothing() {
        Page mine = office.open(path + "/edit").is(200);
        office.submit(path + "/edit", "venue", "Hội trường Sở", "body_2", "Hội Làm vườn tỉnh")
                .is(303);
        Page conflict = office.fill(
                        mine, "main form[method=post]", "venue", "Nhà văn hóa huyện", "body_2", "Hội Y học tỉnh")
                .is(409);
        assertThat(conflict.all("main tbody tr")).hasSize(2);
        assertThat(conflict.first("main table").text())
                .contains("Hội trường Sở", "Nhà văn hóa huyện", "Hội Làm vườn tỉnh", "Hội Y học tỉnh");
        assertThat(office.open(path + "/edit").first("[name=venue]").val()).isEqualTo("Hội trường Sở");
    }

    @Test
    void whatWasDoneStandsInTheHistory() {
        office.submit(path + "/cancellation", "cause", "cancelled", "reason", "Không đủ người")
                .is(303);
        office.submit(path + "/cancellation").is(303);
        assertThat(office.open(path).all("dl.facts dd").eachText())
                .anyMatch(line -> line.startsWith("Khôi phục"))
                .anyMatch(line -> line.startsWith("Đưa ra khỏi số liệu"));
    }
}
