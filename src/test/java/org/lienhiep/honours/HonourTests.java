package org.lienhiep.honours;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lienhiep.cast.Page;
import org.lienhiep.cast.ServedTests;
import org.lienhiep.cast.Visitor;
import org.lienhiep.cast.Year;

/** Rounds of honours: who is proposed and by whom, one decision for many, either undone with its reason, and the publicity. */
class HonourTests extends ServedTests {

    private Year year;
    private Visitor office;

    @BeforeAll
    void openTheYear() {
        year = year();
        office = year.as("van-phong");
    }

    private String round(String name) {
        return office.follow(office.submit("/honours/rounds/new", "name", name))
                .is(200)
                .path();
    }

    /** People who were neither proposed nor honoured. */
    private List<Long> fresh(int n) {
        return year.run(
                () -> jdbc.sql("select p.id from directory.person p where p.degree <> '' and not exists (select 1"
                                + " from honours.honour h where h.union_id = p.union_id and h.person_id = p.id)"
                                + " order by p.id limit :n")
                        .param("n", n)
                        .query(Long.class)
                        .list());
    }

    private Page propose(String round, long person, String on) {
        return office.submit(
                round + "/honours",
                "person",
                Long.toString(person),
                "achievement",
                "Chọn giống lúa",
                "proposed_on",
                on);
    }

    @Test
    void onePersonIsProposedDecidedAndTheFigureMovesAndBack() {
        String round = round("Đợt đếm thử");
        long nominated = year.figure("INT-02");
        long honoured = year.figure("INT-01");
        String path = office.follow(propose(round, fresh(1).getFirst(), "2/5/2017"))
                .is(200)
                .path();
        assertThat(year.figure("INT-02")).isEqualTo(nominated + 1);
        assertThat(year.figure("INT-01")).isEqualTo(honoured);
        assertThat(office.submit(path + "/decision", "number", "", "decided_on", "1/5/2017")
                        .is(422)
                        .fault("number"))
                .isNotEmpty();
        assertThat(office.submit(path + "/decision", "number", "12/QĐ", "decided_on", "1/5/2017")
                        .is(422)
                        .fault("decided_on"))
                .isNotEmpty();
        office.submit(path + "/decision", "number", "12/QĐ-UBND", "decided_on", "18/5/2017")
                .is(303);
        assertThat(year.figure("INT-01")).isEqualTo(honoured + 1);
        assertThat(office.open(round).first("aside .figure[data-figure=INT-01]").attr("data-value"))
                .isEqualTo("1");
        office.submit(path + "/decision", "reason", "Quyết định ghi nhầm người").is(303);
        assertThat(year.figure("INT-01")).isEqualTo(honoured);
        office.submit(path + "/withdrawal", "withdrawn_on", "1/6/2017", "reason", "Xin rút")
                .is(303);
        assertThat(year.figure("INT-02")).isEqualTo(nominated);
        office.submit(path + "/withdrawal", "reason", "Đề nghị lại").is(303);
        assertThat(year.figure("INT-02")).isEqualTo(nominated + 1);
        assertThat(year.number("select count(*) from honours.taken_back")).isEqualTo(2);
    }

    @Test
    void oneDecisionHonoursThoseWhoAreTicked() {
        String round = round("Đợt một quyết định");
        for (long person : fresh(3)) propose(round, person, "2/5/2017").is(303);
        Page form = office.open(round + "/decision");
        List<String> people = form.all("input[name=honour]").eachAttr("value");
        assertThat(people).hasSize(3);
        Page none = office.post(
                round + "/decision", List.of("_csrf", office.token(), "number", "1/QĐ", "decided_on", "18/5/2017"));
        assertThat(none.is(422).fault("honour")).isNotEmpty();
        List<String> two = List.of(
                "_csrf",
                office.token(),
                "number",
                "1/QĐ",
                "decided_on",
                "18/5/2017",
                "honour",
                people.get(0),
                "honour",
                people.get(1));
        office.post(round + "/decision", two).is(303);
        assertThat(office.post(round + "/decision", two).is(422).fault("honour"))
                .isNotEmpty();
        String id = round.substring(round.lastIndexOf('/') + 1);
        assertThat(office.open("/honours?round=" + id + "&state=decided").total())
                .isEqualTo(2);
        assertThat(office.open("/honours?round=" + id + "&state=proposed").total())
                .isEqualTo(1);
    }

    @Test
    void nobodyIsProposedTwiceInARoundNorHonouredTwiceInALife() {
        String round = round("Đợt trùng người");
        long honoured = year.number("select min(h.person_id) from honours.honour h join honours.decision d"
                + " on d.union_id = h.union_id and d.honour_id = h.id where h.code like 'tv-%'");
        assertThat(propose(round, honoured, "2/5/2017").is(422).fault("person")).isNotEmpty();
        long person = fresh(1).getFirst();
        propose(round, person, "2/5/2017").is(303);
        assertThat(propose(round, person, "3/5/2017").is(422).fault("person")).isNotEmpty();
    }

    @Test
    void aRoundTakesProposalsBetweenItsDaysAndIsCorrected() {
        String round = round("Đợt có hạn");
        assertThat(office.submit(round + "/edit", "opens_on", "1/6/2017", "closes_on", "1/5/2017")
                        .is(422)
                        .fault("closes_on"))
                .isNotEmpty();
        Page mine = office.open(round + "/edit");
        office.submit(round + "/edit", "opens_on", "1/4/2017", "closes_on", "1/5/2017")
                .is(303);
        office.fill(mine, "main form[method=post]", "name", "Đợt có hạn, tên khác")
                .is(409);
        long person = fresh(1).getFirst();
        assertThat(propose(round, person, "2/5/2017").is(422).fault("proposed_on"))
                .isNotEmpty();
        assertThat(propose(round, person, "31/3/2017").is(422).fault("proposed_on"))
                .isNotEmpty();
        String path = office.follow(propose(round, person, "1/5/2017")).is(200).path();
        Page first = office.open(path + "/edit");
        office.submit(path + "/edit", "achievement", "Bản một").is(303);
        Page conflict = office.fill(first, "main form[method=post]", "achievement", "Bản hai")
                .is(409);
        assertThat(conflict.first("main").text()).contains("Bản một").contains("Bản hai");
    }

    @Test
    void publicityIsCountedByRoundAndNoLongerWhenEnteredInError() {
        String round = round("Đợt tuyên truyền");
        long before = year.figure("INT-06");
        assertThat(office.submit(round + "/publicity", "kind", "news", "title", "")
                        .is(422)
                        .fault("title"))
                .isNotEmpty();
        office.submit(
                        round + "/publicity",
                        "kind",
                        "banner",
                        "title",
                        "Băng rôn trước Nhà văn hóa",
                        "happened_on",
                        "10/5/2017")
                .is(303);
        assertThat(year.figure("INT-06")).isEqualTo(before + 1);
        assertThat(year.figure("INT-06", "&type=banner")).isEqualTo(1);
        String href =
                office.open(round).first("a[href*='/honours/publicity?item=']").attr("href");
        String path = href.substring(href.indexOf("/honours"));
        String edit = path.replace("?", "/edit?");
        Page mine = office.open(edit);
        office.submit(edit, "place", "Phan Thiết").is(303);
        office.fill(mine, "main form[method=post]", "place", "La Gi").is(409);
        office.submit(path.replace("?", "/error?"), "reason", "Nhầm đợt").is(303);
        assertThat(year.figure("INT-06")).isEqualTo(before);
        office.open(path).is(200);
        office.open("/honours/publicity?item=999999").is(404);
    }

    @Test
    void othersReadAndChangeNothing() {
        Visitor association = year.as("hoi");
        long id = year.number("select min(id) from honours.honour");
        association.open("/honours/" + id).is(200);
        association.open("/honours/" + id + "/decision").is(403);
        association.open("/honours/rounds/new").is(403);
        long round = year.number("select min(id) from honours.round");
        ofTheSecondUnion().open("/honours/rounds/" + round).is(404);
        ofTheSecondUnion().open("/honours/" + id + "/edit").is(404);
    }
}
