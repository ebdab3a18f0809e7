package org.lienhiep.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lienhiep.cast.Page;
import org.lienhiep.cast.ServedTests;
import org.lienhiep.cast.Visitor;
import org.lienhiep.cast.Year;

/** The registers of documents in and out. */
class DocumentRegisterTests extends ServedTests {

    private Year year = unset();
    private Visitor office = unset();

    @BeforeAll
    void aYearOfItsOwn() {
        year = year();
        office = year.as("van-phong");
    }

    @Test
    void aDocumentIsEnteredAndStandsInItsRegister() {
        String issuer = Long.toString(year.id("directory.organisation", "so-khcn"));
        Page saved = office.submit(
                "/documents/in/new",
                "type",
                "letter",
                "number",
                "45 / SKHCN - QLKH",
                "issued_on",
                "5/1/2018",
                "issuer_id",
                issuer,
                "subject",
                "Phối hợp tổ chức hội thảo năm 2018",
                "signer",
                "Trần Văn Minh hoạ");
        Page page = office.follow(saved).is(200);
        assertThat(page.name()).isEqualTo("documents/document");
        assertThat(page.first("h1").text()).isEqualTo("Công văn 45/SKHCN-QLKH");
        assertThat(page.all("dd").eachText()).contains("05/01/2018", "Sở KH&CN", "Trần Văn Minh hoạ");
        assertThat(page.first("dd a").attr("href")).endsWith("/organisations/" + issuer);

        Page list = office.open("/documents/in?year=2018&type=letter").is(200);
        assertThat(list.name()).isEqualTo("documents/in");
        assertThat(list.total()).isEqualTo(1);
        assertThat(list.first("[data-record] a").text()).isEqualTo("Phối hợp tổ chức hội thảo năm 2018");
    }

    @Test
    void anOutgoingDocumentIsTheUnionsOwn() {
        Page saved = office.submit(
                "/documents/out/new",
                "type",
                "plan",
                "number",
                "03/KH-LHH",
                "issued_on",
                "10/01/2018",
                "subject",
                "Kế hoạch hội thảo quý I");
        Page page = office.follow(saved).is(200);
        assertThat(page.all("dd").eachText())
                .contains(unions.byId(year.union()).orElseThrow().name());
        assertThat(office.open("/documents/out").is(200).records()).isNotEmpty();
        assertThat(office.open("/documents/in?type=plan").is(200).records()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"secret", "top_secret", "absolute_secret"})
    void aSecretDocumentIsRefusedWholeAndNothingOfItIsKept(String degree) {
        long before = year.number("select count(*) from documents.document");
        long keys = year.number("select count(*) from web.form_key");
        Page refused = office.submit(
                "/documents/in/new",
                "number",
                "01/BC-CAT",
                "issued_on",
                "02/01/2018",
                "issuer_name",
                "Cơ quan minh hoạ",
                "subject",
                "Nội dung không được giữ",
                "secrecy",
                degree);
        refused.is(422);
        assertThat(refused.fault("secrecy")).contains("Luật Bảo vệ bí mật nhà nước", "Chưa có gì được ghi");
        assertThat(year.number("select count(*) from documents.document")).isEqualTo(before);
        assertThat(year.number("select count(*) from web.form_key")).isEqualTo(keys);
    }

    @Test
    void theSameNumberOfTheSameIssuerIsNotEnteredTwiceInAYear() {
        enter("12/CV-HNC", "03/02/2017", "Cơ quan ngoài danh bạ").is(303);
        Page again = enter("12/CV-HNC", "04/05/2017", "cơ quan ngoài danh bạ");
        again.is(422);
        assertThat(again.fault("number")).contains("12/CV-HNC", "2017");
        assertThat(again.first("textarea[name=subject]").text()).isEqualTo("Một công văn");
        enter("12/CV-HNC", "03/02/2016", "Cơ quan ngoài danh bạ").is(303);
        enter("12/CV-HNC", "03/02/2017", "Cơ quan khác").is(303);
    }

    @ParameterizedTest
    @CsvSource({
        "issued_on,13/01/2018,issued_on",
        "issued_on,31/02/2017,issued_on",
        "subject,'',subject",
        "issuer_name,'',issuer_id",
        "issuer_id,999999,issuer_id",
        "type,poem,type"
    })
    void whatCannotBeIsToldBesideItsField(String field, String typed, String fault) {
        Page form = office.open("/documents/in/new").is(200);
        var fields = new java.util.LinkedHashMap<String, String>();
        fields.put("issued_on", "03/03/2017");
        fields.put("issuer_name", field.equals("issuer_id") ? "" : "Cơ quan ngoài danh bạ");
        fields.put("subject", "Một công văn");
        fields.put(field, typed);
        String[] sent = fields.entrySet().stream()
                .flatMap(e -> java.util.stream.Stream.of(e.getKey(), e.getValue()))
                .toArray(String[]::new);
        Page refused = office.fill(form, "main form[method=post]", sent);
        refused.is(422);
        assertThat(refused.fault(fault)).isNotEmpty();
    }

    @Test
    void ofTwoWhoCorrectTheSameDocumentTheSecondSeesBothVersions() {
        String path =
                place(enter("77/CV-HNC", "07/03/2017", "Cơ quan ngoài danh bạ").is(303));
        Page first = office.open(path + "/edit").is(200);
        Page second = office.open(path + "/edit").is(200);
        office.fill(first, "main form[method=post]", "signer", "Người thứ nhất", "type", "notice")
                .is(303);
        Page conflict = office.fill(second, "main form[method=post]", "signer", "Người thứ hai", "type", "invitation");
        conflict.is(409);
        assertThat(conflict.all("tr.conflict label").eachText())
                .containsExactly("Thông báo", "Giấy mời", "Người thứ nhất", "Người thứ hai");
        office.fill(conflict, "main form[method=post]", "signer", "Người thứ hai", "type", "notice")
                .is(303);
        Page after = office.open(path).is(200);
        assertThat(after.all("dd").eachText()).contains("Người thứ hai", "Thông báo");
    }

    @Test
    void anAssociationReadsTheRegisterButDoesNotWriteInIt() {
        Visitor association = year.as("hoi");
        association.open("/documents/in").is(200);
        association.open("/documents/in/new").is(403);
        assertThat(association.open("/documents/in").all(".head .actions a.primary"))
                .isEmpty();
        year.as("tac-gia").open("/documents/in").is(404);
        year.anybody().open("/documents/in").is(302);
    }

    @Test
    void anotherUnionsDocumentIsNotThere() {
        long id = year.id("documents.document", "qd-3476");
        ofTheSecondUnion().open("/documents/" + id).is(404);
        ofTheSecondUnion().open("/documents/" + id + "/edit").is(404);
        office.open("/documents/999999").is(404);
    }

    @Test
    void aLongRegisterIsReadPageByPageWithoutGapsOrRepeats() {
        Year full = year();
        full.run(() -> jdbc.sql("""
            insert into documents.document (code, direction, type, number, issued_on, subject)
            select 'dai-' || n, 'out', 'notice', n || '/TB-LHH', date '2015-01-01' + n / 3, 'Thông báo số ' || n
            from generate_series(1, 120) n
            """).update());
        var seen = new HashSet<String>();
        String at = "/documents/out?year=2015&type=notice";
        for (int page = 0; page < 3; page++) {
            Page list = full.as("van-phong").open(at).is(200);
            assertThat(list.total()).isEqualTo(120);
            assertThat(seen.addAll(list.records())).isTrue();
            var next = list.all("main a[href^='?'][href*='after=']");
            if (!next.isEmpty()) at = "/documents/out" + next.getFirst().attr("href");
        }
        assertThat(seen).hasSize(120);
    }

    private Page enter(String number, String on, String issuer) {
        return office.submit(
                "/documents/in/new",
                "number",
                number,
                "issued_on",
                on,
                "issuer_name",
                issuer,
                "subject",
                "Một công văn");
    }

    private static String place(Page saved) {
        return saved.location().replaceFirst(".*(/documents/\\d+)$", "$1");
    }

    @SuppressWarnings("NullAway") // set before the first test
    private static <T> T unset() {
        return null;
    }
}
