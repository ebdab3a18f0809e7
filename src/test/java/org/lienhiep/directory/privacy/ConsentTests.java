package org.lienhiep.directory.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lienhiep.cast.Page;
import org.lienhiep.cast.ServedTests;
import org.lienhiep.cast.Visitor;
import org.lienhiep.cast.Year;
import org.springframework.dao.DataAccessException;

/** Consents are given and withdrawn with proof, nothing is ticked beforehand, and public pages follow the last word. */
class ConsentTests extends ServedTests {

    private Year year;
    private Visitor office;

    @BeforeAll
    void openTheYear() {
        year = year();
        office = year.as("van-phong");
    }

    private String person(String name, String born) {
        Page saved = office.submit("/people/new", "full_name", name, "born_on", born);
        return office.follow(saved).is(200).path();
    }

    private boolean shown(String path) {
        return year.text("select consent_public from directory.person_name where id = "
                        + path.substring("/people/".length()))
                .equals("true");
    }

    private Page write(String path, String given, String on, String... more) {
        var fields = new java.util.ArrayList<>(java.util.List.of(
                "purpose", "publish_name", "given", given, "method", "paper", "proof", "Giấy số 1", "on_day", on));
        fields.addAll(java.util.List.of(more));
        return office.submit(path + "/consents/new", fields.toArray(String[]::new));
    }

    @Test
    void nothingIsTickedBeforehand() {
        Page form = office.open(person("Ưng Chưa Đánh", "1/1/1970") + "/consents/new")
                .is(200);
        assertThat(form.all("main form input[checked]")).isEmpty();
        Page faults = office.fill(form, "main form[method=post]", "proof", "");
        faults.is(422);
        for (String field : java.util.List.of("purpose", "given", "method", "proof")) {
            assertThat(faults.fault(field)).as(field).isNotEmpty();
        }
    }

    @Test
    void theLastWordDecidesWhetherAPublicPageMayNameThePerson() {
        String path = person("Uông Lời Cuối", "1/1/1970");
        assertThat(shown(path)).isFalse();
        assertThat(write(path, "withdrawn", "1/1/2018").is(422).fault("given")).isNotEmpty();
        write(path, "given", "2/1/2018").is(303);
        assertThat(shown(path)).isTrue();
        assertThat(office.open(path).first("dl").text()).contains("Giấy số 1");
        assertThat(write(path, "withdrawn", "1/1/2018").is(422).fault("on_day")).isNotEmpty();
        write(path, "withdrawn", "5/1/2018").is(303);
        assertThat(shown(path)).isFalse();
        Page ledger = office.open(path + "/consents").is(200);
        assertThat(ledger.all("table").last().select("tbody tr")).hasSize(2);
        assertThat(write(path, "given", "1/1/2030").is(422).fault("on_day")).isNotEmpty();
    }

    @Test
    void consentGivenUnderAnotherRecordOfThePersonCounts() {
        String one = person("Uất Hai Hồ Sơ", "1/1/1970");
        String other = person("Uat Hai Hồ Sơ", "2/2/1971");
        write(other, "given", "2/1/2018").is(303);
        Page pair = office.open("/directory/duplicates/people" + one.substring(7) + other.substring(7));
        String merge = office.fill(
                        pair,
                        "form.conflict",
                        "keep",
                        "one",
                        "full_name",
                        "one",
                        "born_on",
                        "one",
                        "reason",
                        "Một người")
                .is(303)
                .location();
        assertThat(shown(one)).isTrue();
        office.submit(merge.substring(merge.indexOf("/directory")) + "/undoing", "reason", "Không phải")
                .is(303);
        assertThat(shown(one)).isFalse();
        assertThat(shown(other)).isTrue();
    }

    @Test
    void aChildAgreesTogetherWithARepresentative() {
        String child = person("Ung Bé Nhỏ", "1/1/2008");
        assertThat(write(child, "given", "2/1/2018").is(422).fault("representative"))
                .isNotEmpty();
        assertThat(write(child, "given", "2/1/2018", "representative", "Mẹ: Trần Thị Vui")
                        .is(422)
                        .fault("child_agreed"))
                .isNotEmpty();
        write(child, "given", "2/1/2018", "representative", "Mẹ: Trần Thị Vui", "child_agreed", "true")
                .is(303);
        assertThat(shown(child)).isTrue();
        assertThat(office.submit(
                                person("Ung Bé Lớn", "1/1/2008") + "/edit",
                                "consent_public",
                                "true",
                                "consent_proof",
                                "Nói miệng")
                        .is(422)
                        .fault("consent_public"))
                .isNotEmpty();
        String infant = person("Ung Bé Tí", "1/1/2013");
        write(infant, "given", "2/1/2018", "representative", "Cha").is(303);
        assertThat(office.open(person("Ung Người Lớn", "1/1/1990") + "/consents/new")
                        .all("[name=representative]"))
                .isEmpty();
    }

    @Test
    void theLedgerIsNeverRewritten() {
        String path = person("Ưu Sổ Giấy", "1/1/1970");
        write(path, "given", "2/1/2018").is(303);
        assertThatThrownBy(() -> year.run(() -> jdbc.sql("update directory.consent_change set given = false")
                        .update()))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> year.run(
                        () -> jdbc.sql("delete from directory.consent_change").update()))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void leadershipReadsAndTheOfficeWrites() {
        String path = person("Uyên Ai Đọc", "1/1/1970");
        year.as("lanh-dao").open(path + "/consents").is(200);
        year.as("lanh-dao").open(path + "/consents/new").is(403);
        year.as("hoi").open(path + "/consents").is(404);
        ofTheSecondUnion().open(path + "/consents").is(404);
    }
}
