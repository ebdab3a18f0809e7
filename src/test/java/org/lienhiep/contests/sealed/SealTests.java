package org.lienhiep.contests.sealed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.lienhiep.cast.Page;
import org.lienhiep.cast.ServedTests;
import org.lienhiep.cast.Visitor;
import org.lienhiep.figures.Facts;

/** An edition is sealed, asked about a judge, and opened by two; until then its names are nowhere that the program can reach. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SealTests extends ServedTests {

    private SealedCast cast;
    private Visitor office;

    @BeforeAll
    void openASmallEdition() {
        cast = new SealedCast(year(), jdbc, context.getBean(Facts.class));
        cast.enter("Người thứ nhất", "truong-01");
        office = cast.year.as("van-phong");
    }

    private String refused(String sql) {
        try {
            cast.year.run(() -> jdbc.sql(sql).query((row, no) -> true).list());
            return "";
        } catch (org.springframework.dao.DataAccessException e) {
            return String.valueOf(e.getMostSpecificCause().getMessage());
        }
    }

    @Test
    @Order(1)
    void sealingTakesTheNamesAwayAndLeavesTheCounts() {
        long received = cast.year.figure("CON-01");
        Page before = office.open(cast.entry()).is(200);
        assertThat(before.text()).contains(cast.author());
        String body = cast.jury(office);
        cast.seat(office, body, cast.authorId());
        boolean drafts = cast.hasDrafts();
        if (drafts) {
            cast.seat(office, body, cast.strangerId());
            cast.fromOutside(cast.year.text("select full_name from directory.person where id = " + cast.strangerId()));
        }
        Page form = office.open(cast.seal() + "/new").is(200);
        assertThat(form.text()).contains("ổ đĩa", "mật khẩu chủ");
        cast.year.as("hoi").open(cast.seal() + "/new").is(403);
        office.submit(cast.seal() + "/new").is(303);
        assertThat(office.submit(cast.seal() + "/new").is(422).text()).contains("đang niêm phong");
        for (String role : List.of("van-phong", "lanh-dao", "quan-tri")) {
            Page page = cast.year.as(role).open(cast.entry()).is(200);
            assertThat(page.text()).contains("niêm phong").doesNotContain(cast.author(), cast.school());
        }
        assertThat(cast.year.figure("CON-01")).isEqualTo(received);
        assertThat(office.open(cast.seal()).is(200).text()).contains("Đang niêm phong", "3");
        // the judge who is an author: one entry, and not which way
        assertThat(cast.year.number(
                        "select count(*) from contests.sealed_conflict where entry_id = " + SealedCast.ENTRY))
                .isEqualTo(drafts ? 2 : 1);
        if (drafts) {
            assertThat(cast.year.number("select count(*) from contests.draft")).isZero();
            assertThat(cast.year.number("select count(*) from contests.draft_answer"))
                    .isZero();
            assertThat(cast.year.text(
                            "select coalesce(mentors, '') from contests.entry where id = " + SealedCast.ENTRY))
                    .isEmpty();
        }
        assertThat(cast.year.number("select count(*) from figures.fact where record_id = " + SealedCast.ENTRY
                        + " and record_type = 'contests.entry' and (subject_id is not null or kind ="
                        + " 'contests.author_entered' and excluded_by is null)"))
                .isZero();
        assertThat(cast.year.number(
                        "select count(*) from figures.fact_body where record_type = 'contests.entry' and record_id = "
                                + SealedCast.ENTRY))
                .isZero();
    }

    @Test
    @Order(2)
    void theProgramsDatabaseRoleCannotReadWriteOrOpen() {
        assertThat(refused("select * from contests.sealed_row")).contains("permission denied");
        assertThat(refused("select count(*) from contests.sealed_row")).contains("permission denied");
        assertThat(refused("delete from contests.sealed_row returning 1")).contains("permission denied");
        assertThat(refused("insert into contests.seal_confirmation (seal_id, account_id) values (1, 1) returning 1"))
                .contains("permission denied");
        assertThat(refused("delete from contests.seal_confirmation returning 1"))
                .contains("permission denied");
        assertThat(refused("update contests.seal set opened_at = now() returning 1"))
                .contains("permission denied");
        assertThat(refused("delete from contests.sealed_entry returning 1")).contains("permission denied");
        assertThat(refused("select contests.bring_back(" + cast.sealId() + ")")).contains("permission denied");
        assertThat(refused("insert into contests.entry_author (entry_id, person_id, no) select " + SealedCast.ENTRY
                        + ", id, 9 from directory.person limit 1 returning 1"))
                .contains("sealed");
        assertThat(refused("update contests.entry set applicant_id = (select min(id) from directory.organisation) where"
                        + " id = "
                        + SealedCast.ENTRY + " returning 1"))
                .contains("sealed");
        assertThat(refused("select contests.open_seal(" + SealedCast.EDITION + ", 0, current_date)"))
                .contains("nobody who may open it");
        assertThat(refused("select contests.ask_seal(" + SealedCast.EDITION + ", 0, 1, current_date)"))
                .contains("no seat");
        assertThat(cast.year.number("select count(*) from pg_stats where schemaname = 'contests' and tablename in"
                        + " ('entry_author', 'sealed_row', 'entry')"))
                .isZero();
    }

    @Test
    @Order(3)
    void whatWouldWriteANameIsRefusedInWords() {
        Page edit = office.open(cast.entry() + "/edit").is(200);
        assertThat(edit.text()).doesNotContain(cast.author());
        assertThat(office.submit(cast.entry() + "/edit", "authors", "Ai Đó Khác")
                        .is(422)
                        .text())
                .contains("niêm phong");
    }

    @Test
    @Order(4)
    void aJudgeSeatedLaterIsAskedAboutOnceAndTheQuestionStays() {
        cast.seat(office, cast.body(office), cast.newcomerId());
        assertThat(office.open(cast.seal()).text()).contains("Chưa hỏi");
        String seat = cast.year.text("select max(id) from councils.seat");
        office.submit(cast.seal() + "/questions", "seat", seat).is(303);
        assertThat(office.open(cast.seal()).text())
                .contains("Sau khi niêm phong")
                .doesNotContain("Chưa hỏi");
        assertThat(refused("select contests.ask_seal(" + SealedCast.EDITION + ", " + seat + ", 1, current_date)"))
                .contains("duplicate");
        assertThat(cast.year.number("select count(*) from contests.entry_author where entry_id = " + SealedCast.ENTRY))
                .isZero();
    }

    @Test
    @Order(5)
    void onePersonCannotOpenAndTwoCanAndTheMinutesSayWho() {
        office.submit(cast.seal() + "/opening").is(303);
        assertThat(office.open(cast.entry()).text()).doesNotContain(cast.author());
        assertThat(office.submit(cast.seal() + "/opening").is(422).text()).contains("một người khác");
        cast.year.as("quan-tri").open(cast.seal() + "/opening").is(403);
        Visitor leader = cast.year.as("lanh-dao");
        Page minutes =
                leader.follow(leader.submit(cast.seal() + "/opening").is(303)).is(200);
        assertThat(minutes.name()).isEqualTo("contests/seal-minutes");
        assertThat(minutes.all("tbody tr")).hasSizeGreaterThanOrEqualTo(2);
        assertThat(office.open(cast.entry()).text()).contains(cast.author(), cast.school());
        assertThat(cast.year.number("select count(*) from contests.seal_confirmation"))
                .isEqualTo(2);
        if (cast.hasDrafts())
            assertThat(cast.year.number(
                            "select count(*) from contests.draft d join contests.draft_answer a on a.draft_id = d.id"
                                    + " where d.entry_id = " + SealedCast.ENTRY))
                    .isEqualTo(1);
        assertThat(cast.year.number(
                        "select count(*) from figures.fact where kind = 'contests.author_entered' and excluded_by is"
                                + " null and record_id = " + SealedCast.ENTRY))
                .isEqualTo(1);
        assertThat(office.submit(cast.seal() + "/opening").is(422).text()).contains("không niêm phong");
    }
}
