package org.lienhiep.documents.open;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lienhiep.cast.Page;
import org.lienhiep.cast.ServedTests;
import org.lienhiep.cast.Visitor;
import org.lienhiep.cast.Year;

/** Documents that everybody may read: opened by the office, found by who issued them, taken back. */
class OpeningTests extends ServedTests {

    private Year year = unset();
    private Visitor office = unset();
    private Visitor reader = unset();

    @BeforeAll
    void aYearOfItsOwn() {
        year = year();
        office = year.as("van-phong");
        reader = visitor(unions.byId(year.union()).orElseThrow().slug());
    }

    private String document(String code) {
        return "/documents/" + year.id("documents.document", code);
    }

    /** Opens a document with these fields said otherwise. */
    private Page open(String code, String... otherwise) {
        Map<String, String> fields =
                new LinkedHashMap<>(Map.of("secrecy", "normal", "personal", "none", "open_on", "10/01/2018"));
        for (int i = 0; i < otherwise.length; i += 2) fields.put(otherwise[i], otherwise[i + 1]);
        List<String> sent = new ArrayList<>();
        fields.forEach((name, value) -> sent.addAll(List.of(name, value)));
        return office.submit(document(code) + "/opening", sent.toArray(String[]::new));
    }

    @Test
    void theListIsNarrowedByIssuerTypeYearAndWords() {
        assertThat(visitor("binh-thuan").open("/public/documents").is(200).total())
                .isEqualTo(6);
        Visitor anybody = visitor("binh-thuan");
        assertThat(anybody.open("/public/documents?type=decision").total()).isEqualTo(3);
        assertThat(anybody.open("/public/documents?issuer=own").total()).isEqualTo(3);
        assertThat(anybody.open("/public/documents?year=2016").total()).isEqualTo(1);
        assertThat(anybody.open("/public/documents?q=dieu+chinh+chi+tieu").total())
                .isEqualTo(1);
        assertThat(anybody.open("/public/documents?type=decision&q=3690").total())
                .isEqualTo(1);
        anybody.open("/public/documents?issuer=%27&type=x&year=abc&after=gestern&q=%25")
                .is(200);
    }

    @Test
    void aDocumentIsOpenedAndTakenBack() {
        String path = "/public" + document("di-01");
        reader.open(path).is(404);
        open("di-01").is(303);
        assertThat(office.open(path).is(200).one("h1").text()).contains("01/LHH-VP");
        assertThat(office.open(document("di-01"))
                        .first("a[href$='" + path + "']")
                        .text())
                .contains("10/01/2018");
        office.submit(document("di-01") + "/opening", "take_back", "true", "reason", "")
                .is(422);
        office.submit(document("di-01") + "/opening", "take_back", "true", "reason", "Đăng nhầm")
                .is(303);
        office.open(path).is(404);
    }

    @Test
    void whatIsSecretOrNamesPeopleIsRefused() {
        assertThat(open("di-03", "secrecy", "secret").is(422).fault("secrecy")).isNotEmpty();
        assertThat(open("di-03", "personal", "present").is(422).fault("personal"))
                .isNotEmpty();
        assertThat(open("di-03", "personal", "agreed").is(422).fault("basis")).isNotEmpty();
        assertThat(open("di-03", "open_on", "13/01/2018").is(422).fault("open_on"))
                .isNotEmpty();
        reader.open("/public" + document("di-03")).is(404);
        reader.open("/public" + document("di-03") + "/file").is(404);
        year.as("hoi").open(document("di-03") + "/opening").is(403);
        office.open("/documents/999999/opening").is(404);
    }

    @SuppressWarnings("NullAway") // set before the first test
    private static <T> T unset() {
        return null;
    }
}
