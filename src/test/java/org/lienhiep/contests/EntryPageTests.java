package org.lienhiep.contests;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lienhiep.cast.ServedTests;

/** Entries at the office: entered, found by name, corrected, received, taken out and let back. */
class EntryPageTests extends ServedTests {

    private ContestCast cast;

    @BeforeAll
    void openTheYear() {
        cast = new ContestCast(year());
    }

    @Test
    void anEntryReceivedCountsAtOnceAndItsNewAuthorIsInTheDirectory() {
        long before = cast.year.figure("CON-01");
        long authors = cast.year.figure("CON-03");
        var page = cast.office.follow(cast.office.submit(
                cast.room() + "/entries/new",
                "title",
                "Máy bóc vỏ đậu phộng",
                "field",
                "dung_cu_sinh_hoat",
                "authors",
                "Đặng Thị Chưa Có Tên\nNgô Văn Chưa Có Tên",
                "applicant",
                "truong-01",
                "received_on",
                "12/6",
                "public",
                "true"));
        assertThat(page.is(200).name()).isEqualTo("contests/entry");
        assertThat(page.all("a[href*=/people/]").eachText())
                .containsExactly("Đặng Thị Chưa Có Tên", "Ngô Văn Chưa Có Tên");
        assertThat(cast.year.figure("CON-01")).isEqualTo(before + 1);
        assertThat(cast.year.figure("CON-03")).isEqualTo(authors + 2);
        assertThat(page.all("a[data-figure=CON-01]").attr("data-value")).isEqualTo(Long.toString(before + 1));
    }

    @Test
    void withoutADayOfReceiptItIsADraftAndDoesNotCount() {
        long before = cast.year.figure("CON-01");
        String draft = ContestCast.path(cast.office.submit(
                cast.room() + "/entries/new", "title", "Nháp thôi", "authors", "Trần Bản Nháp Một", "received_on", ""));
        assertThat(cast.year.figure("CON-01")).isEqualTo(before);
        assertThat(cast.office.open(draft).all(".out a[data-figure=CON-01]")).hasSize(1);
        cast.office.submit(draft + "/receipt", "received_on", "29/06/2017").is(303);
        assertThat(cast.year.figure("CON-01")).isEqualTo(before + 1);
        assertThat(cast.office
                        .submit(draft + "/receipt", "received_on", "29/06/2017")
                        .is(422)
                        .fault("received_on"))
                .as("received once only")
                .isNotEmpty();
    }

    @Test
    void anEntryAfterTheClosingDayIsLateUnlessAPaperSaysOtherwise() {
        long received = cast.year.figure("CON-01");
        long eligible = cast.year.figure("CON-01a");
        String late = ContestCast.path(cast.office.submit(
                cast.room() + "/entries/new",
                "title",
                "Nộp muộn",
                "authors",
                "Trần Nộp Muộn Thứ Nhất",
                "received_on",
                "03/07/2017"));
        assertThat(cast.year.figure("CON-01")).isEqualTo(received + 1);
        assertThat(cast.year.figure("CON-01a")).isEqualTo(eligible);
        cast.office
                .submit(late + "/edit", "late_excuse", "Dấu bưu điện ngày 29/6")
                .is(303);
        assertThat(cast.year.figure("CON-01a")).isEqualTo(eligible + 1);
        var needless = cast.office.submit(
                late + "/edit", "received_on", "20/06/2017", "late_excuse", "Dấu bưu điện ngày 29/6");
        assertThat(needless.is(422).fault("late_excuse")).isNotEmpty();
    }

    @Test
    void aKnownNameIsAskedAboutAndNeverMergedByItself() {
        String name = cast.year.run(() -> jdbc.sql("select name from directory.person_name where code = 'cg-001'")
                .query(String.class)
                .single());
        String ascii = org.lienhiep.directory.VietnameseNames.fold(name);
        var asked = cast.office
                .submit(cast.room() + "/entries/new", "title", "Ai đây", "authors", ascii, "received_on", "1/6")
                .is(422);
        assertThat(asked.fault("pick_1")).contains(ascii);
        assertThat(asked.first("[name=title]").val()).isEqualTo("Ai đây");
        var options = asked.all("[name=pick_1]").eachAttr("value");
        String person = Long.toString(cast.year.id("directory.person_name", "cg-001"));
        assertThat(options).contains(person, "new");
        var known = cast.office
                .follow(cast.office.fill(asked, "main form", "pick_1", person))
                .is(200);
        assertThat(known.all("a[href$=/people/" + person + "]")).hasSize(1);
    }

    @Test
    void anUnknownBodyIsEnteredOnlyWhenItsKindIsSaid() {
        var unknown = cast.office.submit(
                cast.room() + "/entries/new",
                "title",
                "Trường mới",
                "authors",
                "Lê Trường Mới Hoàn Toàn",
                "applicant",
                "Trường THCS Chưa Ai Biết");
        assertThat(unknown.is(422).fault("applicant")).contains("Chưa Ai Biết");
        var entered = cast.office
                .follow(cast.office.fill(unknown, "main form", "applicant_kind", "school"))
                .is(200);
        assertThat(entered.first("a[href*=/organisations/]").text()).isEqualTo("Trường THCS Chưa Ai Biết");
        var many = cast.office.submit(
                cast.room() + "/entries/new",
                "title",
                "Nhiều trường",
                "authors",
                "Lê Nhiều Trường",
                "applicant",
                "trường");
        assertThat(many.is(422).fault("applicant")).contains("(truong-");
    }

    @Test
    void whatCannotBeIsRefusedAndKept() {
        var empty = cast.office
                .submit(cast.room() + "/entries/new", "title", "", "authors", "")
                .is(422);
        assertThat(empty.fault("title")).isNotEmpty();
        assertThat(empty.fault("authors")).isNotEmpty();
        var future = cast.office.submit(
                cast.room() + "/entries/new", "title", "Mai", "authors", "Lê Ngày Mai", "received_on", "13/01/2018");
        assertThat(future.is(422).fault("received_on")).isNotEmpty();
        var early = cast.office.submit(
                cast.room() + "/entries/new", "title", "Sớm", "authors", "Lê Quá Sớm", "received_on", "09/01/2017");
        assertThat(early.is(422).fault("received_on")).contains("10/01/2017");
    }

    @Test
    void aWithdrawnEntryStaysReceivedButIsNoLongerEligible() {
        String entry = cast.plain(1);
        long received = cast.year.figure("CON-01");
        long eligible = cast.year.figure("CON-01a");
        cast.office
                .submit(entry + "/exit", "cause", "withdrawn", "reason", "Tác giả xin rút")
                .is(303);
        assertThat(cast.year.figure("CON-01")).isEqualTo(received);
        assertThat(cast.year.figure("CON-01a")).isEqualTo(eligible - 1);
        assertThat(cast.office.open(entry).all(".rail .skipped")).hasSize(1);
        cast.office.submit(entry + "/exit").is(303);
        assertThat(cast.year.figure("CON-01a")).isEqualTo(eligible);
        assertThat(cast.office
                        .submit(entry + "/exit", "cause", "withdrawn", "reason", "")
                        .is(422)
                        .fault("reason"))
                .isNotEmpty();
    }

    @Test
    void aDoubleNamesTheOtherEntryAndIsOneEntry() {
        String entry = cast.plain(2);
        long received = cast.year.figure("CON-01");
        var alone = cast.office.submit(entry + "/exit", "cause", "double", "reason", "Nộp lại", "same_as", "không có");
        assertThat(alone.is(422).fault("same_as")).contains("không có");
        cast.office
                .submit(entry + "/exit", "cause", "double", "reason", "Nộp lại", "same_as", "ttn-001")
                .is(303);
        assertThat(cast.year.figure("CON-01")).isEqualTo(received - 1);
    }

    @Test
    void anEntryWithAPrizeCannotLeaveBeforeThePrizeIsRevoked() {
        String entry = cast.entry("ttn-076");
        assertThat(cast.office
                        .submit(entry + "/exit", "cause", "rejected", "reason", "Sao chép")
                        .is(422)
                        .fault("cause"))
                .isNotEmpty();
    }

    @Test
    void whoSavesSecondSeesBothVersionsOfTheEntry() {
        String entry = cast.plain(3);
        var mine = cast.office.open(entry + "/edit");
        cast.office.submit(entry + "/edit", "title", "Tên người khác sửa").is(303);
        var conflict =
                cast.office.fill(mine, "main form", "title", "Tên tôi sửa").is(409);
        assertThat(conflict.all("td.mine").eachText()).containsExactly("Tên tôi sửa");
        cast.office.fill(conflict, "main form", "title", "Tên tôi sửa").is(303);
        assertThat(cast.office.open(entry).first("h1").text()).isEqualTo("Tên tôi sửa");
    }

    @Test
    void anEntryIsOpenedOnlyUnderItsOwnEdition() {
        String entry = cast.plain(4);
        String other = entry.replace(cast.room(), "/contests/" + cast.technical);
        cast.office.open(other).is(404);
        cast.office.open(cast.room() + "/entries/9999999999").is(404);
        ofTheSecondUnion().open(entry).is(404);
        cast.year.as("hoi").open(entry + "/edit").is(403);
    }

    @Test
    void theSameTitleElsewhereIsSeenAtTheIntake() {
        String first = cast.received("Tên trùng nhau một");
        String second = ContestCast.path(cast.office.submit(
                cast.room() + "/entries/new",
                "title",
                "TÊN TRÙNG NHAU MỘT",
                "authors",
                "Người Thứ Hai Nộp Tên Ấy",
                "received_on",
                "12/06/2017"));
        assertThat(cast.office.open(second).all("a[href$=" + first + "]")).hasSize(1);
    }
}
