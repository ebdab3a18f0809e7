package org.lienhiep.directory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lienhiep.cast.Page;
import org.lienhiep.cast.ServedTests;
import org.lienhiep.cast.Visitor;
import org.lienhiep.cast.Year;

/** People are entered once, named in public only with proof of their consent, and hold posts from and until. */
class PersonTests extends ServedTests {

    private Year year;
    private Visitor office;

    @BeforeAll
    void openTheYear() {
        year = year();
        office = year.as("van-phong");
    }

    private String enter(String... fields) {
        return office.follow(office.submit("/people/new", fields)).is(200).path();
    }

    @Test
    void aPersonIsEnteredAndFoundByTheGivenName() {
        String path = enter("full_name", "Võ Thị Thùy Trâm", "degree", "Tiến sĩ", "born_on", "4/2/1975");
        String record = "directory.person:" + path.substring("/people/".length());
        assertThat(office.open("/people?q=tram").records()).contains(record);
        assertThat(office.open("/people?q=Trâm+Võ").records()).contains(record);
        assertThat(office.open("/people?q=tra+vo").records()).contains(record);
        assertThat(office.open("/people?q=ram").records()).doesNotContain(record);
    }

    @Test
    void theSameNameAndDayOfBirthIsAskedAboutBeforeSaving() {
        String path = enter("full_name", "Phan Đình Lựu", "born_on", "1/1/1960");
        Page asked = office.submit("/people/new", "full_name", "Phan Dinh Luu", "born_on", "1/1/1960")
                .is(422);
        assertThat(asked.fault("different")).isNotEmpty();
        assertThat(asked.all("aside a").eachAttr("href").getFirst()).endsWith(path);
        office.submit("/people/new", "full_name", "Phan Đình Lựu", "born_on", "2/2/1962")
                .is(303);
        office.fill(asked, "main form[method=post]", "different", "true").is(303);
    }

    @Test
    void consentToBeNamedInPublicNeedsItsProofBothWays() {
        Page without = office.submit("/people/new", "full_name", "Lương Công Khai", "consent_public", "true");
        assertThat(without.is(422).fault("consent_proof")).isNotEmpty();
        String path = enter(
                "full_name", "Lương Công Khai", "consent_public", "true", "consent_proof", "Giấy ngày 02/01/2018");
        assertThat(office.open(path).first("dl").text()).contains("Giấy ngày 02/01/2018");
        office.submit(path + "/edit", "degree", "Kỹ sư").is(303);
        Page withdrawn = office.submit(path + "/edit", "consent_public", "");
        assertThat(withdrawn.is(422).fault("consent_proof")).isNotEmpty();
        office.submit(path + "/edit", "consent_public", "", "consent_proof", "Điện thoại 10/01/2018")
                .is(303);
        assertThat(year.number("select count(*) from directory.consent_change c join directory.person p"
                        + " on p.union_id = c.union_id and p.id = c.person_id where p.full_name = 'Lương Công Khai'"))
                .isEqualTo(2);
    }

    @Test
    void twoWhoCorrectTheSamePersonBothSeeWhatTheOtherWrote() {
        String path = enter("full_name", "Hồ Hai Bản");
        Page mine = office.open(path + "/edit");
        office.submit(path + "/edit", "degree", "Thạc sĩ").is(303);
        Page conflict =
                office.fill(mine, "main form[method=post]", "degree", "Tiến sĩ").is(409);
        assertThat(conflict.first("main").text()).contains("Thạc sĩ").contains("Tiến sĩ");
        office.fill(conflict, "main form[method=post]", "degree", "Tiến sĩ").is(303);
        assertThat(office.open(path).first("dl").text()).contains("Tiến sĩ");
    }

    @Test
    void aPostIsTakenUpEndedAndTakenOutWhenItWasAnError() {
        String path = enter("full_name", "Mai Giữ Chức", "degree", "Bác sĩ");
        Page nobody =
                office.submit(path + "/posts", "organisation", "không có đâu", "post", "x", "from_on", "1/1/2015");
        assertThat(nobody.is(422).fault("organisation")).isNotEmpty();
        Page several = office.submit(path + "/posts", "organisation", "Sở", "post", "Phó", "from_on", "1/1/2015");
        assertThat(several.is(422).all("select[name=organisation] option")).hasSizeGreaterThan(2);
        office.submit(path + "/posts", "organisation", "Sở Y tế", "post", "Phó Giám đốc", "from_on", "1/1/2015")
                .is(303);
        assertThat(office.submit(
                                path + "/posts",
                                "organisation",
                                "Sở Y tế",
                                "post",
                                "Phó Giám đốc",
                                "from_on",
                                "1/1/2016")
                        .is(422)
                        .fault("post"))
                .isNotEmpty();
        assertThat(office.open("/people?q=giu+chuc").first("tbody tr").text()).contains("Phó Giám đốc");
        String ending = office.open(path).first("a[href$=ending]").attr("href");
        String end = ending.substring(ending.indexOf("/people"));
        assertThat(office.submit(end, "cause", "ended", "to_on", "1/1/2014")
                        .is(422)
                        .fault("to_on"))
                .isNotEmpty();
        office.submit(end, "cause", "ended", "to_on", "31/12/2016").is(303);
        assertThat(office.open("/people?q=giu+chuc").first("tbody tr").text()).doesNotContain("Phó Giám đốc");
        assertThat(office.submit(end, "cause", "error", "reason", "").is(422).fault("reason"))
                .isNotEmpty();
        office.submit(end, "cause", "error", "reason", "Nhầm người").is(303);
        office.open(end).is(404);
        assertThat(year.number("select count(*) from directory.taken_back where what = 'post'"))
                .isEqualTo(1);
    }

    @Test
    void aPupilIsShownAndADayOfBirthReadByThoseWhoKeepTheDirectoryAlone() {
        long pupil = year.number("select min(person_id) from contests.entry_author a join directory.person p"
                + " on p.union_id = a.union_id and p.id = a.person_id where p.degree = '' and not exists"
                + " (select 1 from directory.person_post x where x.person_id = p.id)");
        String name = office.open("/people/" + pupil).one("h1").text();
        String q = java.net.URLEncoder.encode(name, java.nio.charset.StandardCharsets.UTF_8);
        String record = "directory.person:" + pupil;
        assertThat(office.open("/people?q=" + q).records()).doesNotContain(record);
        assertThat(office.open("/people?state=all&q=" + q).records()).contains(record);
        assertThat(year.as("hoi").open("/people?state=all&q=" + q).records()).doesNotContain(record);
        String path = enter("full_name", "Tô Ngày Sinh", "born_on", "7/7/1977", "degree", "Kỹ sư");
        assertThat(office.open(path).first("dl").text()).contains("07/07/1977");
        assertThat(year.as("hoi").open(path).first("dl").text()).doesNotContain("1977");
        ofTheSecondUnion().open("/people/" + pupil).is(404);
        year.as("hoi").open(path + "/edit").is(403);
    }

    @Test
    void wrongDaysAndChoicesStandBesideTheirFields() {
        Page wrong = office.submit("/people/new", "full_name", "", "born_on", "31/2/1980");
        wrong.is(422);
        assertThat(wrong.fault("full_name")).isNotEmpty();
        assertThat(wrong.fault("born_on")).isNotEmpty();
        assertThat(office.submit("/people/new", "full_name", "A B", "born_on", "1/1/2020")
                        .is(422)
                        .fault("born_on"))
                .isNotEmpty();
    }
}
