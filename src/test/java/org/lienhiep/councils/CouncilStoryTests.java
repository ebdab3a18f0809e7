package org.lienhiep.councils;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lienhiep.cast.Page;
import org.lienhiep.cast.ServedTests;
import org.lienhiep.cast.Visitor;
import org.lienhiep.cast.Year;

/** A council from the decision to the list of payments, wrong turns included. */
class CouncilStoryTests extends ServedTests {

    private Year year;
    private Visitor office;

    @BeforeAll
    void openTheYear() {
        year = year();
        office = year.as("van-phong");
    }

    /** A body with a quorum of two thirds and a chair, established on 1 March 2017. */
    private String establish(String name) {
        Page saved = office.submit(
                "/councils/new",
                "name",
                name,
                "established_on",
                "1/3/2017",
                "paper",
                "15/QĐ-LHH",
                "quorum",
                "2/3",
                "majority",
                ">1/2",
                "base",
                "present");
        return office.follow(saved).is(200).path();
    }

    private List<String> people(int most) {
        return List.of(year.text("select string_agg(id::text, ' ') from (select p.id from directory.person p"
                        + " where p.stands order by p.id limit " + most + ") x")
                .split(" "));
    }

    private void seat(String path, String person, String role) {
        office.submit(path + "/seats", "person", person, "role", role, "from_on", "1/3/2017")
                .is(303);
    }

    private String session(String path, String day) {
        return office.follow(office.submit(path + "/sessions", "held_on", day, "starts_at", "8:00"))
                .path();
    }

    private String withThree(String name) {
        String path = establish(name);
        var people = people(3);
        seat(path, people.get(0), "chair");
        seat(path, people.get(1), "member");
        seat(path, people.get(2), "secretary");
        return path;
    }

    @Test
    void whatCannotBeIsSaidBesideItsField() {
        Page again = office.submit("/councils/new", "name", "", "quorum", "3/2", "established_on", "1/3/2030")
                .is(422);
        assertThat(again.fault("name")).isNotEmpty();
        assertThat(again.fault("quorum")).isNotEmpty();
        assertThat(again.fault("established_on")).isNotEmpty();
        assertThat(again.fault("document")).isNotEmpty();
        String path = withThree("Hội đồng thử ghế");
        var people = people(4);
        assertThat(office.submit(path + "/seats", "person", people.get(0), "role", "member")
                        .is(422)
                        .fault("person"))
                .isNotEmpty();
        assertThat(office.submit(path + "/seats", "person", people.get(3), "role", "chair")
                        .is(422)
                        .fault("role"))
                .isNotEmpty();
        assertThat(office.submit(path + "/seats", "person", people.get(3), "from_on", "1/2/2017")
                        .is(422)
                        .fault("from_on"))
                .isNotEmpty();
        year.as("lanh-dao").open(path).is(200);
        year.as("lanh-dao").open(path + "/seats").is(403);
        year.as("hoi").open(path).is(404);
        office.open("/councils/999999").is(404);
    }

    @Test
    void twoWhoCorrectOneBodySeeBothVersions() {
        String path = establish("Hội đồng sửa hai lần");
        Page mine = office.open(path + "/edit");
        office.submit(path + "/edit", "name", "Hội đồng đã sửa").is(303);
        office.fill(mine, "main form[method=post]", "name", "Hội đồng sửa khác").is(409);
        assertThat(office.open(path).one("main h1").text()).isEqualTo("Hội đồng đã sửa");
    }

    @Test
    void aVoteNeedsTheRollTheQuorumAndPapersThatAddUp() {
        String path = withThree("Hội đồng biểu quyết");
        String session = session(path, "20/3/2017");
        assertThat(office.submit(session + "/ballots", "question", "Thông qua")
                        .is(422)
                        .fault("question"))
                .isNotEmpty();
        Page roll = office.open(session + "/attendance");
        List<String> seats = roll.all("input[name^=present_]").eachAttr("name");
        assertThat(seats).hasSize(3);
        // the chair stays away: two of three would be enough, and nobody leads
        without(roll, session, seats.get(0)).is(303);
        assertThat(office.submit(session + "/ballots", "question", "Thông qua")
                        .is(422)
                        .fault("question"))
                .contains("chủ tịch");
        without(office.open(session + "/attendance"), session, seats.get(1), seats.get(2))
                .is(303);
        assertThat(office.submit(session + "/ballots", "question", "Thông qua")
                        .is(422)
                        .fault("question"))
                .contains("cần 2");
        without(office.open(session + "/attendance"), session, seats.get(2)).is(303);
        office.submit(session + "/ballots", "question", "Thông qua").is(303);
        String count = office.open(session)
                .first("tr[data-record^=councils.ballot] a[href$=count]")
                .attr("href");
        String at = count.substring(count.indexOf("/councils"));
        assertThat(count(at, "2", "2", "1").is(422).fault("issued")).isNotEmpty();
        assertThat(count(at, "3", "3", "0").is(422).fault("issued")).isNotEmpty();
        count(at, "2", "1", "1").is(303);
        assertThat(office.open(session)
                        .first("tr[data-record^=councils.ballot]")
                        .text())
                .contains("Không thông qua");
        assertThat(count(at, "2", "2", "0").is(422).fault("reason")).isNotEmpty();
        office.submit(at, "issued", "2", "yes", "2", "no", "0", "abstain", "0", "invalid", "0", "reason", "Đếm nhầm")
                .is(303);
        assertThat(office.open(session)
                        .first("tr[data-record^=councils.ballot]")
                        .text())
                .doesNotContain("Không thông qua");
        assertThat(office.open(session + "/attendance").is(200).all("form")).isNotEmpty();
        assertThat(office.submit(session + "/attendance").is(422).fault("roll")).isNotEmpty();
    }

    private Page without(Page roll, String session, String... absent) {
        List<String> sent = new java.util.ArrayList<>();
        for (var input : roll.all("main form input[name]")) {
            String name = input.attr("name");
            if (!List.of(absent).contains(name)) sent.addAll(List.of(name, input.val()));
        }
        return office.post(session + "/attendance", sent);
    }

    private Page count(String path, String issued, String yes, String no) {
        return office.submit(path, "issued", issued, "yes", yes, "no", no, "abstain", "0", "invalid", "0");
    }

    @Test
    void aMemberOfTheAskingBodyIsFoundAndKeptOutUntilDecided() {
        String person = year.text("""
                select p.id from directory.person_post x join directory.person p on p.union_id = x.union_id and p.id = x.person_id
                where p.stands and x.to_on = 'infinity' order by p.id limit 1
                """);
        String employer =
                year.text("select organisation_id from directory.person_post where to_on = 'infinity' and person_id = "
                        + person + " order by id limit 1");
        Page saved = office.submit(
                "/critiques/new", "title", "Đề án có liên quan", "requester", employer, "received_on", "1/2/2017");
        String critique = office.follow(saved).path();
        assertThat(office.open(critique).all("a[href*='/councils/new?subject=']"))
                .isNotEmpty();
        Page form = office.open("/councils/new?subject=critiques.critique:" + critique.replaceAll("\\D", ""));
        Page made = office.fill(form, "main form[method=post]", "established_on", "1/3/2017", "paper", "16/QĐ-LHH");
        String path = office.follow(made).is(200).path();
        assertThat(office.open(critique).all("a[href*='/councils?kind=&subject=']"))
                .isNotEmpty();
        var others = year.text(
                        "select string_agg(id::text, ' ') from (select p.id from directory.person p where p.stands and not exists ("
                                + "select 1 from directory.person_post x where x.person_id = p.id and x.organisation_id = "
                                + employer
                                + ") and p.id <> " + person + " order by p.id desc limit 3) x")
                .split(" ");
        seat(path, person, "member");
        seat(path, others[0], "chair");
        seat(path, others[1], "member");
        seat(path, others[2], "secretary");
        String session = session(path, "20/3/2017");
        office.submit(session + "/attendance").is(303);
        assertThat(office.submit(session + "/ballots", "question", "Thông qua")
                        .is(422)
                        .fault("question"))
                .isNotEmpty();
        String note = office.open(path + "/interests")
                .first("a[href*='kind=employer']")
                .attr("href");
        while (true) {
            office.submit(note.substring(note.indexOf("/councils")), "declared_on", "2/3/2017")
                    .is(303);
            var more = office.open(path + "/interests").all("a[href*='interests/new?seat=']");
            if (more.isEmpty()) break;
            note = more.first().attr("href");
        }
        for (var link : office.open(path + "/interests").all("a[href$=verdict]").eachAttr("href"))
            office.submit(
                            link.substring(link.indexOf("/councils")),
                            "verdict",
                            "recused",
                            "decided_on",
                            "3/3/2017",
                            "reason",
                            "Người của cơ quan đề nghị")
                    .is(303);
        office.submit(session + "/ballots", "question", "Thông qua").is(303);
        assertThat(year.number(
                        "select count(*) from councils.recusal r join councils.seat s on s.id = r.seat_id where s.person_id = "
                                + person))
                .isEqualTo(1);
        assertThat(office.open(path + "/history").is(200).all("tbody tr")).isNotEmpty();
    }

    @Test
    void aSeatIsTakenOverAndTheSessionOfTheDayKnowsWhoHeldIt() {
        String path = withThree("Hội đồng thay người");
        String first = session(path, "20/3/2017");
        office.submit(first + "/attendance").is(303);
        String end = office.open(path).all("a[href$=ending]").get(1).attr("href");
        String at = end.substring(end.indexOf("/councils"));
        String successor = people(4).get(3);
        assertThat(office.submit(at, "ended_on", "15/3/2017", "reason", "Chuyển việc", "paper", "20/QĐ")
                        .is(422)
                        .fault("ended_on"))
                .isNotEmpty();
        office.submit(at, "ended_on", "1/4/2017", "reason", "Chuyển việc", "paper", "20/QĐ", "successor", successor)
                .is(303);
        String second = session(path, "10/4/2017");
        assertThat(office.open(first).all("[data-record='directory.person:" + successor + "']"))
                .isEmpty();
        assertThat(office.open(second).all("[data-record='directory.person:" + successor + "']"))
                .hasSize(1);
        office.submit(second + "/cancellation", "reason", "Trùng lịch").is(303);
        assertThat(office.submit(second + "/attendance").is(422).fault("roll")).isNotEmpty();
        office.submit(path + "/dissolution", "dissolved_on", "1/6/2017", "reason", "Xong việc", "paper", "30/QĐ")
                .is(303);
        assertThat(office.submit(path + "/sessions", "held_on", "1/7/2017")
                        .is(422)
                        .fault("held_on"))
                .isNotEmpty();
    }

    @Test
    void aListOfPaymentsTakesTheNormOfTheDayAndIsVoidedNotChanged() {
        String path = withThree("Hội đồng chi tiền");
        String session = session(path, "20/3/2017");
        office.submit(session + "/attendance").is(303);
        office.submit(
                        "/councils/norms/new",
                        "role",
                        "chair",
                        "unit",
                        "session",
                        "amount",
                        "2.500.000",
                        "valid_from",
                        "1/1/2017",
                        "basis",
                        "NQ 01")
                .is(303);
        office.submit(
                        "/councils/norms/new",
                        "role",
                        "chair",
                        "unit",
                        "session",
                        "amount",
                        "9.000.000",
                        "valid_from",
                        "1/4/2017",
                        "basis",
                        "NQ 02")
                .is(303);
        String sheet = office.follow(office.submit(session + "/fees")).path();
        // 2.500.000 + 300.000 + 200.000, and a tenth of the first kept back
        assertThat(office.open(sheet).first("tr.sum").text())
                .contains("3.000.000")
                .contains("250.000")
                .contains("2.750.000");
        assertThat(office.submit(session + "/fees").is(422).fault("fees")).isNotEmpty();
        assertThat(office.open(sheet).all("a[href*='/papers/new?of=councils.fee_sheet']"))
                .isNotEmpty();
        office.submit(sheet + "/voiding", "reason", "Sai người nhận").is(303);
        assertThat(office.follow(office.submit(session + "/fees")).path()).isNotEqualTo(sheet);
        year.as("hoi").open(sheet).is(404);
        year.as("lanh-dao").open(sheet).is(200);
        year.as("lanh-dao").open(sheet + "/voiding").is(403);
    }
}
