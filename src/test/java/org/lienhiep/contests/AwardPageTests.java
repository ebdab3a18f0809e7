package org.lienhiep.contests;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lienhiep.cast.ServedTests;

/** Prizes and what comes after them: proposed, decided, revoked, sent on, answered. */
class AwardPageTests extends ServedTests {

    private static final String NATIONAL = "Cuộc thi sáng tạo toàn quốc";

    private ContestCast cast;

    @BeforeAll
    void openTheYear() {
        cast = new ContestCast(year());
    }

    private String awarded(String title) {
        String entry = cast.received(title);
        cast.office
                .submit(entry + "/award", "rank", "third", "proposed_on", "10/08/2017")
                .is(303);
        cast.office
                .submit(entry + "/award", "document", cast.document(), "decided_on", "18/08/2017")
                .is(303);
        return entry;
    }

    @Test
    void aPrizeCountsFromItsDecisionOn() {
        long before = cast.year.figure("CON-02");
        String entry = cast.received("Được giải");
        cast.office
                .submit(entry + "/award", "rank", "second", "proposed_on", "10/08/2017")
                .is(303);
        assertThat(cast.year.figure("CON-02")).isEqualTo(before);
        cast.office
                .submit(entry + "/award", "document", cast.document(), "decided_on", "18/08/2017")
                .is(303);
        assertThat(cast.year.figure("CON-02")).isEqualTo(before + 1);
        assertThat(cast.office.open(entry).all(".rail .done")).hasSize(4);
    }

    @Test
    void onlyAnEligibleEntryIsProposedAndOnlyOnce() {
        assertThat(cast.office
                        .submit(cast.entry("ttn-189") + "/award", "rank", "third")
                        .is(422)
                        .fault("rank"))
                .as("late")
                .isNotEmpty();
        assertThat(cast.office
                        .submit(cast.entry("ttn-183") + "/award", "rank", "third")
                        .is(422)
                        .fault("rank"))
                .as("rejected")
                .isNotEmpty();
        String entry = cast.received("Đề nghị một lần");
        var twice = cast.office.open(entry + "/award");
        cast.office.submit(entry + "/award", "rank", "third").is(303);
        assertThat(cast.office.fill(twice, "main form", "rank", "first").is(422).fault("document"))
                .as("it waits for a decision now")
                .isNotEmpty();
    }

    @Test
    void aPrizeIsNeitherBeforeTheReceiptNorWithoutADecision() {
        String entry = cast.received("Ngày giải");
        assertThat(cast.office
                        .submit(entry + "/award", "rank", "third", "proposed_on", "11/06/2017")
                        .is(422)
                        .fault("proposed_on"))
                .contains("12/06/2017");
        cast.office
                .submit(entry + "/award", "rank", "third", "proposed_on", "10/08/2017")
                .is(303);
        assertThat(cast.office
                        .submit(entry + "/award", "document", cast.document(), "decided_on", "09/08/2017")
                        .is(422)
                        .fault("decided_on"))
                .contains("10/08/2017");
        assertThat(cast.office
                        .submit(entry + "/award", "document", "999999", "decided_on", "18/08/2017")
                        .is(422)
                        .fault("document"))
                .isNotEmpty();
    }

    @Test
    void aRevokedPrizeStaysOnRecordWithItsReasonAndNoLongerCounts() {
        String entry = awarded("Sẽ bị hủy");
        long before = cast.year.figure("CON-02");
        assertThat(cast.office
                        .submit(entry + "/award/revocation", "reason", "")
                        .is(422)
                        .fault("reason"))
                .isNotEmpty();
        cast.office
                .submit(entry + "/award/revocation", "reason", "Sao chép của người khác")
                .is(303);
        assertThat(cast.year.figure("CON-02")).isEqualTo(before - 1);
        assertThat(cast.office.open(entry).all("tr.out").text()).contains("Sao chép của người khác");
        cast.office.submit(entry + "/award", "rank", "encouragement").is(303);
        assertThat(cast.office.open(entry).all(".rail .now")).hasSize(1);
    }

    @Test
    void oneDecisionAwardsEverythingProposed() {
        var own = new ContestCast(year());
        assertThat(own.year.figure("CON-02")).isEqualTo(40);
        own.office
                .submit(own.plain(0) + "/award", "rank", "third", "proposed_on", "10/08/2017")
                .is(303);
        own.office
                .submit(own.room() + "/award-decision", "document", own.document(), "decided_on", "18/08/2017")
                .is(303);
        assertThat(own.year.figure("CON-02")).isEqualTo(43);
        assertThat(own.office
                        .submit(own.room() + "/award-decision", "document", own.document())
                        .is(422)
                        .fault("document"))
                .as("nothing waits any more")
                .isNotEmpty();
    }

    @Test
    void aRankThatNobodyGotIsSaid() {
        var page = as("van-phong").open("/contests/" + demo("stkt-7")).is(200);
        String prizes = page.all(".rail li").get(2).select("> span").text();
        assertThat(prizes).startsWith("không có giải nhất, 03 giải nhì, 09 giải ba, 36 khuyến khích");
    }

    private long demo(String edition) {
        long union = unions.bySlug("binh-thuan").orElseThrow().id();
        return org.lienhiep.runtime.CurrentUnion.call(
                union,
                () -> transaction.execute(s -> jdbc.sql("select id from contests.edition where code = :code")
                        .param("code", edition)
                        .query(Long.class)
                        .single()));
    }

    @Test
    void anAwardedEntryIsSentOnAndItsNationalPrizeCounts() {
        String entry = awarded("Đi toàn quốc");
        long sent = cast.year.figure("CON-07");
        long prizes = cast.year.figure("CON-08");
        cast.office
                .submit(entry + "/forwarding", "contest", NATIONAL, "sent_on", "05/09/2017")
                .is(303);
        assertThat(cast.year.figure("CON-07")).isEqualTo(sent + 1);
        assertThat(cast.office
                        .submit(entry + "/forwarding", "contest", NATIONAL)
                        .is(422)
                        .fault("contest"))
                .as("once")
                .isNotEmpty();
        assertThat(cast.office
                        .submit(entry + "/external-result", "result", "third", "result_on", "04/09/2017")
                        .is(422)
                        .fault("result_on"))
                .contains("05/09/2017");
        cast.office
                .submit(entry + "/external-result", "result", "third", "result_on", "28/11/2017")
                .is(303);
        assertThat(cast.year.figure("CON-08")).isEqualTo(prizes + 1);
        assertThat(cast.office
                        .submit(entry + "/forwarding", "contest", NATIONAL, "take_back", "true")
                        .is(422)
                        .fault("contest"))
                .as("a sending with a result stays")
                .isNotEmpty();
        cast.office
                .submit(entry + "/external-result", "result", "none", "take_back", "true")
                .is(303);
        assertThat(cast.year.figure("CON-08")).isEqualTo(prizes);
        cast.office
                .submit(entry + "/forwarding", "contest", NATIONAL, "take_back", "true")
                .is(303);
        assertThat(cast.year.figure("CON-07")).isEqualTo(sent);
    }

    @Test
    void anEntryWithoutAPrizeIsNotSent() {
        assertThat(cast.office
                        .submit(cast.plain(5) + "/forwarding", "contest", NATIONAL)
                        .is(422)
                        .fault("contest"))
                .isNotEmpty();
        assertThat(cast.office
                        .submit(cast.plain(5) + "/external-result", "result", "first")
                        .is(422)
                        .fault("contest"))
                .isNotEmpty();
    }
}
