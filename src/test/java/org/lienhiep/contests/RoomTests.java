package org.lienhiep.contests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lienhiep.cast.Page;
import org.lienhiep.cast.ServedTests;
import org.lienhiep.runtime.CurrentUnion;

/** The room of an edition: its funnel opens exactly its lists, its entries are narrowed and paged by key. */
class RoomTests extends ServedTests {

    private String room;

    @BeforeAll
    void findTheRoom() {
        long union = unions.bySlug("binh-thuan").orElseThrow().id();
        room = "/contests/"
                + CurrentUnion.call(
                        union,
                        () -> transaction.execute(s -> jdbc.sql("select id from contests.edition where code = 'ttn-10'")
                                .query(Long.class)
                                .single()));
    }

    private Page open(String query) {
        return as("van-phong").open(room + query).is(200);
    }

    @Test
    void everyStepOfTheFunnelOpensExactlyItsList() {
        var figures = open("").all(".rail a.figure");
        assertThat(figures.eachAttr("data-value")).containsExactly("194", "186", "40", "12", "1");
        for (var figure : figures) {
            Page list = as("van-phong")
                    .open(figure.attr("href").replace("/binh-thuan", ""))
                    .is(200);
            assertThat(list.total()).isEqualTo(Long.parseLong(figure.attr("data-value")));
            assertThat(list.records()).hasSize((int) list.total());
        }
    }

    @Test
    void theListIsPagedByKeyWithoutGapOrRepeat() {
        List<String> all = new ArrayList<>();
        String query = "";
        while (query != null) {
            Page page = open(query);
            assertThat(page.total()).isEqualTo(200);
            all.addAll(page.records());
            var next = page.all("a[rel=next]");
            query = next.isEmpty() ? null : next.attr("href");
        }
        assertThat(all).hasSize(200).doesNotHaveDuplicates();
    }

    @Test
    void theListIsNarrowedByFieldStateRankAndWords() {
        assertThat(open("?state=draft").total()).isEqualTo(5);
        assertThat(open("?state=late").total()).isEqualTo(3);
        assertThat(open("?state=double").records()).hasSize(1);
        assertThat(open("?state=eligible").total()).isEqualTo(186);
        assertThat(open("?rank=first").total()).isEqualTo(2);
        assertThat(open("?field=phan_mem_tin_hoc").total()).isEqualTo(29);
        long words = open("?q=may+do+am").total();
        assertThat(words)
                .isPositive()
                .isEqualTo(open("?q=m%C3%A1y%20%C4%91o%20%E1%BA%A9m").total());
        assertThat(open("?q=kh%C3%B4ng+ai+l%C3%A0m+th%E1%BA%BF").all(".empty")).hasSize(1);
        assertThat(open("?state=eligible&field=phan_mem_tin_hoc")
                        .first("a[rel=next], table")
                        .attr("href"))
                .doesNotContain("null");
    }

    @Test
    void anAddressThatMeansNothingNeverBreaksThePage() {
        for (String query : List.of(
                "?after=9999-99-99.1",
                "?after=x",
                "?state=x&rank=y&field=%27z",
                "?q=%27%25_",
                "?q=" + "a".repeat(5000))) {
            open(query);
        }
        as("van-phong").open(room + "?q=%00").is(400);
        as("van-phong").open("/contests/99999999999999999999").is(404);
        as("van-phong").open("/contests/9999999999").is(404);
        as("van-phong").open("/contests?series=x&after=y").is(200);
    }

    @Test
    void theListOfEditionsShowsTheNewestFirstWithWhatCame() {
        Page list = as("van-phong").open("/contests").is(200);
        assertThat(list.total()).isEqualTo(2);
        assertThat(list.all("tbody tr").getFirst().text()).contains("194").contains("40");
        assertThat(as("van-phong").open("/contests?series=STKT").records()).hasSize(1);
    }
}
