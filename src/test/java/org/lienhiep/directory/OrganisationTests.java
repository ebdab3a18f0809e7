package org.lienhiep.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lienhiep.cast.Page;
import org.lienhiep.cast.ServedTests;
import org.lienhiep.cast.Visitor;
import org.lienhiep.cast.Year;
import org.springframework.beans.factory.annotation.Autowired;

/** Organisations are entered once, keep the names of their days, stand to each other, leave and are taken back. */
class OrganisationTests extends ServedTests {

    @Autowired
    private DirectoryTitles titles;

    private Year year;
    private Visitor office;

    @BeforeAll
    void openTheYear() {
        year = year();
        office = year.as("van-phong");
    }

    private String enter(String name, String... more) {
        String[] fields = new String[more.length + 4];
        fields[0] = "name";
        fields[1] = name;
        fields[2] = "kind";
        fields[3] = "association";
        System.arraycopy(more, 0, fields, 4, more.length);
        return here(office.submit("/organisations/new", fields));
    }

    private String here(Page saved) {
        return office.follow(saved).is(200).path();
    }

    private static long id(String path) {
        return Long.parseLong(path.substring(path.lastIndexOf('/') + 1));
    }

    @Test
    void anOrganisationIsEnteredAndFoundByAnyWordOfItsName() {
        String path = enter("Hội Khuyến học vùng Đồng Tháp", "place", "La Gi", "joined_on", "5/3/2010");
        Page page = office.open(path).is(200);
        assertThat(page.one("h1").text()).isEqualTo("Hội Khuyến học vùng Đồng Tháp");
        for (String words : List.of("khuyen", "dong+thap", "Đồng", "thap+khuyen", "hoc+vung")) {
            assertThat(office.open("/organisations?q=" + words).records())
                    .as(words)
                    .contains("directory.organisation:" + id(path));
        }
        assertThat(office.open("/organisations?q=khuyen+khong").records()).isEmpty();
        assertThat(office.open("/organisations?q=khuyen&kind=school").records()).isEmpty();
    }

    @Test
    void anOrganisationOfTheSameNameIsShownBeforeItIsEnteredAgain() {
        String path = enter("Hội Người nuôi ong");
        Page asked = office.submit("/organisations/new", "name", "hội người nuôi ong", "kind", "association")
                .is(422);
        assertThat(asked.fault("different")).isNotEmpty();
        assertThat(asked.all("aside a").eachAttr("href").getFirst()).endsWith(path);
        assertThat(asked.one("input[name=name]").val()).isEqualTo("hội người nuôi ong");
        office.fill(asked, "main form[method=post]", "different", "true").is(303);
    }

    @Test
    void aNewNameHoldsFromItsDayAndTheOldOneForWhatWasBefore() {
        String path = enter("Hội Tin học cũ", "short_name", "THC");
        Page wrong = office.submit(path + "/names", "name", "Hội Tin học cũ", "valid_from", "1/6/2016");
        assertThat(wrong.is(422).fault("name")).isNotEmpty();
        office.submit(path + "/names", "name", "Hội Công nghệ số", "short_name", "CNS", "valid_from", "1/6/2016")
                .is(303);
        assertThat(office.open(path).one("h1").text()).isEqualTo("Hội Công nghệ số");
        assertThat(nameOn(path, LocalDate.of(2015, 5, 1))).isEqualTo("Hội Tin học cũ");
        assertThat(nameOn(path, LocalDate.of(2016, 6, 1))).isEqualTo("Hội Công nghệ số");
        assertThat(office.open("/organisations?q=tin+hoc+cu").records()).hasSize(1);

        Page early = office.submit(path + "/names", "name", "Hội Chuyển đổi số", "valid_from", "1/6/2016");
        assertThat(early.is(422).fault("valid_from")).isNotEmpty();
        office.submit(path + "/names/error", "reason", "Ghi nhầm").is(303);
        assertThat(office.open(path).one("h1").text()).isEqualTo("Hội Tin học cũ");
        assertThat(office.open("/organisations?q=cong+nghe+so").records())
                .doesNotContain("directory.organisation:" + id(path));
        assertThat(office.submit(path + "/names/error", "reason", "Nữa").is(422).fault("reason"))
                .isNotEmpty();
    }

    private String nameOn(String path, LocalDate day) {
        var on = new DirectoryTitles.On(id(path), day);
        return year.run(() -> titles.organisationsOn(List.of(on))).get(on).name();
    }

    @Test
    void twoWhoCorrectTheSameOrganisationBothSeeWhatTheOtherWrote() {
        String path = enter("Hội Hai người sửa");
        Page mine = office.open(path + "/edit");
        office.submit(path + "/edit", "place", "Tánh Linh").is(303);
        Page conflict =
                office.fill(mine, "main form[method=post]", "place", "Đức Linh").is(409);
        assertThat(conflict.first("main").text()).contains("Tánh Linh").contains("Đức Linh");
    }

    @Test
    void anOrganisationThatLeftIsOfferedNoMoreUntilItIsTakenBack() {
        String path = enter("Hội Sắp rời đi", "joined_on", "1/1/2012");
        assertThat(office.submit(path + "/leaving", "left_on", "1/1/2011", "reason", "x")
                        .is(422)
                        .fault("left_on"))
                .isNotEmpty();
        assertThat(office.submit(path + "/leaving", "left_on", "1/6/2017", "reason", "")
                        .is(422)
                        .fault("reason"))
                .isNotEmpty();
        office.submit(path + "/leaving", "left_on", "1/6/2017", "reason", "Tự giải thể")
                .is(303);
        String record = "directory.organisation:" + id(path);
        assertThat(office.open("/organisations?q=sap+roi").records()).isEmpty();
        assertThat(office.open("/organisations?q=sap+roi&state=left").records()).containsExactly(record);
        office.submit(path + "/leaving", "reason", "Ghi nhầm hội").is(303);
        assertThat(office.open("/organisations?q=sap+roi").records()).containsExactly(record);
        assertThat(year.number("select count(*) from directory.taken_back where what = 'leaving'"))
                .isEqualTo(1);
    }

    @Test
    void linksStandOnBothPagesAndNeverInACircle() {
        String province = enter("Hội Làm muối tỉnh");
        String branch = enter("Chi hội Làm muối Phan Rí");
        office.submit(branch + "/links", "kind", "branch", "other", "lam muoi tinh", "from_on", "1/1/2015")
                .is(422);
        office.submit(branch + "/links", "kind", "branch", "other", "Hội Làm muối tỉnh", "from_on", "1/1/2015")
                .is(303);
        assertThat(office.open(province).first("main").text()).contains("Chi hội Làm muối Phan Rí");
        Page circle =
                office.submit(province + "/links", "kind", "branch", "other", "" + id(branch), "from_on", "1/1/2016");
        assertThat(circle.is(422).fault("other")).isNotEmpty();
        assertThat(office.submit(branch + "/links", "kind", "branch", "other", "" + id(branch), "from_on", "1/1/2016")
                        .is(422)
                        .fault("other"))
                .isNotEmpty();
        String ending = office.open(branch).first("a[href*='/links/ending']").attr("href");
        String path = ending.substring(ending.indexOf("/organisations"));
        assertThat(office.submit(path, "cause", "ended", "to_on", "1/1/2014")
                        .is(422)
                        .fault("to_on"))
                .isNotEmpty();
        office.submit(path, "cause", "ended", "to_on", "31/12/2016").is(303);
        office.submit(path, "cause", "error", "reason", "Nhầm chi hội").is(303);
        office.open(path).is(404);
    }

    @Test
    void namesThatAreEqualAreNotSkippedBetweenPages() {
        for (int i = 0; i < 60; i++) {
            int n = i;
            year.run(() -> jdbc.sql(
                            "with o as (insert into directory.organisation (code, kind) values (:code, 'club')"
                                    + " returning id) insert into directory.organisation_title (organisation_id, name, short_name,"
                                    + " sort_key, fold) select id, 'Câu lạc bộ Trùng tên', 'CLB', 'zzz', 'cau lac bo trung ten' from o")
                    .param("code", "trung-" + n)
                    .update());
        }
        Page first = office.open("/organisations?q=trung+ten");
        assertThat(first.total()).isEqualTo(60);
        assertThat(first.records()).hasSize(50);
        Page second = office.open("/organisations" + first.first("a[rel=next]").attr("href"));
        assertThat(second.records()).hasSize(10).doesNotContainAnyElementsOf(first.records());
    }

    @Test
    void anAssociationReadsTheDirectoryAndChangesNothing() {
        Visitor association = year.as("hoi");
        long id = year.number("select min(id) from directory.organisation");
        association.open("/organisations/" + id).is(200);
        association.open("/organisations/" + id + "/edit").is(403);
        association.open("/organisations/new").is(403);
        office.open("/organisations/999999").is(404);
        ofTheSecondUnion().open("/organisations/" + id + "/names").is(404);
    }
}
