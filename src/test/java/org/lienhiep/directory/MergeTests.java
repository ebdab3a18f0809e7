package org.lienhiep.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lienhiep.cast.Page;
import org.lienhiep.cast.ServedTests;
import org.lienhiep.cast.Visitor;
import org.lienhiep.cast.Year;

/** Two records of one person or organisation read as one after a merge, and as two again after its undoing. */
class MergeTests extends ServedTests {

    private static final String PERIOD = "?from=2017-01-01&to=2017-12-31";

    private Year year;
    private Visitor office;

    @BeforeAll
    void openTheYear() {
        year = year();
        office = year.as("van-phong");
    }

    private long person(String name, String... more) {
        String[] fields = new String[more.length + 2];
        fields[0] = "full_name";
        fields[1] = name;
        System.arraycopy(more, 0, fields, 2, more.length);
        Page answer = office.submit("/people/new", fields);
        if (answer.status() == 422) answer = office.fill(answer, "main form[method=post]", "different", "true");
        String path = office.follow(answer).is(200).path();
        return Long.parseLong(path.substring("/people/".length()));
    }

    private static String pair(String of, long one, long other) {
        return "/directory/duplicates/" + of + "/" + one + "/" + other;
    }

    /** Merges the second into the first; each field that differs keeps the first one's value. */
    private long merge(String of, long into, long from) {
        Page shown = office.open(pair(of, into, from)).is(200);
        Page saved = office.fill(shown, "form.conflict", choices(shown, "one", "keep", "one", "reason", "Cùng một"))
                .is(303);
        return Long.parseLong(saved.location().substring(saved.location().lastIndexOf('/') + 1));
    }

    private static String[] choices(Page shown, String side, String... more) {
        var fields = new java.util.ArrayList<>(List.of(more));
        shown.all("form.conflict input[type=radio][value=" + side + "]").eachAttr("name").stream()
                .filter(name -> !fields.contains(name))
                .forEach(name -> fields.addAll(List.of(name, side)));
        if (!shown.all("[name=together]").isEmpty() && !fields.contains("together"))
            fields.addAll(List.of("together", "true"));
        return fields.toArray(String[]::new);
    }

    private void undo(long merge) {
        office.submit("/directory/merges/" + merge + "/undoing", "reason", "Hai người khác nhau")
                .is(303);
    }

    private List<Long> experts() {
        return year.run(() -> jdbc.sql("""
                        select distinct f.subject_id from figures.fact f
                        where f.kind = 'critiques.opinion_delivered' and f.excluded_by is null
                          and f.happened_on between '2017-01-01' and '2017-12-31' order by 1
                        """).query(Long.class).list());
    }

    @Test
    void differentExpertsDropByOneAfterAMergeAndReturnAfterItsUndoing() {
        var experts = experts();
        long before = year.figure("TVP-05");
        long opinions = year.figure("TVP-05a");
        long merge = merge("people", experts.get(0), experts.get(1));
        assertThat(year.figure("TVP-05")).isEqualTo(before - 1);
        assertThat(year.figure("TVP-05a")).isEqualTo(opinions);
        Page list = office.open("/figures/TVP-05" + PERIOD);
        assertThat(list.total()).isEqualTo(before - 1);
        assertThat(list.records())
                .contains("directory.person:" + experts.get(0))
                .doesNotContain("directory.person:" + experts.get(1));
        undo(merge);
        assertThat(year.figure("TVP-05")).isEqualTo(before);
        assertThat(office.open("/figures/TVP-05" + PERIOD).total()).isEqualTo(before);
    }

    @Test
    void anOrganisationIsCreditedWithWhatItsOtherRecordHeld() {
        var holders = year.run(() -> jdbc.sql("""
                        select b.organisation_id from figures.fact_body b join figures.fact f on f.union_id = b.union_id
                          and f.kind = b.kind and f.record_id = b.record_id and f.part = b.part
                        join directory.organisation o on o.union_id = b.union_id and o.id = b.organisation_id
                        where b.kind = 'events.workshop_held' and f.excluded_by is null and o.kind = 'agency'
                        group by 1 order by count(*) desc limit 2
                        """).query(Long.class).list());
        String of = "&organisation=";
        long first = year.figure("EVT-01", of + holders.get(0));
        long second = year.figure("EVT-01", of + holders.get(1));
        long all = year.figure("EVT-01");
        long both = year.number("""
                select count(distinct f.record_id) from figures.fact_body b join figures.fact f on f.union_id = b.union_id
                  and f.kind = b.kind and f.record_id = b.record_id and f.part = b.part
                where b.kind = 'events.workshop_held' and f.excluded_by is null and f.happened_on between '2017-01-01' and '2017-12-31'
                  and b.organisation_id in (%d, %d)
                """.formatted(holders.get(0), holders.get(1)));
        long merge = merge("organisations", holders.get(0), holders.get(1));
        assertThat(year.figure("EVT-01", of + holders.get(0))).isEqualTo(both);
        assertThat(year.figure("EVT-01", of + holders.get(1)))
                .as("by the old id")
                .isEqualTo(both);
        assertThat(year.figure("EVT-01")).isEqualTo(all);
        assertThat(office.open("/figures/EVT-01" + PERIOD + of + holders.get(0)).total())
                .isEqualTo(both);
        assertThat(office.open("/events?year=2017&body=" + holders.get(0))
                        .is(200)
                        .records())
                .hasSizeGreaterThanOrEqualTo((int) Math.min(both, 50));
        undo(merge);
        assertThat(year.figure("EVT-01", of + holders.get(0))).isEqualTo(first);
        assertThat(year.figure("EVT-01", of + holders.get(1))).isEqualTo(second);
    }

    @Test
    void theOldAddressLeadsToTheRecordThatRemainsAndSearchFindsItUnderBothNames() {
        long into = person("Vương Cũ Mới", "born_on", "6/6/1966");
        long from = person("Vương Kũ Mới", "born_on", "6/6/1966", "degree", "Tiến sĩ");
        long merge = merge("people", into, from);
        Page page = office.follow(office.open("/people/" + from)).is(200);
        assertThat(page.one("h1").text()).isEqualTo("Vương Cũ Mới");
        assertThat(page.first("dl").text()).contains("Vương Kũ Mới").contains("số " + from);
        for (String words : List.of("vuong+cu", "vuong+ku")) {
            assertThat(office.open("/people?state=all&q=" + words).records())
                    .as(words)
                    .containsExactly("directory.person:" + into);
        }
        office.submit("/people/" + into + "/edit", "degree", "Kỹ sư").is(303);
        assertThat(office.open("/people?state=all&q=vuong+ku").records()).containsExactly("directory.person:" + into);
        office.open("/people/" + from + "/edit").is(404);
        undo(merge);
        assertThat(office.open("/people?state=all&q=vuong+ku").records()).containsExactly("directory.person:" + from);
        assertThat(office.open("/people/" + from).is(200).one("h1").text()).isEqualTo("Vương Kũ Mới");
    }

    @Test
    void theFileOfAMergedAssociationLeadsToTheOneThatRemains() {
        long into = year.id("directory.organisation", "hoi-12");
        long from = year.id("directory.organisation", "hoi-16");
        long merge = merge("organisations", into, from);
        assertThat(office.follow(office.open("/associations/" + from))
                        .is(200)
                        .one("h1")
                        .text())
                .isEqualTo(office.open("/associations/" + into).one("h1").text());
        undo(merge);
        office.open("/associations/" + from).is(200);
    }

    @Test
    void valuesTakenFromTheOtherRecordAreGivenBackUnlessSomebodyCorrectedThemSince() {
        long into = person("Lưu Lấy Giá", "degree", "Kỹ sư");
        long from = person("Lưu Lấy Giá", "degree", "Tiến sĩ", "email", "luu@vi-du.vn");
        Page shown = office.open(pair("people", into, from));
        Page saved = office.fill(
                shown, "form.conflict", choices(shown, "other", "keep", "one", "reason", "Bản sau đúng hơn"));
        String merge = saved.is(303).location().replaceFirst(".*/", "");
        String kept = office.open("/people/" + into).first("dl").text();
        assertThat(kept).contains("Tiến sĩ").contains("luu@vi-du.vn");
        office.submit("/people/" + into + "/edit", "degree", "Giáo sư").is(303);
        undo(Long.parseLong(merge));
        String after = office.open("/people/" + into).first("dl").text();
        assertThat(after).contains("Giáo sư").doesNotContain("luu@vi-du.vn");
    }

    @Test
    void chainsAreFollowedToTheirEndAndTakenApartInAnyOrder() {
        long a = person("Xích Một Hai", "born_on", "1/3/1950");
        long b = person("Xích Một Hai", "born_on", "1/3/1950", "degree", "B");
        long c = person("Xích Một Hai", "born_on", "1/3/1950", "degree", "C");
        long ab = merge("people", b, a);
        long bc = merge("people", c, b);
        assertThat(office.open("/people/" + a).is(303).location()).contains("/people/" + c);
        undo(ab);
        office.open("/people/" + a).is(200);
        assertThat(office.open("/people/" + b).is(303).location()).contains("/people/" + c);
        undo(bc);
        office.open("/people/" + b).is(200);
        Page again = office.submit("/directory/merges/" + bc + "/undoing", "reason", "x");
        assertThat(again.is(422).fault("reason")).isNotEmpty();
    }

    @Test
    void twoWhoMergeTheSamePairGetOneMergeAndAReason() {
        long one = person("Hà Hai Tay", "born_on", "2/2/1972");
        long other = person("Hà Hai Tay", "born_on", "2/2/1972");
        Page shown = office.open(pair("people", one, other));
        office.fill(shown, "form.conflict", choices(shown, "one", "keep", "one", "reason", "Một"))
                .is(303);
        Page again = office.open(pair("people", one, other));
        assertThat(again.is(303).location()).endsWith("/people/" + one);
        Page second = office.fill(
                shown,
                "form.conflict",
                choices(
                        shown,
                        "one",
                        "keep",
                        "one",
                        "reason",
                        "Một",
                        "_key",
                        java.util.UUID.randomUUID().toString()));
        assertThat(second.is(422).fault("keep")).contains("Hà Hai Tay");
    }

    @Test
    void aRecordCorrectedMeanwhileIsShownAgainBeforeTheMerge() {
        long one = person("Ninh Vừa Sửa", "born_on", "2/8/1972");
        long other = person("Ninh Vừa Sửa", "born_on", "2/8/1972", "degree", "Kỹ sư");
        Page shown = office.open(pair("people", one, other));
        office.submit("/people/" + other + "/edit", "degree", "Thạc sĩ").is(303);
        Page conflict = office.fill(shown, "form.conflict", choices(shown, "one", "keep", "one", "reason", "Một"))
                .is(409);
        assertThat(conflict.first("form.conflict").text()).contains("Thạc sĩ");
        office.fill(conflict, "form.conflict", choices(conflict, "one", "keep", "one", "reason", "Một"))
                .is(303);
    }

    @Test
    void twoOnOneCouncilAreMergedOnlyAfterASecondLook() {
        var pair = year.run(() -> jdbc.sql("""
                        select min(person_id) as one, max(person_id) as other from critiques.expert
                        group by critique_id having count(*) > 1 order by critique_id limit 1
                        """).query().singleRow());
        long one = ((Number) pair.get("one")).longValue();
        long other = ((Number) pair.get("other")).longValue();
        Page shown = office.open(pair("people", one, other));
        assertThat(shown.all("table.list").last().text()).contains("Hội đồng tư vấn, phản biện");
        Page asked = office.fill(
                shown, "form.conflict", choices(shown, "one", "keep", "one", "reason", "Một", "together", ""));
        assertThat(asked.is(422).fault("together")).isNotEmpty();
        long merge = merge("people", one, other);
        undo(merge);
    }

    @Test
    void accountsAreSettledBeforeTheirHoldersAreMerged() {
        long association =
                year.number("select organisation_id from identity.account where role = 'ASSOCIATION' limit 1");
        long other = year.number(
                "select min(id) from directory.organisation where kind = 'association' and id <> " + association);
        Page shown = office.open(pair("organisations", other, association));
        Page refused = office.fill(shown, "form.conflict", choices(shown, "one", "keep", "one", "reason", "Một"));
        assertThat(refused.is(422).fault("keep")).contains("hoi");
    }

    @Test
    void whatIsMissingIsSaidBesideItsField() {
        long one = person("Thiếu Chọn Lựa", "degree", "A");
        long other = person("Thiếu Chọn Lựa", "degree", "B");
        Page shown = office.open(pair("people", one, other));
        Page faults = office.fill(shown, "form.conflict", "reason", "").is(422);
        assertThat(Map.of(
                        "keep",
                        faults.fault("keep"),
                        "reason",
                        faults.fault("reason"),
                        "degree",
                        faults.fault("degree")))
                .allSatisfy((field, fault) -> assertThat(fault).as(field).isNotEmpty());
        Page same = office.submit("/directory/duplicates/people/" + one, "person", Long.toString(one));
        assertThat(same.is(422).fault("person")).isNotEmpty();
        Page named = office.submit("/directory/duplicates/people/" + one, "person", Long.toString(other));
        assertThat(named.is(303).location()).endsWith(pair("people", one, other));
        ofTheSecondUnion().open(pair("people", one, other)).is(404);
    }
}
