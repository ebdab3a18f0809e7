package org.lienhiep.contests;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lienhiep.cast.ServedTests;

/** The intake: what the rules find, accepted or sent back, moved, recognised by a decision; and the figures that move with it. */
class EntryIntakeTests extends ServedTests {

    private ContestCast cast;

    @BeforeAll
    void openTheYear() {
        cast = new ContestCast(year());
    }

    /** A whole dossier: one author of age, all items, except what is said otherwise. */
    private String enter(String title, String author, String... more) {
        String[] fields = {
            "title",
            title,
            "field",
            "do_dung_hoc_tap",
            "authors",
            author,
            "received_on",
            "12/06/2017",
            "prior_awards",
            "none",
            "item_phieu",
            "true",
            "item_mo-hinh",
            "true",
            "item_thuyet-minh",
            "true",
            "item_anh",
            "1",
            "item_khai-sinh",
            "1",
            "guardians",
            "1"
        };
        // what is said otherwise comes first: the first value of a field counts
        String[] all = java.util.Arrays.copyOf(more, fields.length + more.length);
        System.arraycopy(fields, 0, all, more.length, fields.length);
        return ContestCast.path(cast.office.submit(cast.room() + "/entries/new", all));
    }

    @Test
    void aWholeDossierIsAcceptedAndAFaultyOneOnlyWithAReason() {
        String whole = enter("Đèn học tự tắt", "Trần Đủ Hồ Sơ; 1/7/1998; 100");
        var page = cast.office.open(whole).is(200);
        assertThat(page.all(".mark.late")).isEmpty();
        cast.office.submit(whole + "/acceptance").is(303);
        assertThat(cast.office.open(whole).all("a[href$=/acceptance]")).isEmpty();
        String old = enter("Máy quạt thóc", "Trần Quá Tuổi; 30/6/1998");
        assertThat(cast.office.open(old).all(".mark.late").eachText()).anyMatch(t -> t.contains("30/06/1998"));
        assertThat(cast.office.submit(old + "/acceptance").is(422).fault("waiver"))
                .contains("30/06/1998");
        cast.office
                .submit(old + "/acceptance", "waiver", "Ban tổ chức đồng ý, biên bản 03")
                .is(303);
        assertThat(cast.year.number("select count(*) from contests.check_finding where grade = 'hard'"))
                .isPositive();
        String unreadable = cast.room() + "/entries/new";
        assertThat(cast.office
                        .submit(unreadable, "title", "X", "authors", "Trần Sai Ngày; 31/2/2005")
                        .is(422)
                        .fault("authors"))
                .contains("Trần Sai Ngày");
    }

    @Test
    void theQueueSaysWhatIsWrongWithEach() {
        String missing = enter("Nón che mưa", "Trần Thiếu Ảnh; 1/1/2005", "item_anh", "");
        var queue = cast.office.open(cast.room() + "/intake").is(200);
        String id = missing.substring(missing.lastIndexOf('/') + 1);
        assertThat(queue.first("[data-record=contests.entry:" + id + "] .mark.late")
                        .text())
                .contains("Ảnh");
        cast.office.open(cast.room() + "/intake?tab=x&after=y").is(200);
        assertThat(cast.office.open(cast.room() + "/intake?tab=accepted").total())
                .isGreaterThan(180);
        cast.year.as("hoi").open(missing + "/acceptance").is(403);
        ofTheSecondUnion().open(cast.room() + "/intake").is(404);
    }

    @Test
    void anEntrySentBackIsNotEligibleUntilItIsPutRight() {
        String entry = cast.plain(5);
        long received = cast.year.figure("CON-01");
        long eligible = cast.year.figure("CON-01a");
        assertThat(cast.office
                        .submit(entry + "/return", "reason", "Thiếu ảnh", "due_on", "1/1/2018")
                        .is(422)
                        .fault("due_on"))
                .isNotEmpty();
        cast.office
                .submit(entry + "/return", "reason", "Thiếu ảnh", "due_on", "20/1/2018")
                .is(303);
        assertThat(cast.year.figure("CON-01")).isEqualTo(received);
        assertThat(cast.year.figure("CON-01a")).isEqualTo(eligible - 1);
        assertThat(cast.office
                        .submit(entry + "/return", "reason", "Nữa")
                        .is(422)
                        .fault("reason"))
                .isNotEmpty();
        assertThat(cast.office.open(cast.room() + "/intake?tab=returned").total())
                .isEqualTo(1);
        cast.office.submit(entry + "/mending", "note", "Đã nộp ảnh").is(303);
        assertThat(cast.year.figure("CON-01a")).isEqualTo(eligible);
        assertThat(cast.office.submit(entry + "/mending").is(422).fault("note")).isNotEmpty();
    }

    @Test
    void anEntryMovesToAnotherFieldAndTheOneItLeavesIsKept() {
        String entry = enter("Phần mềm đố vui", "Trần Nhầm Lĩnh Vực; 1/1/2004");
        long before = cast.year.figure("CON-01", "&field=phan_mem_tin_hoc");
        assertThat(cast.office.submit(entry + "/move", "reason", "Nhầm").is(422).fault("field"))
                .isNotEmpty();
        cast.office
                .submit(entry + "/move", "field", "phan_mem_tin_hoc", "reason", "Là phần mềm")
                .is(303);
        assertThat(cast.year.figure("CON-01", "&field=phan_mem_tin_hoc")).isEqualTo(before + 1);
        cast.office.submit(entry + "/edit", "field", "do_dung_hoc_tap").is(303);
        String id = entry.substring(entry.lastIndexOf('/') + 1);
        assertThat(cast.year.number("select count(*) from contests.entry_move where entry_id = " + id))
                .isEqualTo(2);
    }

    @Test
    void whereTheRulesAskForADecisionOnlyRecognisedEntriesAreEligible() {
        var own = new ContestCast(year());
        String rules =
                ContestCast.path(own.office.submit(own.room() + "/rules/new", "reason", "Thêm quyết định công nhận"));
        own.office.submit(rules + "/sections/intake", "formal", "true").is(303);
        own.office.submit(rules + "/enactment", "document", own.document()).is(303);
        assertThat(own.year.figure("CON-01a")).isZero();
        assertThat(own.year.figure("CON-01")).isEqualTo(194);
        own.office
                .submit(own.room() + "/recognitions/new", "document", own.document(), "decided_on", "20/7/2017")
                .is(303);
        assertThat(own.year.figure("CON-01a")).isEqualTo(186);
        assertThat(own.office
                        .submit(own.room() + "/recognitions/new", "document", own.document())
                        .is(422)
                        .all("[data-error-for]"))
                .isNotEmpty();
        String back = own.office
                .open(own.room() + "/intake")
                .first("a[href$=/withdrawal]")
                .attr("href")
                .replaceFirst("^/[^/]+", "");
        own.year.as("hoi").open(back).is(403);
        assertThat(own.office.submit(back, "reason", "Ghi nhầm").is(422).fault("reason"))
                .contains("42");
        assertThat(own.year.figure("CON-01a")).isEqualTo(186);
    }

    @Test
    void aLateArrivalWithAPostmarkInTimeIsEligible() {
        long eligible = cast.year.figure("CON-01a");
        enter(
                "Giá sách gấp",
                "Trần Gửi Bưu Điện; 1/2/2005",
                "received_on",
                "04/07/2017",
                "postmarked_on",
                "30/06/2017");
        assertThat(cast.year.figure("CON-01a")).isEqualTo(eligible + 1);
        enter("Giá sách tròn", "Trần Gửi Muộn; 1/3/2005", "received_on", "04/07/2017", "postmarked_on", "01/07/2017");
        assertThat(cast.year.figure("CON-01a")).isEqualTo(eligible + 1);
        var ahead = cast.office.submit(
                cast.room() + "/entries/new",
                "title",
                "X",
                "authors",
                "Trần Ngược Ngày",
                "received_on",
                "1/6/2017",
                "postmarked_on",
                "2/6/2017");
        assertThat(ahead.is(422).fault("postmarked_on")).isNotEmpty();
    }
}
