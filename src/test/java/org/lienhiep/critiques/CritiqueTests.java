package org.lienhiep.critiques;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lienhiep.cast.Page;
import org.lienhiep.cast.ServedTests;
import org.lienhiep.cast.Visitor;
import org.lienhiep.cast.Year;

/** A case goes from the request to the answer in order, each stage with its day and paper, and counts once its report is out. */
class CritiqueTests extends ServedTests {

    private Year year;
    private Visitor office;
    private long agency;

    @BeforeAll
    void openTheYear() {
        year = year();
        office = year.as("van-phong");
        agency = year.id("directory.organisation", "so-nn");
    }

    private String register(String title, String received, String deadline) {
        Page saved = office.submit(
                "/critiques/new",
                "type",
                "phan_bien",
                "title",
                title,
                "requester",
                Long.toString(agency),
                "received_on",
                received,
                "deadline_on",
                deadline);
        return office.follow(saved).is(200).path();
    }

    private void reach(String path, String... stagesAndDays) {
        for (int i = 0; i < stagesAndDays.length; i += 2) {
            office.submit(
                            path + "/stages",
                            "stage",
                            stagesAndDays[i],
                            "reached_on",
                            stagesAndDays[i + 1],
                            "paper",
                            "0" + i + "/LHH")
                    .is(303);
        }
    }

    @Test
    void aCaseCountsOnTheDayItsReportIsIssuedAndNoLongerWhenThatIsTakenBack() {
        long before = year.figure("TVP-01", "&type=phan_bien");
        String path = register("Đề án đếm thử", "1/3/2017", "30/6/2017");
        assertThat(year.figure("TVP-01", "&type=phan_bien")).isEqualTo(before);
        reach(path, "accepted", "3/3/2017", "council", "10/3/2017", "meeting", "2/5/2017", "report", "20/6/2017");
        assertThat(year.figure("TVP-01", "&type=phan_bien")).isEqualTo(before + 1);
        assertThat(office.open(path).first("aside:not(.demo)").text()).contains("Trước hạn 10 ngày");
        office.submit(path + "/stages/error", "reason", "Ghi nhầm ngày").is(303);
        assertThat(year.figure("TVP-01", "&type=phan_bien")).isEqualTo(before);
        assertThat(office.open(path + "/history").first("table").text()).contains("Ghi nhầm ngày");
    }

    @Test
    void stagesGoInTheirOrderWithTheirDaysAndPapers() {
        String path = register("Đề án sai bước", "1/3/2017", "30/6/2017");
        assertThat(stage(path, "council", "5/3/2017", "1").fault("stage")).isNotEmpty();
        assertThat(stage(path, "accepted", "1/2/2017", "").fault("reached_on")).isNotEmpty();
        assertThat(stage(path, "accepted", "1/2/2019", "").fault("reached_on")).isNotEmpty();
        reach(path, "accepted", "3/3/2017");
        assertThat(stage(path, "accepted", "4/3/2017", "").fault("stage")).isNotEmpty();
        Page noPaper = stage(path, "council", "5/3/2017", "");
        assertThat(noPaper.fault("paper")).isNotEmpty();
        assertThat(noPaper.one("input[name=reached_on]").val()).isEqualTo("5/3/2017");
        assertThat(stage(path, "council", "2/3/2017", "1").fault("reached_on")).isNotEmpty();
        Page error = office.open(path + "/stages/error");
        reach(path, "council", "5/3/2017");
        assertThat(office.fill(error, "main form[method=post]", "reason", "Nhầm")
                        .is(422)
                        .fault("stage"))
                .isNotEmpty();
    }

    private Page stage(String path, String stage, String day, String paper) {
        return office.submit(path + "/stages", "stage", stage, "reached_on", day, "paper", paper)
                .is(422);
    }

    @Test
    void aMovedDeadlineDecidesWhetherTheReportIsLateAndTheOriginalStays() {
        String path = register("Đề án đổi hạn", "1/3/2017", "1/6/2017");
        assertThat(office.submit(path + "/deadline", "deadline_on", "1/6/2017", "reason", "x")
                        .is(422)
                        .fault("deadline_on"))
                .isNotEmpty();
        assertThat(office.submit(path + "/deadline", "deadline_on", "1/7/2017", "reason", "")
                        .is(422)
                        .fault("reason"))
                .isNotEmpty();
        reach(path, "accepted", "3/3/2017", "council", "10/3/2017", "meeting", "2/5/2017", "report", "20/6/2017");
        long onTime = year.figure("TVP-01", "&result=on_time");
        assertThat(office.open("/critiques?year=2017&state=late").records()).contains(record(path));
        office.submit(path + "/deadline", "deadline_on", "1/7/2017", "reason", "Bổ sung số liệu", "paper", "12/CV")
                .is(303);
        assertThat(year.figure("TVP-01", "&result=on_time")).isEqualTo(onTime + 1);
        assertThat(office.open(path).first("aside:not(.demo)").text())
                .contains("01/06/2017")
                .contains("12/CV");
        assertThat(office.open("/critiques?year=2017&state=issued").records()).contains(record(path));
    }

    private static String record(String path) {
        return "critiques.critique:" + path.substring("/critiques/".length());
    }

    @Test
    void aWithdrawnCaseNoLongerCountsUntilItIsRestored() {
        String path = register("Đề án rút ra", "1/3/2017", "1/6/2017");
        reach(path, "accepted", "3/3/2017", "council", "10/3/2017", "meeting", "2/5/2017", "report", "20/5/2017");
        long before = year.figure("TVP-01");
        assertThat(office.submit(path + "/withdrawal", "withdrawn_on", "1/2/2017", "reason", "x")
                        .is(422)
                        .fault("withdrawn_on"))
                .isNotEmpty();
        office.submit(path + "/withdrawal", "withdrawn_on", "1/6/2017", "reason", "Cơ quan xin rút")
                .is(303);
        assertThat(year.figure("TVP-01")).isEqualTo(before - 1);
        assertThat(office.open("/critiques?year=2017&state=withdrawn").records())
                .contains(record(path));
        assertThat(stage(path, "handed_over", "7/6/2017", "").fault("stage")).isNotEmpty();
        office.submit(path + "/withdrawal", "reason", "Cơ quan đề nghị làm tiếp")
                .is(303);
        assertThat(year.figure("TVP-01")).isEqualTo(before);
    }

    @Test
    void anExpertOfTheRequesterDoesNotSitOnTheCouncil() {
        String path = register("Đề án xung đột", "1/3/2017", "1/6/2017");
        long own = year.number("select min(person_id) from directory.person_post where organisation_id = " + agency
                + " and to_on > '2018-01-01'");
        Page refused = office.submit(path + "/experts", "person", Long.toString(own), "role", "critic");
        assertThat(refused.is(422).fault("person")).isNotEmpty();
        assertThat(refused.all("select[name=person] option[selected]")).hasSize(1);
        assertThat(year.number(
                        "select count(*) from critiques.expert e join critiques.critique c on c.union_id = e.union_id"
                                + " and c.id = e.critique_id where c.title = 'Đề án xung đột'"))
                .isZero();
    }

    @Test
    void expertsAreInvitedOnceTheirOpinionsCountAndTheTurnSaysWhoIsAwaited() {
        String path = register("Đề án đủ ý kiến", "1/3/2017", "1/6/2017");
        List<Long> free = strangers(3);
        assertThat(office.open(path).first(".turn a").attr("href")).endsWith("/stages");
        reach(path, "accepted", "3/3/2017", "council", "10/3/2017");
        assertThat(office.open(path).first(".turn a").attr("href")).endsWith("/experts");
        office.submit(path + "/experts", "person", free.get(0).toString(), "role", "chair")
                .is(303);
        office.submit(path + "/experts", "person", free.get(1).toString(), "role", "critic")
                .is(303);
        assertThat(office.submit(path + "/experts", "person", free.get(1).toString(), "role", "member")
                        .is(422)
                        .fault("person"))
                .isNotEmpty();
        assertThat(office.submit(path + "/experts", "person", free.get(2).toString(), "role", "chair")
                        .is(422)
                        .fault("role"))
                .isNotEmpty();
        long opinions = year.figure("TVP-05a");
        String opinion = path + "/experts/" + free.get(0) + "/opinion";
        assertThat(office.open(path).first(".turn a").attr("href")).endsWith(opinion);
        assertThat(office.submit(opinion, "turn", "delivered", "delivered_on", "1/1/2017")
                        .is(422)
                        .fault("delivered_on"))
                .isNotEmpty();
        office.submit(opinion, "turn", "delivered", "delivered_on", "20/4/2017").is(303);
        assertThat(year.figure("TVP-05a")).isEqualTo(opinions + 1);
        office.submit(opinion, "turn", "removed", "reason", "Xin rút").is(303);
        assertThat(year.figure("TVP-05a")).isEqualTo(opinions);
        office.open(opinion).is(404);
    }

    private List<Long> strangers(int n) {
        return year.run(
                () -> jdbc.sql("select p.id from directory.person p where p.degree <> '' and not exists (select 1"
                                + " from directory.person_post x where x.union_id = p.union_id and x.person_id = p.id"
                                + " and x.organisation_id = :agency) order by p.id limit :n")
                        .param("agency", agency)
                        .param("n", n)
                        .query(Long.class)
                        .list());
    }

    @Test
    void everyRecommendationHasItsAnswerAndTheShareAcceptedIsCounted() {
        String path = register("Đề án có kiến nghị", "1/3/2017", "1/6/2017");
        office.submit(path + "/recommendations", "words", "Tách công suất trạm", "place", "Mục 3.2")
                .is(303);
        office.submit(path + "/recommendations", "words", "Bổ sung số liệu").is(303);
        assertThat(office.submit(path + "/recommendations", "words", "").is(422).fault("words"))
                .isNotEmpty();
        assertThat(year.figure("TVP-06")).isZero();
        reach(path, "accepted", "3/3/2017", "council", "10/3/2017", "meeting", "2/5/2017", "report", "20/5/2017");
        assertThat(year.figure("TVP-06")).isEqualTo(2);
        assertThat(year.figure("TVP-07a")).isEqualTo(2);
        String answer = turn(path, "a[href*='/recommendations/answer']");
        assertThat(office.submit(answer, "outcome", "not", "answered_on", "1/6/2017", "reason", "")
                        .is(422)
                        .fault("reason"))
                .isNotEmpty();
        assertThat(office.submit(answer, "outcome", "accepted", "answered_on", "1/5/2017")
                        .is(422)
                        .fault("answered_on"))
                .isNotEmpty();
        office.submit(answer, "outcome", "partly", "answered_on", "1/6/2017", "reason", "Thiếu kinh phí")
                .is(303);
        office.submit(answer, "outcome", "accepted", "answered_on", "2/6/2017", "paper", "99/SNN")
                .is(303);
        assertThat(year.figure("TVP-07a")).isEqualTo(1);
        assertThat(year.figure("TVP-07")).isEqualTo(50);
        assertThat(year.number("select count(*) from critiques.taken_back where what = 'answer'"))
                .isEqualTo(1);
        String edit = turn(path, "a[href*='/recommendations/edit']");
        Page mine = office.open(edit);
        office.submit(edit, "place", "Mục 3.3").is(303);
        office.fill(mine, "main form[method=post]", "place", "Mục 3.4").is(409);
        assertThat(office.submit(edit, "drop", "true", "reason", "").is(422).fault("reason"))
                .isNotEmpty();
        office.submit(edit, "drop", "true", "reason", "Trùng").is(303);
        assertThat(year.figure("TVP-06")).isEqualTo(1);
        office.open(path + "/recommendations/answer?no=999999").is(404);
    }

    private String turn(String path, String css) {
        String href = office.open(path).first(css).attr("href");
        return href.substring(href.indexOf("/critiques"));
    }

    @Test
    void twoWhoCorrectTheSameCaseBothSeeWhatTheOtherWrote() {
        String path = register("Đề án hai người", "1/3/2017", "1/6/2017");
        Page mine = office.open(path + "/edit");
        office.submit(path + "/edit", "title", "Đề án hai người, bản một").is(303);
        Page conflict = office.fill(mine, "main form[method=post]", "title", "Đề án hai người, bản hai")
                .is(409);
        assertThat(conflict.first("main").text()).contains("bản một").contains("bản hai");
        office.fill(conflict, "main form[method=post]", "title", "Đề án hai người, bản hai")
                .is(303);
        assertThat(office.open(path).one("h1").text()).endsWith("bản hai");
    }

    @Test
    void aCaseKeepsTheNameThatItsRequesterHadThen() {
        String organisation = "/organisations/" + year.id("directory.organisation", "so-xd");
        String before = office.open(organisation).one("h1").text();
        long old = year.number("select min(id) from critiques.critique where requester_id = "
                + year.id("directory.organisation", "so-xd"));
        office.submit(organisation + "/names", "name", "Sở Xây dựng và Quy hoạch", "valid_from", "1/1/2018")
                .is(303);
        assertThat(office.open("/critiques/" + old).first(".crumbs").text()).endsWith(before);
    }

    @Test
    void theListIsNarrowedByKindAndState() {
        Page all = office.open("/critiques?year=2017");
        Page consulting = office.open("/critiques?year=2017&type=tu_van");
        assertThat(consulting.records()).isNotEmpty();
        assertThat(all.records()).containsAll(consulting.records());
        long sum = List.of("open", "overdue", "issued", "late", "withdrawn").stream()
                .map(state -> office.open("/critiques?year=2017&state=" + state))
                .mapToLong(page -> page.all("table[data-total]").isEmpty() ? 0 : page.total())
                .sum();
        assertThat(sum).isEqualTo(all.total());
    }

    @Test
    void anAssociationReadsACaseAndChangesNothing() {
        Visitor association = year.as("hoi");
        long id = year.number("select min(id) from critiques.critique");
        assertThat(association.open("/critiques/" + id).is(200).all(".actions a, .turn a"))
                .isEmpty();
        association.open("/critiques/" + id + "/stages").is(403);
        office.open("/critiques/999999").is(404);
        ofTheSecondUnion().open("/critiques/" + id + "/stages").is(404);
    }

    @Test
    void theArticlesFiveCritiquesStand() {
        assertThat(as("van-phong")
                        .open("/figures/TVP-01?from=2017-01-01&to=2017-12-31&type=phan_bien")
                        .total())
                .isEqualTo(5);
    }
}
