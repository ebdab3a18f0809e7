package org.lienhiep.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lienhiep.cast.Page;
import org.lienhiep.cast.ServedTests;
import org.lienhiep.cast.Visitor;
import org.lienhiep.cast.Year;

/** What arrived is followed up until it is answered; what is sent is signed, received, recalled, replaced. */
class FollowUpTests extends ServedTests {

    private Year year = unset();
    private Visitor office = unset();

    @BeforeAll
    void aYearOfItsOwn() {
        year = year();
        office = year.as("van-phong");
    }

    @Test
    void anArrivalIsPassedOnFollowedUpAndAnswered() {
        String path = arrive("501/SNV-TC", "Xin ý kiến về nhân sự đại hội");
        assertThat(office.open(path).all("dd").eachText()).contains("Chưa chuyển");
        office.submit(path + "/passing", "handler", "", "unit_id", "").is(422);
        office.submit(path + "/passing", "handler", "Trần Thị Hà", "due_on", "15/01/2018")
                .is(303);
        assertThat(office.open(path).all("dd").eachText()).contains("Trần Thị Hà", "Còn 3 ngày");
        office.submit(path + "/progress", "words", "Đã hỏi ý kiến hội").is(303);
        assertThat(office.open("/desk").records()).contains("documents.document:" + id(path));
        office.submit(path + "/settlement", "reply", "", "words", "").is(422);
        office.submit(path + "/settlement", "words", "Đã trả lời qua điện thoại")
                .is(303);
        assertThat(office.open(path).all("dd").eachText()).contains("Xong 12/01");
        assertThat(office.open("/desk").records()).doesNotContain("documents.document:" + id(path));
        office.submit(path + "/settlement", "reason", "Cơ quan hỏi lại").is(303);
        assertThat(office.open(path).all("dd").eachText()).contains("Còn 3 ngày");
    }

    @Test
    void aCancelledArrivalKeepsItsNumber() {
        String path = arrive("502/SNV-TC", "Vào sổ nhầm");
        String number = year.text("select value from documents.arrival where document_id = " + id(path));
        office.submit(path + "/arrival/cancellation", "reason", "Vào sổ hai lần")
                .is(303);
        office.post(path + "/arrival/cancellation", List.of("_csrf", office.token(), "reason", "Lần nữa"))
                .is(422);
        Page book = office.open("/documents/in/book?year=2018").is(200);
        assertThat(book.all("tr.out td").eachText()).contains(number, "Hủy số: Vào sổ hai lần");
        String next = arrive("503/SNV-TC", "Văn bản kế tiếp");
        assertThat(year.number("select value from documents.arrival where document_id = " + id(next)))
                .isGreaterThan(Long.parseLong(number));
    }

    @Test
    void aUnitSeesItsOwnAndNotesProgressOnThatAlone() {
        Visitor association = year.as("hoi");
        String others = arrive("504/SNV-TC", "Việc của văn phòng");
        office.submit(others + "/passing", "handler", "Văn thư").is(303);
        association.open(others).is(200);
        association.open(others + "/progress").is(403);
        association.open(others + "/passing").is(403);
        String own = arrive("505/SNV-TC", "Việc của hội");
        String unit = year.text("select min(id) from directory.organisation where kind = 'association'");
        office.submit(own + "/passing", "unit_id", unit, "due_on", "10/02/2018").is(303);
        association.submit(own + "/progress", "words", "Hội đang họp").is(303);
        assertThat(association.open("/documents/in?tab=mine").records())
                .containsExactly("documents.document:" + id(own));
    }

    @Test
    void aDecisionEnteredElsewhereIsPutInTheBook() {
        long id = year.id("documents.document", "qd-3690");
        assertThat(office.open("/documents/in?tab=unregistered").records()).contains("documents.document:" + id);
        office.submit("/documents/" + id + "/arrival", "arrived_on", "20/12/2017")
                .is(422);
        office.submit("/documents/" + id + "/arrival", "arrived_on", "27/12/2017")
                .is(303);
        assertThat(office.open("/documents/in?year=2017").records()).contains("documents.document:" + id);
        office.open("/documents/" + id + "/arrival").is(422);
    }

    @Test
    void aSignedCopyIsBoundByItsHashAndReplacedOnlyWithAReason() {
        String path = numbered("Thông báo có bản ký");
        sign(path, "ky.pdf", "%PDF-1.4\n1\n%%EOF\n", "").is(303);
        Page page = office.open(path).is(200);
        assertThat(page.text()).contains("Bản ký");
        assertThat(year.number("select count(*) from documents.signed_copy c join documents.file f on f.union_id ="
                        + " c.union_id and f.id = c.file_id and f.sha256 = c.sha256 where c.document_id = "
                        + id(path)))
                .isEqualTo(1);
        assertThat(sign(path, "ky-2.pdf", "%PDF-1.4\n2\n%%EOF\n", "").is(422).fault("reason"))
                .contains("vì sao");
        sign(path, "ky-2.pdf", "%PDF-1.4\n2\n%%EOF\n", "Bản quét mờ").is(303);
        Page changed = office.submit(path + "/edit", "subject", "Đổi trích yếu sau khi ký");
        assertThat(changed.is(422).fault("subject")).contains("bản ký");
        office.submit(path + "/edit", "recipients", "Các hội thành viên").is(303);
    }

    @Test
    void whatWasSentIsReceivedRecalledFrozenAndReplaced() {
        String path = numbered("Thông báo gửi đi");
        office.submit(path + "/dispatches/new", "sent_to", "", "means", "post").is(422);
        office.submit(path + "/dispatches/new", "sent_to", "Sở KH&CN", "means", "post")
                .is(303);
        String dispatch = year.text("select id from documents.dispatch where document_id = " + id(path));
        office.submit("/documents/dispatches/" + dispatch + "/receipt", "receipt", "Nguyễn Văn Nhận")
                .is(303);
        office.submit(path + "/number/cancellation", "reason", "Đã gửi rồi").is(422);
        office.submit(path + "/recall", "reason", "").is(422);
        office.submit(path + "/recall", "reason", "Sai căn cứ").is(303);
        Page frozen = office.open(path).is(200);
        assertThat(frozen.all("dd").eachText()).contains("Đã thu hồi 12/01/2018");
        office.submit(path + "/edit", "note", "Sửa sau thu hồi").is(422);
        String successor = office.submit(path + "/replacement", "subject", "Thông báo thay thế")
                .is(303)
                .location()
                .replaceFirst(".*(/documents/\\d+)$", "$1");
        assertThat(office.open(path).all("dt").eachText()).contains("Được thay bằng");
        assertThat(office.open(successor).all("dt").eachText()).contains("Thay thế");
        office.post(path + "/replacement", List.of("_csrf", office.token())).is(422);
    }

    @Test
    void metadataCarryTheFieldsOfTheDecree() {
        String path = arrive("506/SNV-TC", "Dữ liệu <đặc tả> & dấu");
        Page xml = office.open(path + "/metadata.xml").is(200);
        var document = org.jsoup.Jsoup.parse(
                new String(xml.bytes(), StandardCharsets.UTF_8), org.jsoup.parser.Parser.xmlParser());
        assertThat(document.select("Document").first().children()).hasSize(18);
        assertThat(document.select("Subject").text()).isEqualTo("Dữ liệu <đặc tả> & dấu");
        assertThat(document.select("CodeNumber").text()).isEqualTo("506");
        String own = numbered("Đặc tả văn bản đi");
        var sent = org.jsoup.Jsoup.parse(
                new String(office.open(own + "/metadata.xml").bytes(), StandardCharsets.UTF_8),
                org.jsoup.parser.Parser.xmlParser());
        assertThat(sent.select("Document").first().children()).hasSize(16);
        office.open("/documents/in/metadata.json?year=2017").is(200);
        ofTheSecondUnion().open(path + "/metadata.xml").is(404);
    }

    private Page sign(String path, String name, String bytes, String reason) {
        Page form = office.open(path + "/signed-copies/new").is(200);
        byte[] content = bytes.getBytes(StandardCharsets.US_ASCII);
        return reason.isEmpty()
                ? office.upload(form, "main form[method=post]", "file", name, content)
                : office.upload(form, "main form[method=post]", "file", name, content, "reason", reason);
    }

    private String arrive(String number, String subject) {
        return place(office.submit(
                "/documents/in/new",
                "number",
                number,
                "issued_on",
                "10/01/2018",
                "issuer_name",
                "Sở Nội vụ minh hoạ",
                "subject",
                subject));
    }

    private String numbered(String subject) {
        return place(office.submit(
                "/documents/out/new", "type", "notice", "issued_on", "12/01/2018", "subject", subject, "give", "true"));
    }

    private static String place(Page saved) {
        return saved.is(303).location().replaceFirst(".*(/documents/\\d+)$", "$1");
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    @SuppressWarnings("NullAway") // set before the first test
    private static <T> T unset() {
        return null;
    }
}
