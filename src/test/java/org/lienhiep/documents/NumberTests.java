package org.lienhiep.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lienhiep.cast.Page;
import org.lienhiep.cast.ServedTests;
import org.lienhiep.cast.Visitor;
import org.lienhiep.cast.Year;
import org.springframework.beans.factory.annotation.Autowired;

/** Numbers are given once, in order, and stay. */
class NumberTests extends ServedTests {

    @Autowired
    private Numbers numbers;

    private Year year = unset();
    private Visitor office = unset();

    @BeforeAll
    void aYearOfItsOwn() {
        year = year();
        office = year.as("van-phong");
    }

    @Test
    void ofTwoHundredWhoAskAtOnceEachGetsANumberAndNoneIsDoubleOrMissing() throws Exception {
        Year busy = year();
        var paper = new Numbers.Wanted("notice", null, "", LocalDate.of(2018, 1, 12), "Thông báo cùng lúc", "", "");
        List<Callable<Integer>> all = new ArrayList<>();
        for (int i = 0; i < 200; i++)
            all.add(() -> busy.run(() -> numbers.give(paper)).number());
        List<Integer> given = new ArrayList<>();
        try (var many = Executors.newFixedThreadPool(20)) {
            for (var one : many.invokeAll(all)) given.add(one.get());
        }
        assertThat(given)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, 200).boxed().toList());
        assertThat(busy.text(
                        "select max(number) from documents.document where type = 'notice' and number like '200/%'"))
                .isEqualTo("200/TB-LHH");
    }

    @Test
    void aDraftGetsTheNextNumberOfItsTypeWithItsSymbol() {
        String first = draft("plan", "12/01/2018", "Kế hoạch thứ nhất");
        assertThat(office.open(first).is(200).all(".head .actions a").eachText())
                .contains("Cấp số");
        assertThat(office.open(first + "/number").first("h1").text()).isEqualTo("Cấp số 01/KH-LHH");
        office.submit(first + "/number").is(303);
        assertThat(office.open(first).first("h1").text()).isEqualTo("Kế hoạch 01/KH-LHH");
        String second = draft("plan", "12/01/2018", "Kế hoạch thứ hai");
        office.submit(second + "/number").is(303);
        assertThat(office.open(second).first("h1").text()).isEqualTo("Kế hoạch 02/KH-LHH");
        office.post(second + "/number", List.of("_csrf", office.token())).is(422);
    }

    @Test
    void aCancelledNumberStaysInTheBookAndIsNeverGivenAgain() {
        String cancelled = draft("submission", "12/01/2018", "Tờ trình lấy số rồi hủy");
        office.submit(cancelled + "/number").is(303);
        office.submit(cancelled + "/number/cancellation", "reason", "").is(422);
        office.submit(cancelled + "/number/cancellation", "reason", "In sai mẫu")
                .is(303);
        office.submit(cancelled + "/number").is(303);
        assertThat(office.open(cancelled).first("h1").text()).isEqualTo("Tờ trình 02/TTr-LHH");
        Page book = office.open("/documents/out/book?year=2018").is(200);
        assertThat(book.all("tr.out td").eachText()).contains("01/TTr-LHH", "Hủy số: In sai mẫu");
    }

    @Test
    void aPaperOfADayGoneByGetsANumberOnlyWithTheReason() {
        String late = draft("guidance", "02/01/2018", "Hướng dẫn ký tuần trước");
        Page refused = office.submit(late + "/number");
        assertThat(refused.is(422).fault("number_note")).contains("lý do");
        office.submit(late + "/number", "number_note", "Văn thư nghỉ ốm").is(303);
        assertThat(office.open(late).all("dd").eachText()).contains("Văn thư nghỉ ốm");
    }

    @Test
    void aNumberCopiedFromThePaperBookBeginsARunButLeavesNoGap() {
        Page first = own("programme", "12/CTr-LHH", "10/01/2018", "Chương trình đã có số");
        first.is(303);
        Page gap = own("programme", "15/CTr-LHH", "10/01/2018", "Bỏ cách quãng");
        assertThat(gap.is(422).fault("number")).contains("13");
        assertThat(own("programme", "12/CTr-LHH", "10/01/2018", "Trùng số")
                        .is(422)
                        .fault("number"))
                .contains("12/CTr-LHH");
        own("programme", "13/CTr-LHH", "10/01/2018", "Số liền sau").is(303);
        assertThat(own("programme", "không số", "10/01/2018", "Sai").is(422).fault("number"))
                .contains("07/QĐ-LHH");
    }

    @Test
    void aCouncilHasItsOwnRunUnderItsOwnSymbol() {
        office.submit("/documents/numbers/bodies/new", "name", "Hội đồng phản biện", "symbol", "HĐPB")
                .is(303);
        assertThat(office.submit("/documents/numbers/bodies/new", "name", "Ban khác", "symbol", "hđpb")
                        .is(422)
                        .fault("symbol"))
                .contains("hđpb");
        String body = year.text("select id from documents.issuing_body where symbol = 'HĐPB'");
        String paper = place(office.submit(
                "/documents/out/new",
                "type",
                "report",
                "body",
                body,
                "issued_on",
                "12/01/2018",
                "subject",
                "Báo cáo của hội đồng",
                "give",
                "true"));
        assertThat(office.open(paper).first("h1").text()).isEqualTo("Báo cáo 01/BC-HĐPB");
        office.submit("/documents/numbers/bodies/" + body + "/closing").is(303);
        assertThat(office.open("/documents/out/new").all("select[name=body]")).isEmpty();
    }

    @Test
    void howNumbersRunIsSetForAYearThatHasNotBegun() {
        Year other = year();
        Visitor clerk = other.as("van-phong");
        clerk.submit("/documents/numbers/ways/new", "from_year", "2017", "way", "one")
                .is(422);
        clerk.submit("/documents/numbers/ways/new", "from_year", "2018", "way", "one")
                .is(303);
        var on = LocalDate.of(2018, 1, 12);
        var codes = other.run(() -> List.of(
                numbers.give(new Numbers.Wanted("plan", null, "", on, "Một", "", ""))
                        .code(),
                numbers.give(new Numbers.Wanted("letter", null, "VP", on, "Hai", "", ""))
                        .code(),
                numbers.give(new Numbers.Wanted("letter", null, "", on, "Ba", "", ""))
                        .code()));
        assertThat(codes).containsExactly("01/KH-LHH", "02/LHH-VP", "03/LHH");
        assertThat(clerk.open("/documents/numbers?year=2018").is(200).records()).hasSize(1);
    }

    @Test
    void aUnionThatBeginsInTheMiddleOfAYearSetsItsFirstNumber() {
        office.submit(
                        "/documents/numbers/starts/new",
                        "run",
                        "contract",
                        "first",
                        "41",
                        "start_note",
                        "Chuyển từ sổ giấy")
                .is(303);
        String paper = draft("contract", "12/01/2018", "Hợp đồng đầu tiên trên máy");
        office.submit(paper + "/number").is(303);
        assertThat(office.open(paper).first("h1").text()).isEqualTo("Hợp đồng 41/HĐ-LHH");
        office.submit("/documents/numbers/starts/new", "run", "contract", "first", "60", "start_note", "Muộn")
                .is(422);
    }

    private String draft(String type, String on, String subject) {
        return place(own(type, "", on, subject));
    }

    private Page own(String type, String number, String on, String subject) {
        return office.submit("/documents/out/new", "type", type, "number", number, "issued_on", on, "subject", subject);
    }

    private static String place(Page saved) {
        return saved.is(303).location().replaceFirst(".*(/documents/\\d+)$", "$1");
    }

    @SuppressWarnings("NullAway") // set before the first test
    private static <T> T unset() {
        return null;
    }
}
