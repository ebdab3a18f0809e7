package org.lienhiep.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lienhiep.cast.Page;
import org.lienhiep.cast.ServedTests;
import org.lienhiep.cast.Visitor;
import org.lienhiep.cast.Year;

/** What forms promise: nothing typed is lost, faults are led to, two people never overwrite each other, once is once. */
class FormTests extends ServedTests {

    private static final String FORM = "main form[method=post]";

    @Test
    void theSummaryLeadsToEveryFaultAndWhatWasTypedStays() {
        Page page = as("van-phong").submit("/events/new", "title", "Giữ ẩm", "starts_on", "31/2", "planned", "nhiều");
        page.is(422);
        assertThat(page.all(".summary a").eachAttr("href")).contains("#f-starts_on", "#f-planned");
        for (String fault : page.all(".summary a").eachAttr("href")) page.one(fault);
        for (var field : page.all("[data-error-for]")) {
            var input = page.one("#f-" + field.attr("data-error-for"));
            assertThat(input.attr("aria-describedby")).isEqualTo(field.id());
            assertThat(input.attr("aria-invalid")).isEqualTo("true");
        }
        assertThat(page.one("input[name=title]").val()).isEqualTo("Giữ ẩm");
        assertThat(page.one("input[name=starts_on]").val()).isEqualTo("31/2");
        assertThat(page.one(".summary").attr("tabindex")).isEqualTo("-1");
    }

    @Test
    void aDayIsReadBackInWords() {
        Visitor office = as("van-phong");
        String vi = office.open("/dates?text=6/12").is(200).text();
        assertThat(vi).contains("06/12/2017").contains("Tư");
        assertThat(office.open("/dates?text=31/2").is(200).text()).isEmpty();
        assertThat(office.open("/dates?text=" + "9".repeat(50)).is(200).text()).isEmpty();
        assertThat(office.open("/events/new").one("#f-starts_on").attr("data-date"))
                .endsWith("/dates");
    }

    @Test
    void whatOneSideAloneChangedIsChosenAndTheRestIsAsked() {
        Year year = year();
        long id = year.number("select min(id) from events.event");
        String path = "/events/" + id + "/edit";
        Visitor first = year.as("van-phong");
        Page opened = first.open(path).is(200);
        Page other = first.open(path).is(200);
        first.fill(opened, FORM, "venue", "Hội trường lớn", "planned", "85").is(303);

        Page both = first.fill(other, FORM, "title", "Tên do tôi sửa", "planned", "70")
                .is(409);
        assertThat(both.name()).isEqualTo("error/409");
        assertThat(both.one("input[name=venue][checked]").val()).isEqualTo("Hội trường lớn");
        assertThat(both.one("input[name=title][checked]").val()).isEqualTo("Tên do tôi sửa");
        assertThat(both.all("input[name=planned]").eachAttr("value")).containsExactly("85", "70");
        assertThat(both.all("input[name=planned][checked]")).isEmpty();
        assertThat(both.all("input[name=planned]"))
                .allSatisfy(r -> assertThat(r.hasAttr("required")).isTrue());

        first.fill(both, FORM, "planned", "70").is(303);
        Page joined = first.open(path).is(200);
        assertThat(joined.one("#f-venue").val()).isEqualTo("Hội trường lớn");
        assertThat(joined.one("#f-title").val()).isEqualTo("Tên do tôi sửa");
        assertThat(joined.one("#f-planned").val()).isEqualTo("70");
    }

    @Test
    void theSameFormSentTwiceCountsOnce() {
        Year year = year();
        Visitor office = year.as("van-phong");
        Page form = office.open("/events/new").is(200);
        String[] fields = {
            "title",
            "Gửi hai lần",
            "kind",
            "workshop",
            "field",
            "nong_nghiep",
            "starts_on",
            "20/12/2017",
            "body_0",
            "lhh",
            "role_0",
            "lead"
        };
        String first = office.fill(form, FORM, fields).is(303).location();
        assertThat(office.fill(form, FORM, fields).is(303).location()).isEqualTo(first);
        assertThat(year.number("select count(*) from events.event where title = 'Gửi hai lần'"))
                .isEqualTo(1);
    }

    @Test
    void aButtonThatMendsAFaultSendsTheRightValue() {
        Form form = Form.of(Map.of("sum", "19.000.000"));
        Here here = here();
        here.call(() -> {
            form.reject("sum", new Form.Mend("17400000", "Lấy tổng 17.400.000"), "web.required");
            form.reject("sum", new Form.Mend("1", "khác"), "web.required");
            return true;
        });
        assertThat(form.mend("sum")).isEqualTo(new Form.Mend("17400000", "Lấy tổng 17.400.000"));
        assertThat(form.mend("title")).isNull();
        Page kit = as("van-phong").open("/kit");
        assertThat(kit.first("[data-kit=field.mend] button[name=_set]").val()).isEqualTo("light-sum=17400000");
    }

    @Test
    void aValueSentByAMendingButtonTakesThePlaceOfWhatWasTyped() {
        Visitor visitor = visitor("binh-thuan");
        Page door = visitor.open("/sign-in");
        List<String> fields = List.of(
                "_csrf",
                door.first("input[name=_csrf]").val(),
                "username",
                "sai",
                "password",
                "x",
                "_set",
                "username=dung");
        assertThat(visitor.post("/sign-in", fields).is(422).one("#f-username").val())
                .isEqualTo("dung");
    }

    private Here here() {
        var union = unions.bySlug("binh-thuan").orElseThrow();
        return new Here(union, null, "vi", unions.today(union), 2017, "/binh-thuan", "/", true);
    }
}
