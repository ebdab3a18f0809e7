package org.lienhiep.contests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lienhiep.cast.ServedTests;

/** Contests and their editions: set up, corrected, closed and opened again. */
class EditionPageTests extends ServedTests {

    private ContestCast cast;

    @BeforeAll
    void openTheYear() {
        cast = new ContestCast(year());
    }

    @Test
    void theOfficeSetsUpAContestAndItsFirstEdition() {
        var founded =
                cast.office.submit("/contests/series/new", "code", "NONGDAN", "name", "Hội thi sáng tạo nhà nông");
        assertThat(ContestCast.path(founded)).isEqualTo("/contests/new");
        long series = cast.year.id("contests.series", "NONGDAN");
        var opened = cast.office.submit(
                "/contests/new?series=" + series,
                "ordinal",
                "1",
                "name",
                "Hội thi sáng tạo nhà nông lần I",
                "fields",
                "Y dược\nNghề muối",
                "opens_on",
                "1/3",
                "closes_on",
                "30/9");
        var room = cast.office.follow(opened).is(200);
        assertThat(room.name()).isEqualTo("contests/room");
        assertThat(room.all(".rail li")).hasSize(5);
        assertThat(room.all(".rail a.figure")).as("nothing has happened yet").isEmpty();
        assertThat(room.all(".rail .big").eachText()).containsOnly("–");
        var form = cast.office.open(ContestCast.path(opened) + "/entries/new");
        assertThat(form.all("select[name=field] option").eachText()).containsExactly("Y dược", "Nghề muối");
        assertThat(form.all("select[name=field] option").eachAttr("value")).containsExactly("y_duoc", "Nghề muối");
    }

    @Test
    void aCodeTakenOrMisspeltIsRefusedBesideItsField() {
        var taken = cast.office
                .submit("/contests/series/new", "code", "TTN", "name", "Một cuộc thi khác")
                .is(422);
        assertThat(taken.fault("code")).contains("TTN");
        assertThat(taken.first("[name=name]").val()).isEqualTo("Một cuộc thi khác");
        var odd = cast.office
                .submit("/contests/series/new", "code", "thi đua", "name", "Thi đua")
                .is(422);
        assertThat(odd.fault("code")).isNotEmpty();
    }

    @Test
    void anEditionNeedsAFreeNumberAndAClosingDayAfterTheFirst() {
        var twice = cast.office.submit(
                "/contests/new",
                "series",
                Long.toString(cast.year.id("contests.series", "TTN")),
                "ordinal",
                "10",
                "name",
                "Lần X nữa",
                "opens_on",
                "1/3",
                "closes_on",
                "30/9");
        assertThat(twice.is(422).fault("ordinal")).contains("10");
        var backwards = cast.office.submit(
                "/contests/new", "ordinal", "12", "name", "Lần XII", "opens_on", "30/9", "closes_on", "1/3");
        assertThat(backwards.is(422).fault("closes_on")).isNotEmpty();
    }

    @Test
    void aLaterClosingDayMakesLateEntriesEligibleAtOnce() {
        var own = new ContestCast(year());
        long before = own.year.figure("CON-01a");
        assertThat(own.year.figure("CON-01")).isEqualTo(194);
        assertThat(own.extend("30/06/2017").is(422).fault("until")).contains("30/06/2017");
        own.extend("04/07/2017").is(303);
        assertThat(own.year.figure("CON-01a")).isEqualTo(before + 2);
        assertThat(own.year.figure("CON-01")).isEqualTo(194);
        var rules = own.office.open(own.room() + "/rules").is(200);
        var back = rules.first("a[href$=/withdrawal]").attr("href").replaceFirst("^/[^/]+", "");
        own.year.as("hoi").open(back).is(403);
        own.year.as("lanh-dao").open(back).is(403);
        own.office.submit(back).is(303);
        assertThat(own.office.open(back).status()).isEqualTo(404);
        assertThat(own.year.figure("CON-01a")).isEqualTo(before);
    }

    @Test
    void whoSavesSecondSeesBothVersions() {
        String edit = "/contests/" + cast.technical + "/edit";
        var mine = cast.office.open(edit);
        cast.office.submit(edit, "name", "Hội thi lần VII, tên mới").is(303);
        var conflict = cast.office
                .fill(mine, "main form", "name", "Hội thi lần VII, tên của tôi")
                .is(409);
        assertThat(conflict.one("[data-page=error/409] tbody tr td.mine").text())
                .isEqualTo("Hội thi lần VII, tên của tôi");
        cast.office
                .fill(conflict, "main form", "name", "Hội thi lần VII, tên của tôi")
                .is(303);
        assertThat(cast.office.open("/contests/" + cast.technical).first("h1").text())
                .isEqualTo("Hội thi lần VII, tên của tôi");
    }

    @Test
    void aClosedEditionTakesNothingMoreUntilItIsOpenedAgain() {
        var own = new ContestCast(year());
        String entry = own.plain(0);
        var early = own.office.submit(own.room() + "/closure").is(422);
        assertThat(early.all(".summary").text())
                .as("two prizes are only proposed")
                .contains("02")
                .isNotEmpty();
        own.office
                .submit(own.room() + "/award-decision", "document", own.document(), "decided_on", "20/08/2017")
                .is(303);
        own.office.submit(own.room() + "/closure", "note", "Đã tổng kết").is(303);
        assertThat(own.office.open(own.room()).all("a[href$=/entries/new]")).isEmpty();
        assertThat(own.office.submit(entry + "/award", "rank", "third").is(422).fault("rank"))
                .isNotEmpty();
        assertThat(own.office
                        .submit(entry + "/exit", "cause", "rejected", "reason", "Sai")
                        .is(422)
                        .fault("cause"))
                .isNotEmpty();
        own.office.submit(own.room() + "/closure").is(303);
        own.office.submit(entry + "/award", "rank", "third").is(303);
    }

    @Test
    void onlyTheOfficeWritesAndNobodySeesAnotherUnion() {
        cast.year.as("hoi").open("/contests/new").is(403);
        cast.year.as("hoi").open(cast.room()).is(200);
        cast.year.as("so-nganh").open(cast.room()).is(404);
        ofTheSecondUnion().open(cast.room()).is(404);
        assertThat(cast.year.as("hoi").open("/contests").all(".actions a")).isEmpty();
        assertThat(cast.year.as("hoi").post("/contests", List.of("name", "x")).status())
                .isEqualTo(403);
    }
}
