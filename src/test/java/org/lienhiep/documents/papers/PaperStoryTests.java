package org.lienhiep.documents.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lienhiep.cast.Page;
import org.lienhiep.cast.ServedTests;
import org.lienhiep.cast.Visitor;
import org.lienhiep.cast.Year;

/** A paper from its record to the check page: made, filled, issued, checked, revoked. */
class PaperStoryTests extends ServedTests {

    private Year year;
    private Visitor office;
    private long critique;

    @BeforeAll
    void openTheYear() {
        year = year();
        office = year.as("van-phong");
        critique = year.number("select min(critique_id) from critiques.expert");
    }

    private String make(String template, String... fields) {
        Page made = office.submit("/papers/new?of=critiques.critique:" + critique + "&template=" + template, fields);
        return made.is(303).location().replaceFirst("^.*(/papers/\\d+)$", "$1");
    }

    @Test
    void aRecordsPageOffersItsPapersToTheOfficeAlone() {
        Page page = office.open("/critiques/" + critique).is(200);
        assertThat(page.all(".actions a[href$='/papers/new?of=critiques.critique:" + critique + "']"))
                .hasSize(1);
        assertThat(year.as("lanh-dao").open("/critiques/" + critique).is(200).all("a[href*=/papers/new]"))
                .isEmpty();
        List<String> offered = office.open("/papers/new?of=critiques.critique:" + critique)
                .is(200)
                .all("table a[href*=template]")
                .eachText();
        assertThat(offered)
                .contains("Quyết định thành lập Hội đồng", "Biên bản họp Hội đồng", "Phiếu gửi báo cáo phản biện");
    }

    @Test
    void whatTheRecordLeavesOpenIsAGapAndHoldsTheIssue() {
        String path = make("bb-hoi-dong", "f_gio_bat_dau", "08 giờ 00");
        Page page = office.open(path).is(200);
        assertThat(page.all(".paper mark").eachText())
                .contains("[Địa điểm họp]")
                .doesNotContain("[Giờ bắt đầu]");
        assertThat(page.all(".gaps li").eachText()).contains("Địa điểm họp", "Giờ kết thúc");
        assertThat(page.all("a[href$=/issue]")).isEmpty();
        office.open(path + "/issue").is(422);
    }

    @Test
    void aPaperIsIssuedOnceUnderItsNumberAndEverybodyCanCheckIt() throws Exception {
        String path = make("qd-hoi-dong");
        office.submit(path + "/issue", "number", "").is(422);
        office.submit(path + "/issue", "number", "QĐ").is(422);
        assertThat(office.submit(path + "/issue", "number", "07/QĐ-LHH", "issued_on", "13/01/2018")
                        .is(422)
                        .fault("issued_on"))
                .isNotEmpty();
        office.submit(path + "/issue", "number", "07/QĐ-LHH").is(303);
        office.open(path + "/issue").is(422);
        office.open(path + "/edit").is(200);

        byte[] file = office.open(path + "/pdf").is(200).bytes();
        Pdf pdf = new Pdf(file);
        assertThat(pdf.text())
                .contains("Số: 07/QĐ-LHH", "ngày 12 tháng 01 năm 2018")
                .doesNotContain("DỰ THẢO");
        String check =
                office.open(path).first("dd a[href*=/verify/]").attr("href").replaceFirst("^/[^/]+", "");
        Page answer = year.anybody().open(check).is(200);
        assertThat(answer.name()).isEqualTo("papers/check");
        assertThat(answer.first(".mark.ok").text()).isEqualTo("Văn bản này là thật");
        String hash =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        assertThat(answer.all("dd").eachText())
                .contains("07/QĐ-LHH", "12/01/2018", "Quyết định", hash.replaceAll("(.{8})(?=.)", "$1 "));
        assertThat(pdf.text()).contains(check.replaceFirst("/verify/", ""));
        assertThat(office.open(path + "/pdf").bytes()).as("the kept file").isEqualTo(file);

        String another = make("qd-hoi-dong");
        assertThat(office.submit(another + "/issue", "number", "07/QĐ-LHH")
                        .is(422)
                        .fault("number"))
                .contains("07/QĐ-LHH");

        office.submit(path + "/revocation", "reason", "").is(422);
        office.submit(path + "/revocation", "reason", "Sai thành phần Hội đồng").is(303);
        Page revoked = year.anybody().open(check).is(200);
        assertThat(revoked.all(".mark.ok")).isEmpty();
        assertThat(revoked.first(".mark.soon").text()).isEqualTo("Văn bản đã thu hồi ngày 12/01/2018.");
        assertThat(revoked.all("dd").eachText()).contains("Sai thành phần Hội đồng");
        office.open(path + "/revocation").is(422);
    }

    @Test
    void aDraftIsFilledAnewAndALostRaceIsTold() {
        String path = make("kh-phan-bien");
        Page open = office.open(path + "/edit").is(200);
        office.submit(path + "/edit", "f_nguon_kinh_phi", "Ngân sách tỉnh", "urgency", "KHẨN")
                .is(303);
        Page page = office.open(path).is(200);
        assertThat(page.first(".paper .urgent").text()).isEqualTo("KHẨN");
        assertThat(page.first(".paper").text()).contains("Ngân sách tỉnh");
        office.fill(open, "main form[method=post]", "f_nguon_kinh_phi", "Nguồn khác")
                .is(409);
        assertThat(office.open(path).first(".paper").text()).contains("Ngân sách tỉnh");
    }

    @Test
    void aPreviewSavesNothing() {
        long before = year.number("select count(*) from documents.paper");
        Page shown = office.open("/papers/new?template=tb-trong").is(200);
        Page again = office.fill(shown, "main form[method=post]", "f_viec", "Nghỉ Tết", "_preview", "1")
                .is(200);
        assertThat(again.first(".paper .abstract").text()).isEqualTo("Nghỉ Tết");
        assertThat(year.number("select count(*) from documents.paper")).isEqualTo(before);
    }

    @Test
    void anInvitationIsSomebodysOwnAndSaysNoNameInPublicWithoutConsent() {
        long person = year.number("select min(person_id) from critiques.expert where critique_id = " + critique);
        year.run(() -> jdbc.sql("update directory.person set consent_public = false where id = :id")
                .param("id", person)
                .update());
        String path = make("gm-hoi-dong&member=" + person, "f_gio_hop", "08 giờ", "f_dia_diem_hop", "Văn phòng");
        office.submit(path + "/issue", "number", "09/GM-LHH").is(303);
        String check =
                office.open(path).first("dd a[href*=/verify/]").attr("href").replaceFirst("^/[^/]+", "");
        String name = year.text("select full_name from directory.person where id = " + person);
        Page answer = year.anybody().open(check).is(200);
        assertThat(answer.first("main").text()).doesNotContain(name).contains(CheckPage.initials(name));
        assertThat(answer.all("dt").eachText()).doesNotContain("Trích yếu");
    }

    @Test
    void aCodeOfNoPaperAndOfAnotherUnionIsNotFound() {
        Page unknown = year.anybody().open("/verify/" + "0".repeat(26)).is(404);
        assertThat(unknown.first(".mark.late").text()).startsWith("Không có văn bản nào mang mã");
        year.anybody().open("/verify/abc").is(404);
        year.anybody().open("/verify").is(200);
    }

    @Test
    void aTemplateKeepsItsVersionsAndAnOldPaperItsOwn() {
        String before = make("cv-tiep-nhan");
        Page form = office.open("/papers/templates/cv-tiep-nhan/edit").is(200);
        assertThat(office.fill(form, "main form[method=post]", "part_text", "Có {ngoặc mở")
                        .is(422)
                        .fault("part_text"))
                .isNotEmpty();
        office.submit("/papers/templates/cv-tiep-nhan/edit", "part_text", "Đã nhận hồ sơ {Tên đề án}.")
                .is(303);
        office.fill(form, "main form[method=post]", "part_text", "Bản của người khác")
                .is(409);
        String after = make("cv-tiep-nhan");
        assertThat(office.open(after).all(".paper p").eachText()).anyMatch(p -> p.startsWith("Đã nhận hồ sơ"));
        assertThat(office.open(before).all(".paper p").eachText()).noneMatch(p -> p.startsWith("Đã nhận hồ sơ"));
        assertThat(office.open("/papers/templates/cv-tiep-nhan").all("table td").eachText())
                .contains("bản 1");
        year.as("lanh-dao").open("/papers/templates/cv-tiep-nhan/edit").is(403);
    }

    @Test
    void theLayoutIsSetWithinTheDecreesBoundsFromADayOn() {
        assertThat(office.submit("/papers/layout", "left", "40").is(422).fault("left"))
                .contains("30", "35");
        assertThat(office.submit("/papers/layout", "address", "lienhiep")
                        .is(422)
                        .fault("address"))
                .isNotEmpty();
        String before = make("qd-hoi-dong");
        office.submit(
                        "/papers/layout",
                        "left",
                        "35",
                        "signer",
                        "Trần Thị Minh",
                        "capacity",
                        "KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH")
                .is(303);
        String after = make("qd-hoi-dong");
        Pdf now = new Pdf(office.open(after + "/pdf").is(200).bytes());
        assertThat(now.text()).contains("KT. CHỦ TỊCH", "Trần Thị Minh");
        assertThat(now.line("Điều 1.").x()).isGreaterThan(44);
        assertThat(new Pdf(office.open(before + "/pdf").is(200).bytes()).text()).doesNotContain("Trần Thị Minh");
        Page report = office.open("/reports?year=2017").is(200);
        String pdf = report.first("a[href$=/pdf]").attr("href").replaceFirst("^/[^/]+", "");
        assertThat(new Pdf(office.open(pdf).is(200).bytes()).text()).contains("194", "KT. CHỦ TỊCH");
    }

    @Test
    void aRecordOfAnotherKindOrNobodysIsNotFound() {
        office.open("/papers/new?of=critiques.critique:999999").is(404);
        office.open("/papers/new?of=identity.account:1").is(404);
        office.open("/papers/new?of=events.event:1&template=qd-hoi-dong").is(404);
        office.open("/papers/new?template=khong-co").is(404);
        year.as("hoi").open("/papers").is(404);
    }
}
