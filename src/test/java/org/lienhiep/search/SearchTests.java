package org.lienhiep.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lienhiep.cast.Page;
import org.lienhiep.cast.ServedTests;
import org.lienhiep.cast.Visitor;
import org.lienhiep.runtime.CurrentUnion;
import org.springframework.beans.factory.annotation.Autowired;

/** What the one box finds, and for whom; on the demonstration's Union. */
class SearchTests extends ServedTests {

    @Autowired
    private Feeding feeding;

    @BeforeAll
    void makeTheIndexes() {
        for (String slug : List.of("binh-thuan", "demo-hai"))
            CurrentUnion.call(unions.bySlug(slug).orElseThrow().id(), () -> {
                feeding.catchUp();
                return true;
            });
    }

    @Test
    void sixtyQuestionsFindFirstWhatTheyMean() throws IOException {
        List<String> wrong = new ArrayList<>();
        var format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        int asked = 0;
        try (var in = new InputStreamReader(
                        Objects.requireNonNull(SearchTests.class.getResourceAsStream("/search/questions.csv")),
                        StandardCharsets.UTF_8);
                var rows = format.parse(in)) {
            for (var row : rows) {
                asked++;
                Page page = ask(as("van-phong"), row.get("asked"));
                String first = page.all("[data-record] .t").stream()
                        .findFirst()
                        .map(Element::text)
                        .orElse("nothing");
                if (!first.startsWith(row.get("expected"))) wrong.add(row.get("asked") + " finds " + first);
            }
        }
        assertThat(asked).isEqualTo(60);
        assertThat(wrong).isEmpty();
    }

    @Test
    void whatCarriesTheMarksTypedStandsFirst() {
        Page page = ask(as("van-phong"), "dưỡng");
        assertThat(page.all(".found h2").eachText()).containsExactly("Đúng dấu", "Khác dấu");
        assertThat(page.all(".found .news").getFirst().select("mark").eachText())
                .isNotEmpty()
                .allMatch(m -> m.equalsIgnoreCase("dưỡng"));
        assertThat(ask(as("van-phong"), "duong").all(".found h2")).isEmpty();
        assertThat(total(ask(as("van-phong"), "duong"))).isEqualTo(total(page));
    }

    @Test
    void resultsAreNarrowedByKindAndYearWithTheirCounts() {
        Page all = ask(as("van-phong"), "sáng tạo");
        for (Element choice : all.all("p.filters a")) {
            Page narrowed = as("van-phong")
                    .open(choice.attr("href").substring("/binh-thuan".length()))
                    .is(200);
            assertThat(choice.text()).endsWith(" " + total(narrowed));
        }
        Page entries = as("van-phong").open("/search?q=" + encoded("sáng tạo") + "&kind=entries&of=2017");
        assertThat(entries.records()).isNotEmpty().allMatch(r -> r.startsWith("contests.entry:"));
        assertThat(entries.all(".pager a[rel=next]")).hasSize(1);
        assertThat(as("van-phong")
                        .open("/search?q=x&kind=nothing&of=abc&page=-1")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aBodyFindsItsOwnTasksAlone() {
        long all = total(ask(as("van-phong"), "kind", "tasks", "tổ chức"));
        assertThat(all).isPositive();
        Visitor association = as("hoi");
        List<String> own = association.open("/tasks").all("[data-record]").eachAttr("data-record");
        for (String words : List.of("phản biện", "hội thảo", "tập huấn", "phổ biến", "khám sức khỏe", "2017")) {
            Page page = ask(association, "kind", "tasks", words);
            assertThat(own).containsAll(page.records());
            assertThat(page.records()).allMatch(r -> r.startsWith("assignments.task:"));
        }
        assertThat(ask(as("van-phong"), "Khám sức khỏe cho trí thức").records()).isNotEmpty();
        assertThat(kinds(ask(association, "Khám sức khỏe cho trí thức"))).doesNotContain("Nhiệm vụ");
    }

    @Test
    void whoMayReadNothingFindsWhatIsPublished() {
        for (Visitor visitor : List.of(as("chuyen-gia"), as("quoc-gia"))) {
            assertThat(ask(visitor, "Dương Hữu Danh").records()).noneMatch(r -> r.startsWith("directory."));
            assertThat(ask(visitor, "sáng tạo").records()).isNotEmpty().allMatch(r -> r.startsWith("portal.article:"));
        }
        anybody().open("/search?q=x").is(302);
        anybody().open("/search/suggestions?q=x").is(302);
        Page published =
                anybody().open("/public/search?q=" + encoded("sáng tạo")).is(200);
        assertThat(published.records()).isNotEmpty().allMatch(r -> r.startsWith("portal.article:"));
        assertThat(anybody().open("/public/search?q=3476").records()).isEmpty();
        assertThat(as("van-phong").open("/public/search?q=3476").records()).isEmpty();
    }

    @Test
    void anotherUnionFindsItsOwn() {
        assertThat(ask(as("van-phong"), "Dương Hữu Danh").records()).isNotEmpty();
        assertThat(ask(ofTheSecondUnion(), "Dương Hữu Danh").records())
                .noneMatch(r -> r.startsWith("directory.person:1"));
    }

    @Test
    void personalAndSealedThingsAreNotInTheIndex() {
        Visitor office = as("van-phong");
        assertThat(ask(office, "1981-09-20").records()).isEmpty();
        assertThat(ask(office, "20/9/1981").records()).isEmpty();
        // an entry is never found by its authors
        assertThat(ask(office, "kind", "entries", "Dương Hữu Danh").records()).isEmpty();
    }

    @Test
    void suggestionsBeginAsWhatWasTyped() {
        Page suggested = as("van-phong")
                .open("/search/suggestions?q=" + encoded("thuốc na"))
                .is(200);
        assertThat(suggested.all("[role=option]").size()).isBetween(1, 8);
        assertThat(suggested.all("[role=option]").first().text()).containsIgnoringCase("thuốc nam");
        assertThat(suggested.all("[role=option]").eachAttr("href")).allMatch(h -> h.startsWith("/binh-thuan/"));
        assertThat(as("van-phong").open("/search/suggestions?q=").is(200).text())
                .isEmpty();
        assertThat(as("van-phong").open("/search/suggestions?q=zzzzqq").is(200).text())
                .isEmpty();
    }

    @Test
    void anEmptyQuestionAndOneWithoutAnAnswerSaySo() {
        assertThat(as("van-phong").open("/search").is(200).all(".empty")).hasSize(1);
        assertThat(ask(as("van-phong"), "zzzzqqqq wwwwxxx").all(".empty")).hasSize(1);
        assertThat(ask(as("van-phong"), "!!! ///").all(".empty")).hasSize(1);
        Page slips = ask(as("van-phong"), "ngiên cứu ứng dụng");
        assertThat(slips.all(".notice")).hasSize(1);
        assertThat(slips.one("#find input").attr("value")).isEqualTo("ngiên cứu ứng dụng");
    }

    private static Page ask(Visitor visitor, String words) {
        return visitor.open("/search?q=" + encoded(words)).is(200);
    }

    private static Page ask(Visitor visitor, String filter, String value, String words) {
        return visitor.open("/search?q=" + encoded(words) + "&" + filter + "=" + value)
                .is(200);
    }

    private static long total(Page page) {
        return page.all("[data-total]").isEmpty()
                ? 0
                : Long.parseLong(page.all("[data-total]").getFirst().attr("data-total"));
    }

    private static String kinds(Page page) {
        return page.all("p.filters").text();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
