package org.lienhiep.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lienhiep.cast.Page;
import org.lienhiep.cast.ServedTests;
import org.lienhiep.cast.Visitor;
import org.lienhiep.cast.Year;

/** Records that may be one person or organisation stand in a queue, each pair with what speaks for it. */
class DuplicateTests extends ServedTests {

    private Year year;
    private Visitor office;

    @BeforeAll
    void openTheYear() {
        year = year();
        office = year.as("van-phong");
    }

    private long person(String name, String... more) {
        return enter("/people/new", "full_name", name, more);
    }

    private long organisation(String name, String... more) {
        return enter("/organisations/new", "name", name, more);
    }

    private long enter(String page, String field, String name, String... more) {
        String[] fields = new String[more.length + 2];
        fields[0] = field;
        fields[1] = name;
        System.arraycopy(more, 0, fields, 2, more.length);
        Page answer = office.submit(page, fields);
        if (answer.status() == 422) answer = office.fill(answer, "main form[method=post]", "different", "true");
        String path = office.follow(answer).is(200).path();
        return Long.parseLong(path.substring(path.lastIndexOf('/') + 1));
    }

    private String pair(String of, long one, long other) {
        return "/directory/duplicates/" + of + "/" + Math.min(one, other) + "/" + Math.max(one, other);
    }

    private boolean waits(String of, long one, long other) {
        String address = "/directory/duplicates?of=" + of;
        while (true) {
            Page page = office.open(address).is(200);
            if (!page.all("a[href$=" + pair(of, one, other) + "]").isEmpty()) return true;
            var next = page.all("a[rel=next]");
            if (next.isEmpty()) return false;
            address = "/directory/duplicates" + next.getFirst().attr("href");
        }
    }

    private int score(long one, long other) {
        return Integer.parseInt(year.text("select coalesce(max(score), 0) from directory.likeness where one_id = "
                + Math.min(one, other) + " and other_id = " + Math.max(one, other) + " and type = 'directory.person'"));
    }

    @Test
    void spellingsOfOneNameMeetWhereTheBirthdayIsTheSame() {
        long whole = person("Đỗ Quỳnh Hòa", "born_on", "3/4/1971");
        for (String spelling : List.of("Do Quynh Hoa", "Đỗ Quỳnh Hoà", "Hòa Đỗ Quỳnh", "Đ. Q. Hòa", "Đỗ Hòa")) {
            long other = person(spelling, "born_on", "3/4/1971");
            assertThat(waits("people", whole, other)).as(spelling).isTrue();
        }
        long stranger = person("Đỗ Quỳnh Hương", "born_on", "3/4/1971");
        assertThat(waits("people", whole, stranger)).isFalse();
    }

    @Test
    void aYearOfBirthThatDiffersKeepsTwoOfOneNameApart() {
        long one = person("Lâm Trí Vượng", "born_on", "1/2/1960");
        long other = person("Lâm Trí Vượng", "born_on", "1/2/1985");
        assertThat(waits("people", one, other)).isFalse();
        office.submit("/people/" + other + "/edit", "born_on", "1/1/1960").is(303);
        assertThat(waits("people", one, other)).isTrue();
        assertThat(office.open(pair("people", one, other)).first("p.lead").text())
                .contains("năm sinh");
    }

    @Test
    void aTelephoneOrAWorkplaceSpeaksForAPair() {
        long one = person("Ôn Thị Lài", "phone", "0912 345 678");
        long other = person("Ôn Thị Lài", "phone", "+84 912345678", "degree", "Kỹ sư");
        assertThat(score(one, other)).isGreaterThanOrEqualTo(85);
        long third = person("Ô. T. Lài", "degree", "Kỹ sư");
        assertThat(score(one, third)).isZero();
        for (long id : List.of(one, third)) {
            office.submit(
                            "/people/" + id + "/posts",
                            "organisation",
                            "Sở Y tế",
                            "post",
                            "Chuyên viên",
                            "from_on",
                            "1/1/2015")
                    .is(303);
        }
        assertThat(score(one, third)).isGreaterThanOrEqualTo(50);
    }

    @Test
    void organisationsMeetByAbbreviationAndByTaxNumberAndNotAcrossPlaces() {
        long one = organisation("Trường THPT Trần Nhật Duật", "kind", "school", "place", "Hàm Tân");
        long other = organisation("Trường Trung học phổ thông Trần Nhật Duật", "kind", "school");
        assertThat(waits("organisations", one, other)).isTrue();
        long elsewhere = organisation("THPT Trần Nhật Duật", "kind", "school", "place", "Tuy Phong");
        assertThat(waits("organisations", one, elsewhere)).isFalse();
        long taxed = organisation("Công ty An Bình", "kind", "enterprise", "tax_code", "3400123456");
        long same = organisation("Doanh nghiệp Bình Minh", "kind", "enterprise", "tax_code", "3400123456");
        assertThat(waits("organisations", taxed, same)).isTrue();
        Page wrong = office.submit("/organisations/new", "name", "Công ty X", "kind", "enterprise", "tax_code", "12");
        assertThat(wrong.is(422).fault("tax_code")).isNotEmpty();
    }

    @Test
    void whatWasToldApartStaysToldApartWhateverIsFoundLater() {
        long one = person("Kiều Song Sinh", "born_on", "5/5/1990");
        long other = person("Kiều Song Sinh", "born_on", "5/5/1990", "degree", "Kỹ sư");
        String path = pair("people", one, other);
        assertThat(office.submit(path + "/verdict", "reason", "").is(422).fault("reason"))
                .isNotEmpty();
        office.submit(path + "/verdict", "reason", "Hai chị em họ, trùng ngày sinh")
                .is(303);
        assertThat(waits("people", one, other)).isFalse();
        office.submit("/people/" + one + "/edit", "degree", "Kỹ sư").is(303);
        assertThat(waits("people", one, other)).isFalse();
        assertThat(office.open("/directory/duplicates?of=people&state=apart").all("a[href$=" + path + "]"))
                .isNotEmpty();
        assertThat(office.open(path).first(".notice").text()).contains("Hai chị em họ");
        office.submit(path + "/verdict", "reason", "Xem lại giấy khai sinh").is(303);
        assertThat(waits("people", one, other)).isTrue();
    }

    @Test
    void whatAnImportBroughtIsFoundWithoutBeingAsked() {
        year.run(() -> jdbc.sql("""
                        insert into directory.person (code, full_name, born_on, sort_key, fold) values
                        ('nhap-1', 'Tạ Nhập Kho', '1980-02-03', 'x', 'ta nhap kho'), ('nhap-2', 'Tạ Nhập Kho', '1980-02-03', 'x', 'ta nhap kho')
                        """).update());
        long one = year.id("directory.person", "nhap-1");
        long other = year.id("directory.person", "nhap-2");
        assertThat(waits("people", one, other)).isFalse();
        context.getBean(LikenessRounds.class).everyMinute();
        assertThat(waits("people", one, other)).isTrue();
        context.getBean(LikenessRounds.class).everyNight();
        assertThat(waits("people", one, other)).isTrue();
    }

    @Test
    void onlyThoseWhoKeepTheDirectorySeeTheQueue() {
        office.open("/directory/duplicates").is(200);
        year.as("hoi").open("/directory/duplicates").is(403);
        year.as("lanh-dao").open("/directory/merges").is(403);
        office.open("/directory/duplicates/people/1/1").is(404);
        office.open("/directory/duplicates?of=people&after=no.such.place&strength=none")
                .is(200);
    }
}
