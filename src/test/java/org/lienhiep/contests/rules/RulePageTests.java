package org.lienhiep.contests.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lienhiep.cast.ServedTests;
import org.lienhiep.cast.Visitor;
import org.lienhiep.cast.Year;
import org.lienhiep.runtime.ShippedTable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;

/** Rules at the office: read, taken over from last time, worked on, brought into force and then kept as they were signed. */
class RulePageTests extends ServedTests {

    @Autowired
    private RuleSets sets;

    private Year year;
    private Visitor office;

    @BeforeAll
    void openTheYear() {
        year = year();
        office = year.as("van-phong");
    }

    private String edition(int ordinal) {
        var answer = office.submit(
                "/contests/new",
                "ordinal",
                Integer.toString(ordinal),
                "name",
                "Lần " + ordinal,
                "opens_on",
                "1/2/2018",
                "closes_on",
                "30/6/2018");
        return path(answer.is(303).location());
    }

    private static String path(String location) {
        return location.replaceFirst("^(https?://[^/]+)?/[^/]+", "");
    }

    @Test
    void theRulesInForceAreReadInWordsAndCannotBeChanged() {
        String room = "/contests/" + year.id("contests.edition", "ttn-10");
        var list = office.open(room + "/rules").is(200);
        assertThat(list.records()).hasSize(1);
        String rules =
                list.first("[data-record^=contests.rule_set] a").attr("href").replaceFirst("^/[^/]+", "");
        var page = office.open(rules).is(200);
        assertThat(page.all("main li").eachText())
                .anyMatch(s -> s.contains("01/07/1998"))
                .anyMatch(s -> s.contains("30/06/2011"));
        assertThat(page.all("main table")).hasSizeGreaterThanOrEqualTo(6);
        assertThat(page.all("a[href*=/sections/], a[href*=/lists/], a[href$=/enactment]"))
                .isEmpty();
        office.open(rules + "/sections/entrants").is(422);
        office.open(rules + "/sections/field").is(404);
        office.open(rules + "/lists/field/99").is(404);
        year.as("hoi").open(rules + "/sections/entrants").is(403);
        ofTheSecondUnion().open(rules).is(404);
        String id = rules.substring(rules.lastIndexOf('/') + 1);
        assertThatThrownBy(() -> year.run(() -> jdbc.sql("update contests.rule_set set born_to = null where id = " + id)
                        .update()))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> year.run(() -> jdbc.sql("delete from contests.rule_award where set_id = " + id)
                        .update()))
                .isInstanceOf(DataAccessException.class);
        var edit = office.open(room + "/edit").is(200);
        assertThat(edit.all("[name=closes_on]")).isEmpty();
    }

    @Test
    void rulesTakenOverFromLastTimeAreMendedAndComeIntoForce() {
        String room = edition(11);
        var begun = office.submit(room + "/rules/new");
        String rules = path(begun.is(303).location());
        assertThat(office.submit(room + "/rules/new", "reason", "Thêm nữa")
                        .is(422)
                        .all("[data-error-for]"))
                .isNotEmpty();
        office.submit(rules + "/sections/entrants", "born_from", "1/7/2012", "born_to", "30/6/1999")
                .is(303);
        office.submit(rules + "/lists/field/new", "code", "ai", "name", "Trí tuệ nhân tạo")
                .is(303);
        var faulty = office.open(rules).is(200);
        assertThat(faulty.all("p.warn a")).hasSize(2);
        assertThat(faulty.all("a[href$=/enactment]")).isEmpty();
        String document = Long.toString(year.id("documents.document_ref", "qd-ttn-10"));
        var refused = office.submit(rules + "/enactment", "document", document);
        assertThat(refused.is(422).fault("in_force_on")).contains("01/07/2012");
        office.submit(rules + "/sections/entrants", "born_from", "1/7/1999", "born_to", "30/6/2012")
                .is(303);
        String row = office.open(rules).first("p.warn a").attr("href").replaceFirst("^/[^/]+", "");
        office.submit(row, "national_code", "phan_mem_tin_hoc").is(303);
        office.submit(
                        rules + "/sections/intake",
                        "opens_on",
                        "5/2/2018",
                        "closes_on",
                        "15/7/2018",
                        "complete_by",
                        "30/7/2018")
                .is(303);
        assertThat(office.submit(rules + "/sections/intake", "closes_on", "hôm nào")
                        .is(422)
                        .fault("closes_on"))
                .isNotEmpty();
        office.submit(rules + "/enactment", "document", document).is(303);
        assertThat(office.open(rules).first("p.lead").text()).contains("2210/QĐ-UBND");
        assertThat(year.text("select closes_on from contests.edition where id = " + room.substring(10)))
                .isEqualTo("2018-07-15");
        assertThat(year.text("select fields from contests.edition where id = " + room.substring(10)))
                .endsWith(";ai");
        assertThat(office.submit(room + "/rules/new").is(422).fault("reason")).isNotEmpty();
        String amended = path(office.submit(room + "/rules/new", "reason", "Bổ sung lĩnh vực")
                .is(303)
                .location());
        assertThat(amended).isNotEqualTo(rules);
        factsMustBeTrue(year.union());
    }

    @Test
    void whoSavesSecondSeesBothVersionsOfASection() {
        String room = edition(12);
        String rules = path(office.submit(room + "/rules/new").is(303).location());
        var mine = office.open(rules + "/sections/entrants");
        office.submit(rules + "/sections/entrants", "most_authors", "4").is(303);
        var conflict = office.fill(mine, "main form", "most_authors", "6").is(409);
        assertThat(conflict.all("td.mine").eachText()).contains("6");
        office.submit(rules + "/lists/award/1", "drop", "true").is(303);
        office.open(rules + "/lists/award/1").is(404);
    }

    /** Every variant seen in the country is data: it loads into the tables, and what is read is what was written. */
    @Test
    void allVariantsLoadAndAreReadAsTheyWereWritten() {
        Map<String, RuleSet> variants = RuleFile.read(ShippedTable.rows("/rules/variants.csv"));
        variants.forEach((code, rules) -> {
            RuleSet read = year.run(() -> {
                long edition = jdbc.sql("""
                                insert into contests.edition (code, series_id, ordinal, name, opens_on, closes_on)
                                select :code, min(id), :no, :code, date '2022-01-01', date '2022-06-30' from contests.series returning id
                                """)
                        .param("code", code)
                        .param("no", 100 + Integer.parseInt(code.substring(1)))
                        .query(Long.class)
                        .single();
                long id = jdbc.sql(
                                "insert into contests.rule_set (edition_id, no, drafted_on) values (:e, 1, date '2022-01-01') returning id")
                        .param("e", edition)
                        .query(Long.class)
                        .single();
                sets.copy(rules, id);
                return sets.read(id);
            });
            assertThat(said(read)).as(code).isEqualTo(said(rules));
            assertThat(RuleChecks.of(read)).as(code).isEmpty();
        });
        for (var line : ShippedTable.rows("/rules/claims.csv")) {
            long id = year.number(
                    "select r.id from contests.rule_set r join contests.edition n on n.id = r.edition_id where n.code = '"
                            + line.get("edition") + "'");
            RuleSet rules = year.run(() -> sets.read(id));
            boolean fails =
                    Eligibility.worst(Eligibility.judge(rules, Claims.of(line.get("values")))) == Finding.Grade.HARD;
            assertThat(fails)
                    .as(line.get("edition"))
                    .isEqualTo(!line.get("fails").isEmpty());
        }
    }

    /** What a set says, without the columns that say no. */
    private static String said(RuleSet rules) {
        StringBuilder said = new StringBuilder(yes(rules.set()));
        RulePart.lists()
                .forEach(part -> rules.rows(part)
                        .forEach(row -> said.append('\n').append(part).append(yes(row))));
        return said.toString();
    }

    private static String yes(Row row) {
        var said = new java.util.TreeMap<>(row.values());
        said.values().removeIf(v -> v.equals("false"));
        return said.toString();
    }
}
