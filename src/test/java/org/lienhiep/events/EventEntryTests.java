package org.lienhiep.events;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lienhiep.cast.Page;
import org.lienhiep.cast.ServedTests;
import org.lienhiep.cast.Visitor;
import org.lienhiep.cast.Year;

/** Entering a workshop or class with the bodies that hold it: counted once, credited to each. */
class EventEntryTests extends ServedTests {

    private static final String NEW = "/events/new";

    private Year year;
    private Visitor office;

    @BeforeAll
    void openTheYear() {
        year = year();
        office = year.as("van-phong");
    }

    @Test
    void aPlannedWorkshopDoesNotCountAndSaysWhy() {
        long workshops = year.figure("EVT-01");
        Page page = office.follow(enter("title", "Ươm cây bản địa", "starts_on", "05/03/2018"));
        assertThat(page.name()).isEqualTo("events/event");
        assertThat(page.one("[data-not-counted]").attr("data-not-counted")).isEqualTo("planned");
        assertThat(page.all(".actions a[href$=/holding]")).isEmpty();
        assertThat(year.figure("EVT-01")).isEqualTo(workshops);
        assertThat(page.all("a[data-figure=EVT-01]")).isNotEmpty();
    }

    @Test
    void whatHappenedAlreadyIsEnteredAndConfirmedInOneGo() {
        long workshops = year.figure("EVT-01");
        long people = year.figure("EVT-05");
        Page page = office.follow(
                enter("title", "Nuôi hàu ven bờ", "starts_on", "12/07/2017", "participants", "35", "women", "20"));
        assertThat(page.all("[data-not-counted]")).isEmpty();
        assertThat(page.all(".actions a[href$=/holding/edit]")).hasSize(1);
        assertThat(year.figure("EVT-01")).isEqualTo(workshops + 1);
        assertThat(year.figure("EVT-05")).isEqualTo(people + 35);
    }

    @Test
    void severalBodiesCountOnceAndEachIsCredited() {
        String garden = "&organisation=" + organisation("hoi-02");
        long all = year.figure("EVT-01");
        long lead = year.figure("EVT-01", garden + "&role=lead");
        long with = year.figure("EVT-01", garden + "&role=co_organise");
        Page page = office.follow(office.submit(
                NEW,
                "title",
                "Ghép cành ăn quả",
                "field",
                "nong_nghiep",
                "starts_on",
                "14/07/2017",
                "participants",
                "30",
                "body_0",
                "hoi-03",
                "role_0",
                "lead",
                "body_1",
                "hội làm vườn tỉnh",
                "role_1",
                "co_organise"));
        assertThat(page.all("section tbody tr td:last-child").eachText()).contains("Chủ trì", "Phối hợp");
        assertThat(year.figure("EVT-01")).isEqualTo(all + 1);
        assertThat(year.figure("EVT-01", garden + "&role=lead")).isEqualTo(lead);
        assertThat(year.figure("EVT-01", garden + "&role=co_organise")).isEqualTo(with + 1);
    }

    @Test
    void rowsAreAddedAndDroppedWithoutScriptsAndNothingTypedIsLost() {
        Page two = office.open(NEW).is(200);
        assertThat(two.all("[name^=body_]")).hasSize(2);
        var shown = office.post(
                "/events",
                java.util.List.of(
                        "_csrf",
                        two.first("[name=_csrf]").val(),
                        "_more",
                        "true",
                        "title",
                        "Đang gõ dở",
                        "body_0",
                        "hoi-02",
                        "role_0",
                        "co_lead",
                        "body_1",
                        "hoi-03",
                        "role_1",
                        "lead"));
        shown.is(200);
        assertThat(shown.all("[name^=body_]")).hasSize(6);
        assertThat(shown.first("[name=title]").val()).isEqualTo("Đang gõ dở");
        assertThat(shown.first("[name=role_0][checked]").val()).isEqualTo("co_lead");
        assertThat(shown.all("[data-error-for]")).isEmpty();
        var dropped = office.post(
                "/events",
                java.util.List.of(
                        "_csrf",
                        two.first("[name=_csrf]").val(),
                        "_drop",
                        "0",
                        "title",
                        "Đang gõ dở",
                        "body_0",
                        "hoi-02",
                        "role_0",
                        "co_lead",
                        "body_1",
                        "hoi-03",
                        "role_1",
                        "lead"));
        assertThat(dropped.all("[name^=body_]").eachAttr("value"))
                .contains("hoi-03")
                .doesNotContain("hoi-02");
    }

    @Test
    void everyFaultStandsBesideItsFieldAndInTheSummary() {
        Page wrong = office.submit(
                        NEW,
                        "title",
                        "",
                        "starts_on",
                        "06/12/2017",
                        "ends_on",
                        "05/12/2017",
                        "body_0",
                        "Hội Không Có",
                        "participants",
                        "10",
                        "women",
                        "11")
                .is(422);
        assertThat(wrong.fault("title")).isNotEmpty();
        assertThat(wrong.fault("field")).isNotEmpty();
        assertThat(wrong.fault("ends_on")).contains("05/12/2017", "06/12/2017");
        assertThat(wrong.fault("body_0")).contains("Hội Không Có");
        assertThat(wrong.fault("women")).contains("11", "10");
        assertThat(wrong.all(".summary li a")).hasSize(5);
        assertThat(wrong.first("[name=body_0]").val()).isEqualTo("Hội Không Có");
    }

    @Test
    void anEventNeedsABodyThatHoldsItAndNamesEachOnce() {
        Page none = office.submit(NEW, "title", "x", "field", "khac", "starts_on", "06/12/2017")
                .is(422);
        assertThat(none.fault("body_0")).isNotEmpty();
        Page twice = enter("title", "x", "starts_on", "06/12/2017", "body_1", "Hội Làm vườn tỉnh")
                .is(422);
        assertThat(twice.fault("body_1")).isNotEmpty();
        Page ahead = enter("title", "x", "starts_on", "06/12/2018", "participants", "5")
                .is(422);
        assertThat(ahead.fault("participants")).isNotEmpty();
    }

    @Test
    void aPossibleDoubleIsShownFirstAndSavedWithATick() {
        office.follow(enter("title", "Cá chình lồng bè", "starts_on", "20/08/2017", "participants", "20"));
        long workshops = year.figure("EVT-01");
        Page asked = enter("title", "Nuôi cá chình", "starts_on", "21/08/2017", "participants", "25")
                .is(422);
        assertThat(asked.all("[data-alike]")).hasSize(1);
        assertThat(asked.fault("not_double")).isNotEmpty();
        assertThat(year.figure("EVT-01")).isEqualTo(workshops);
        office.fill(asked, "main form[method=post]", "not_double", "true").is(303);
        assertThat(year.figure("EVT-01")).isEqualTo(workshops + 1);

        enter("title", "Cách hai ngày", "starts_on", "23/08/2017").is(303);
        enter("title", "Loại khác", "kind", "class", "starts_on", "20/08/2017").is(303);
    }

    @Test
    void theSameFormSentTwiceIsEnteredOnce() {
        Page shown = office.open(NEW);
        String[] typed = {
            "title", "Gửi hai lần", "field", "y_te", "starts_on", "03/09/2017", "body_0", "hoi-09", "role_0", "lead"
        };
        Page first = office.fill(shown, "main form[method=post]", typed).is(303);
        Page again = office.fill(shown, "main form[method=post]", typed).is(303);
        assertThat(again.location()).isEqualTo(first.location());
    }

    @Test
    void anAssociationEntersOnlyWhatItHolds() {
        Visitor association = year.as("hoi");
        Page form = association.open(NEW).is(200);
        assertThat(form.first("[name=body_0]").val()).isEqualTo("Hội Đông y tỉnh");
        Page other = association
                .submit(NEW, "title", "x", "field", "y_te", "starts_on", "03/10/2017", "body_0", "Hội Làm vườn tỉnh")
                .is(422);
        assertThat(other.fault("body_0")).isNotEmpty();
        Page own = association.follow(
                association.submit(NEW, "title", "Bài thuốc nam", "field", "y_te", "starts_on", "03/10/2017"));
        assertThat(own.all(".actions a")).isNotEmpty();
        String path = own.path();
        Page given = association
                .submit(path + "/edit", "body_0", "Hội Làm vườn tỉnh")
                .is(422);
        assertThat(given.fault("body_0")).isNotEmpty();
        association.submit(path + "/holding", "participants", "18").is(303);

        String others = "/events/" + year.id("events.event", "sk-001");
        assertThat(association.open(others).is(200).all(".actions a")).isEmpty();
        association.open(others + "/edit").is(403);
        association.open(others + "/holding/edit").is(403);
        association.open(others + "/cancellation").is(403);
        year.as("lanh-dao").open(NEW).is(403);
        ofTheSecondUnion().open(others).is(404);
        ofTheSecondUnion().open(others + "/edit").is(404);
    }

    /** Sends a workshop of the garden association, with these fields on top. */
    private Page enter(String... namesAndValues) {
        java.util.List<String> fields = new java.util.ArrayList<>(java.util.List.of(namesAndValues));
        fields.addAll(java.util.List.of("field", "nong_nghiep", "body_0", "Hội Làm vườn tỉnh", "role_0", "lead"));
        return office.submit(NEW, fields.toArray(String[]::new));
    }

    private long organisation(String code) {
        return year.id("directory.organisation", code);
    }
}
