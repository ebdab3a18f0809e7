package org.lienhiep.contests.jury;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.lienhiep.cast.Page;
import org.lienhiep.cast.ServedTests;
import org.lienhiep.cast.Visitor;
import org.lienhiep.cast.Year;

/** A small edition judged from the first code to the prizes proposed: a judge who keeps out, a dispute, a tie, a sheet opened again. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class JudgingStoryTests extends ServedTests {

    private static final int ENTRIES = 5;
    private static final String FORM = "main form[method=post]";

    private Year year;
    private Visitor office;
    private String room;
    private String round;
    private long edition;
    private String slug;

    /** Desks of judges by seat: a visitor who came by the link, and where the desk stands. */
    private final Map<Long, Visitor> judges = new HashMap<>();

    private final Map<Long, String> desks = new HashMap<>();

    @BeforeAll
    void openASmallEdition() {
        year = year();
        slug = unions.byId(year.union()).orElseThrow().slug();
        office = year.as("van-phong");
        year.run(() -> jdbc.sql("""
                        insert into contests.edition (code, series_id, ordinal, name, fields, opens_on, closes_on)
                        select 'thu-99', series_id, 99, 'Cuộc thi thử', fields, date '2017-03-01', date '2017-06-30'
                        from contests.edition where code = 'ttn-10'
                        """).update());
        edition = year.id("contests.edition", "thu-99");
        room = "/contests/" + edition;
        enactRules();
        for (int i = 1; i <= ENTRIES; i++)
            office.submit(
                            room + "/entries/new",
                            "title",
                            "Mô hình thử " + i,
                            "authors",
                            "Tác Giả Bí Mật Số " + i,
                            "applicant",
                            "truong-01",
                            "received_on",
                            "12/06/2017")
                    .is(303);
    }

    /** The rules of the tenth edition with one first prize and one second. */
    private void enactRules() {
        String from =
                year.text("select max(r.id) from contests.rule_set r join contests.edition n on n.id = r.edition_id"
                        + " where n.code = 'ttn-10' and r.in_force_on is not null");
        String rules = path(office.submit(room + "/rules/new", "from", from).is(303));
        office.submit(rules + "/sections/intake", "formal", "").is(303);
        office.submit(rules + "/lists/award/1", "slots", "1", "floor", "79").is(303);
        office.submit(rules + "/lists/award/2", "slots", "1", "floor", "77").is(303);
        String document = Long.toString(year.id("documents.document_ref", "qd-ttn-10"));
        office.submit(rules + "/enactment", "document", document).is(303);
        year.run(() -> jdbc.sql("update contests.edition set formal = false where id = :id")
                .param("id", edition)
                .update());
    }

    private static String path(Page answer) {
        return answer.location().replaceFirst("^(https?://[^/]+)?/[^/]+", "");
    }

    private long entry(int n) {
        return year.number("select id from contests.entry where title = 'Mô hình thử " + n + "'");
    }

    private String code(int n) {
        return year.text("select code from contests.judged_entry where entry_id = " + entry(n));
    }

    @Test
    @Order(1)
    void aRoundOpensOnlyWhenThereIsAJuryAndEachEntryGetsACodeByLot() {
        assertThat(office.submit(room + "/judging/new", "round", "so-khao", "prefix", "TN")
                        .is(422)
                        .fault("round"))
                .contains("ban giám khảo");
        String body = path(office.submit(
                        "/councils/new?subject=contests.edition:" + edition,
                        "kind",
                        "jury",
                        "name",
                        "Ban giám khảo cuộc thi thử",
                        "established_on",
                        "1/4/2017",
                        "paper",
                        "20/QĐ-BTC")
                .is(303));
        // three judges from outside, and the author of the first entry
        List<String> people = new ArrayList<>(List.of(year.text(
                        "select string_agg(id::text, ' ') from (select p.id from"
                                + " directory.person p where p.stands and not exists (select 1 from directory.person_post o where o.person_id = p.id)"
                                + " and not exists (select 1 from contests.entry_author a where a.person_id = p.id) order by p.id limit 3) x")
                .split(" ")));
        people.add(year.text("select person_id from contests.entry_author where entry_id = " + entry(1)));
        for (int i = 0; i < people.size(); i++)
            office.submit(
                            body + "/seats",
                            "person",
                            people.get(i),
                            "role",
                            i == 0 ? "chair" : "member",
                            "from_on",
                            "1/4/2017")
                    .is(303);
        assertThat(office.submit(room + "/judging/new", "round", "so-khao", "prefix", "chữ có dấu")
                        .is(422)
                        .fault("prefix"))
                .isNotEmpty();
        round = path(office.submit(room + "/judging/new", "round", "so-khao", "prefix", "TN")
                .is(303));
        assertThat(office.open(round + "/entries").is(200).total()).isEqualTo(ENTRIES);
        assertThat(office.open(round + "/entries").text()).contains("TN-001", "TN-005");
        office.submit(room + "/judging/new", "round", "so-khao", "prefix", "TN").is(422);
        assertThat(office.open(round).is(200).text()).contains("Sơ khảo", "Chưa kê khai");
        office.open("/contests/" + edition + "/judging/999999").is(404);
        year.as("hoi").open(round + "/assignment").is(403);
    }

    @Test
    @Order(2)
    void whoeverHasAnInterestIsNotGivenTheEntry() {
        Page proposal = office.open(round + "/assignment").is(200);
        assertThat(proposal.text()).contains("bài");
        office.submit(round + "/assignment").is(303);
        assertThat(year.number("select count(*) from contests.sheet where ended_at is null"))
                .isEqualTo(3L * ENTRIES);
        String author = year.text(
                "select s.id from councils.seat_ref s join contests.entry_author a on a.person_id = s.person_id"
                        + " where a.entry_id = " + entry(1));
        assertThat(year.number("select count(*) from contests.sheet where ended_at is null and seat_id = " + author
                        + " and entry_id = " + entry(1)))
                .isZero();
        assertThat(office.submit(round + "/entries/" + entry(1) + "/judges", "seat", author)
                        .is(422)
                        .fault("seat"))
                .contains("lợi ích");
    }

    private void openDesks() {
        String first = year.text("select min(seat_id) from contests.sheet where ended_at is null");
        assertThat(office.submit(round + "/judges/" + first + "/link").is(422).fault("days"))
                .contains("niêm phong");
        office.submit(room + "/seal/new").is(303);
        for (String seat : year.text(
                        "select string_agg(distinct seat_id::text, ' ') from contests.sheet where ended_at is null")
                .split(" ")) {
            Page handed = office.submit(round + "/judges/" + seat + "/link").is(200);
            String url = handed.one("a.link-url").attr("href");
            Visitor judge = visitor(slug);
            Page desk = judge.follow(
                    judge.fill(judge.open(url.substring(url.indexOf("/links/"))).is(200), FORM));
            judges.put(Long.valueOf(seat), judge);
            desks.put(Long.valueOf(seat), desk.is(200).path());
        }
    }

    @Test
    @Order(3)
    void nothingOpensBeforeInterestsWereDeclaredAndNoNameIsShown() {
        openDesks();
        long seat = judges.keySet().iterator().next();
        Visitor judge = judges.get(seat);
        Page desk = judge.open(desks.get(seat)).is(200);
        assertThat(desk.name()).isEqualTo("contests/desk");
        assertThat(desk.records()).isEmpty();
        long sheet = year.number("select min(id) from contests.sheet where ended_at is null and seat_id = " + seat);
        judge.open(desks.get(seat) + "/" + sheet).is(404);
        Page wrong = judge.fill(desk, FORM, "interest", "some", "kind", "employer", "codes", "TN-999")
                .is(422);
        assertThat(wrong.fault("codes")).contains("TN-999");
        for (long one : judges.keySet())
            judges.get(one)
                    .fill(judges.get(one).open(desks.get(one)), FORM, "interest", "none")
                    .is(303);
        Page opened = judge.open(desks.get(seat)).is(200);
        assertThat(opened.records()).isNotEmpty();
        Page one = judge.open(desks.get(seat) + "/" + sheet).is(200);
        assertThat(opened.text() + one.text()).doesNotContain("Bí Mật").doesNotContain("truong-01");
        // another judge's sheet is not there, nor any other page of the Union
        long other = year.number("select min(id) from contests.sheet where ended_at is null and seat_id <> " + seat);
        judge.open(desks.get(seat) + "/" + other).is(404);
        judge.open(round).is(302);
    }

    /** Marks one sheet: the first criterion has levels. */
    private Page mark(long seat, long entry, String level, String first, String second, String third, boolean sign) {
        long sheet = year.number("select id from contests.sheet where ended_at is null and seat_id = " + seat
                + " and entry_id = " + entry);
        Visitor judge = judges.get(seat);
        List<String> typed =
                new ArrayList<>(List.of("b_moi", level, "m_moi", first, "m_ap-dung", second, "m_hieu-qua", third));
        if (sign) typed.addAll(List.of("sign", "true"));
        return judge.fill(judge.open(desks.get(seat) + "/" + sheet).is(200), FORM, typed.toArray(String[]::new));
    }

    private List<Long> seatsOf(long entry) {
        return List.of(year.text("select string_agg(seat_id::text, ' ' order by seat_id) from contests.sheet"
                                + " where ended_at is null and seat_id is not null and entry_id = " + entry)
                        .split(" "))
                .stream()
                .map(Long::valueOf)
                .toList();
    }

    @Test
    @Order(4)
    void marksAreKeptAsTypedAndAWholeSheetIsSignedAndLocked() {
        long entry = entry(1);
        long seat = seatsOf(entry).getFirst();
        assertThat(mark(seat, entry, "Khá", "24,5", "", "", false).is(303).location())
                .endsWith("?done");
        assertThat(mark(seat, entry, "Khá", "29", "20", "30", false).is(422).fault("m_moi"))
                .contains("mức");
        assertThat(mark(seat, entry, "Khá", "24,3", "20", "30", false).is(422).fault("m_moi"))
                .contains("bước");
        assertThat(mark(seat, entry, "Khá", "24,5", "31", "30", false).is(422).fault("m_ap-dung"))
                .contains("khung");
        assertThat(mark(seat, entry, "Khá", "24,5", "", "30", true).is(422).fault("m_ap-dung"))
                .isNotEmpty();
        mark(seat, entry, "Khá", "24,5", "20", "30", true).is(303);
        long sheet = year.number("select id from contests.sheet where ended_at is null and seat_id = " + seat
                + " and entry_id = " + entry);
        Page locked = judges.get(seat).open(desks.get(seat) + "/" + sheet).is(200);
        assertThat(locked.all(FORM)).isEmpty();
        assertThat(locked.text()).contains("74,5");
        Page results = office.open(round + "/results").is(200);
        assertThat(results.text()).contains("Chưa đủ phiếu");
        assertThat(office.submit(round + "/results/new", "method", "mean")
                        .is(422)
                        .text())
                .contains("chưa đủ phiếu");
    }

    @Test
    @Order(5)
    void aDisputeIsMarkedJointlyAndASheetIsOpenedAgainByTheChairOnly() {
        for (int n = 1; n <= ENTRIES; n++) {
            long entry = entry(n);
            int judge = 0;
            for (long seat : seatsOf(entry)) {
                boolean done = year.number(
                                "select count(*) from contests.sheet where ended_at is null and signed_at is not null"
                                        + " and seat_id = " + seat + " and entry_id = " + entry)
                        > 0;
                // the second and third entry are told apart by nothing; on the fourth the judges disagree
                String third = n == 4 && judge == 0 ? "10" : n == 1 ? "30" : n == 5 ? "25" : "35";
                if (!done) mark(seat, entry, "Khá", "24,5", "20", third, true).is(303);
                judge++;
            }
        }
        Page results = office.open(round + "/results").is(200);
        assertThat(results.text()).contains("Chênh quá ngưỡng");
        office.submit(round + "/results/new", "method", "mean").is(422);
        assertThat(office.submit(round + "/entries/" + entry(1) + "/joint-sheet")
                        .is(422)
                        .text())
                .contains("không chênh");
        String joint = path(
                office.submit(round + "/entries/" + entry(4) + "/joint-sheet").is(303));
        office.fill(
                        office.open(joint).is(200),
                        FORM,
                        "b_moi",
                        "Khá",
                        "m_moi",
                        "21",
                        "m_ap-dung",
                        "20",
                        "m_hieu-qua",
                        "25",
                        "sign",
                        "true")
                .is(303);
        assertThat(office.open(round + "/results").text()).doesNotContain("Chênh quá ngưỡng");
        String signed = year.text("select max(id) from contests.sheet where ended_at is null and signed_at is not null"
                + " and seat_id is not null and entry_id = " + entry(5));
        long seat = year.number("select seat_id from contests.sheet where id = " + signed);
        office.submit(round + "/sheets/" + signed + "/reopening", "reason", "").is(422);
        office.submit(round + "/sheets/" + signed + "/reopening", "reason", "Trưởng ban cho sửa nhầm tiêu chí 3")
                .is(303);
        office.submit(round + "/results/new", "method", "mean").is(422);
        mark(seat, entry(5), "Khá", "24,5", "20", "20", true).is(303);
        assertThat(year.number(
                        "select count(*) from contests.sheet where entry_id = " + entry(5) + " and seat_id = " + seat))
                .isEqualTo(2);
    }

    @Test
    @Order(6)
    void oneSetIsAppliedAsAWholeAndATieAtTheLastPlaceWaitsForTheCommittee() {
        Page results = office.open(round + "/results").is(200);
        // two entries share the place of the one first prize: nobody gets it until the committee decides
        assertThat(results.text()).contains("Chờ Ban Tổ chức", "Đồng điểm ở ranh giới");
        for (String method : List.of("trimmed", "median", "adjusted"))
            office.open(round + "/results?method=" + method).is(200);
        String other = path(office.submit(round + "/results/new", "method", "median", "note", "Để so")
                .is(303));
        // the chair has one of the two marked again, a half point better
        String sheet = year.text(
                "select min(id) from contests.sheet where ended_at is null and seat_id is not null and entry_id = "
                        + entry(2));
        long seat = year.number("select seat_id from contests.sheet where id = " + sheet);
        office.submit(round + "/sheets/" + sheet + "/reopening", "reason", "Tiểu ban xét lại")
                .is(303);
        mark(seat, entry(2), "Khá", "25", "20", "35", true).is(303);
        String chosen =
                path(office.submit(round + "/results/new", "method", "mean").is(303));
        assertThat(office.open(chosen).is(200).text()).contains("Giải nhất");
        assertThat(office.submit(chosen + "/application", "reason", "").is(422).fault("reason"))
                .isNotEmpty();
        office.submit(chosen + "/application", "reason", "Ban Tổ chức thống nhất ngày 10/01")
                .is(303);
        assertThat(year.text("select rank from contests.entry_award where entry_id = " + entry(2)))
                .isEqualTo("first");
        office.submit(other + "/application", "reason", "Đổi ý").is(422);
        assertThat(office.open(round + "/results").text()).contains("Đã áp dụng");
        assertThat(year.number("select count(*) from contests.entry_award w join contests.entry e on e.id = w.entry_id"
                        + " where e.edition_id = " + edition))
                .isEqualTo(year.number("select count(*) from contests.result_place where rank is not null and set_id = "
                        + chosen.substring(chosen.lastIndexOf('/') + 1)));
    }

    @Test
    @Order(7)
    void aClosedRoundTakesNoSheetAndSaysWhoGoesOn() {
        office.submit(round + "/closure").is(303);
        assertThat(office.open(round + "/entries").text()).contains("Vào vòng sau");
        long seat = judges.keySet().iterator().next();
        assertThat(judges.get(seat).open(desks.get(seat)).is(200).text()).contains("đã đóng");
        office.submit(round + "/judges/" + seat + "/link").is(422);
        assertThat(office.open(room + "/judging").is(200).text()).contains("Đã đóng");
    }

    @Test
    @Order(8)
    void whatWasSignedCannotBeChangedEvenInTheDatabase() {
        assertThat(refused("update contests.sheet set total = 1 where signed_at is not null"))
                .isTrue();
        assertThat(refused("update contests.mark set value = 1")).isTrue();
        assertThat(refused("delete from contests.mark")).isTrue();
    }

    private boolean refused(String sql) {
        try {
            year.run(() -> jdbc.sql(sql).update());
            return false;
        } catch (org.springframework.dao.DataAccessException e) {
            return true;
        }
    }
}
