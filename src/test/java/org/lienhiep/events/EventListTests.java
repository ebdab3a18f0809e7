package org.lienhiep.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lienhiep.cast.Page;
import org.lienhiep.cast.ServedTests;
import org.lienhiep.cast.Year;

/** The year's events as a list: filtered in the address, paged by key, with the shapes of the calendar. */
class EventListTests extends ServedTests {

    @Test
    void theListOfHeldWorkshopsIsAsLongAsTheFigure() {
        Page list = open("&kind=workshop&state=held");
        assertThat(list.total()).isEqualTo(16);
        assertThat(list.records()).hasSize(16).doesNotHaveDuplicates();
        assertThat(list.first("[data-figure=EVT-01]").attr("data-value")).isEqualTo("16");
        assertThat(list.first("[data-figure=EVT-02]").attr("data-value")).isEqualTo("14");
    }

    @Test
    void wordsOfTheTitleAreFoundWithoutDiacriticsAndInAnyOrder() {
        assertThat(open("&q=LONG+thanh").total())
                .isEqualTo(open("&q=thanh+long").total())
                .isEqualTo(4);
        assertThat(open("&q=%C4%91%E1%BA%A5t+c%C3%A1t").records()).hasSize(1);
        assertThat(open("&q=%25").is(200).records()).isEmpty();
        assertThat(open("&q=khong-co-tu-nay").all(".empty a[href]")).isNotEmpty();
    }

    @Test
    void filtersCombineAndStandInTheAddress() {
        Page cancelled = open("&state=cancelled");
        assertThat(cancelled.all("tr.out")).hasSize(3);
        assertThat(open("&state=double&kind=workshop").records()).hasSize(1);
        assertThat(open("&field=thuy_san").total()).isLessThan(open("").total());
        long office = Long.parseLong(open("").first("select[name=body] option:matchesOwn(^Văn phòng$)")
                .val());
        Page lead = open("&body=" + office + "&kind=workshop");
        assertThat(lead.all("tbody small").eachText()).isNotEmpty().allMatch(line -> line.contains("Văn phòng"));
        assertThat(lead.first("select[name=body] option[selected]").val()).isEqualTo(Long.toString(office));
        assertThat(lead.first("form[method=get] [name=kind]").val()).isEqualTo("workshop");
    }

    @Test
    void aFilterThatIsNoneIsTheWholeList() {
        long all = open("").total();
        assertThat(open("&kind=%27--&state=x&field=y&body=z&after=nonsense").total())
                .isEqualTo(all);
        String body = open("").first("select[name=body] option[value!='']").val();
        assertThat(ofTheSecondUnion()
                        .open("/events?year=2017&body=" + body)
                        .is(200)
                        .records())
                .isEmpty();
    }

    @Test
    void aLongYearIsPagedByDayAndKey() {
        Year year = year();
        year.as("van-phong"); // signed in before rows are written past the use cases
        year.run(() -> jdbc.sql("""
                        insert into events.event (code, kind, title, fold, starts_on, ends_on)
                        select 'd-' || i, 'talk', 'Nói chuyện ' || i, 'noi chuyen ' || i, date '2016-01-01' + i / 2, date '2016-01-01' + i / 2
                        from generate_series(1, 120) i
                        """).update());
        List<String> seen = new ArrayList<>();
        String address = "/events?year=2016&kind=talk&q=noi+chuyen";
        for (int pages = 0; pages < 5 && address != null; pages++) {
            Page page = year.as("van-phong").open(address).is(200);
            assertThat(page.total()).isEqualTo(120);
            seen.addAll(page.records());
            var next = page.all("a[rel=next]");
            address = next.isEmpty() ? null : "/events" + next.attr("href");
        }
        assertThat(seen).hasSize(120).doesNotHaveDuplicates();
    }

    @Test
    void theLineOfTodayRunsBetweenWhatIsToComeAndWhatWas() {
        Year year = year();
        var office = year.as("van-phong");
        for (String day : List.of("10/01/2018", "20/01/2018")) {
            office.submit(
                            "/events/new",
                            "title",
                            "Ngày " + day,
                            "field",
                            "khac",
                            "starts_on",
                            day,
                            "body_0",
                            "lhh",
                            "role_0",
                            "lead")
                    .is(303);
        }
        Page list = office.open("/events?year=2018").is(200);
        var line = list.one("tr:has(.today-line)");
        assertThat(line.previousElementSibling().select(".mark.open")).hasSize(1);
        assertThat(line.nextElementSibling().select(".mark.open")).isEmpty();
        assertThat(list.one(".today-line").text()).contains("12/01");
        assertThat(list.all(".mark.open").text()).contains("8");
        assertThat(list.all(".mark.soon")).hasSize(1);
    }

    private Page open(String filter) {
        return as("van-phong").open("/events?year=2017" + filter).is(200);
    }
}
