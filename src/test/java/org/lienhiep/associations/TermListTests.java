package org.lienhiep.associations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lienhiep.cast.Page;
import org.lienhiep.cast.ServedTests;
import org.lienhiep.cast.Year;
import org.springframework.beans.factory.annotation.Autowired;

/** The time line of all associations: who is overdue, who will be, who is in term, in the order of risk. */
class TermListTests extends ServedTests {

    @Autowired
    private TermLists lists;

    @Test
    void theOverdueStandFirstTheLongestAboveAllAndAreAsManyAsTheFigureSays() {
        Page list = as("van-phong").open("/associations").is(200);
        assertThat(list.name()).isEqualTo("associations/list");
        assertThat(list.first("[data-figure=ORG-09]").attr("data-value")).isEqualTo("6");
        assertThat(list.all("[data-state]").eachAttr("data-state").subList(0, 8))
                .containsExactly("overdue", "overdue", "overdue", "overdue", "overdue", "overdue", "soon", "soon");
        assertThat(list.first("[data-state] a").text()).isEqualTo("Hội Y học tỉnh");
        assertThat(list.one("[data-total]").attr("data-total")).isEqualTo("22");
        assertThat(list.records()).hasSize(22).doesNotHaveDuplicates();
    }

    @Test
    void timePastTheTermIsHatchedAndADatedCongressIsATriangle() {
        Page list = as("van-phong").open("/associations?state=overdue").is(200);
        assertThat(list.all("[data-part=overdue][fill='url(#past)']")).hasSize(6);
        assertThat(list.all("[data-part=congress]")).hasSize(1);
        assertThat(list.all("svg.termbar .today")).hasSize(6);
        assertThat(list.all("svg.termbar[aria-label]")).hasSize(6);
    }

    @Test
    void thePagesBehindTheOverdueFigureNameThem() {
        Page list = as("van-phong").open("/associations").is(200);
        String href = list.first("a[data-figure=ORG-09]").attr("href").replace("/binh-thuan", "");
        Page figure = as("van-phong").open(href).is(200);
        assertThat(figure.total()).isEqualTo(6);
        assertThat(figure.all("[data-record] a").eachText()).contains("Hội Y học tỉnh", "Hội Luật gia tỉnh");
    }

    @Test
    void theListIsSortedByEndAndByNameAndFilteredByState() {
        Page byName = as("van-phong").open("/associations?sort=name").is(200);
        assertThat(byName.all("[data-state] a").eachText()).startsWith("Hội Bảo vệ thiên nhiên và môi trường tỉnh");
        Page byEnd = as("van-phong").open("/associations?sort=end").is(200);
        assertThat(byEnd.all("[data-state] a").eachText())
                .startsWith("Hội Y học tỉnh")
                .endsWith("Hội Vật lý tỉnh");
        Page soon = as("van-phong").open("/associations?state=soon&sort=risk").is(200);
        assertThat(soon.all("[data-state]").eachAttr("data-state")).containsExactly("soon", "soon");
        assertThat(soon.one("[data-total]").attr("data-total")).isEqualTo("2");
    }

    @Test
    void anAssociationWithoutATermIsListedAndSaysWhatIsMissing() {
        Year year = year();
        long id = association(year, "hoi-moi", "Hội Mới");
        Page list = year.as("van-phong").open("/associations?state=none").is(200);
        assertThat(list.records()).containsExactly("directory.organisation:" + id);
        Page file = year.as("van-phong").open("/associations/" + id).is(200);
        assertThat(file.all(".mark.hard").text()).isNotEmpty();
        assertThat(file.all("a[href$=/terms/new]")).isNotEmpty();
    }

    @Test
    void theDirectoryLeadsFromAnAssociationToItsFileAndFromNoOtherBody() {
        Page file = as("van-phong").open("/associations?state=overdue").is(200);
        String href = file.first("[data-state] a").attr("href").replace("/binh-thuan", "");
        String organisation = href.replace("/associations/", "/organisations/");
        assertThat(as("van-phong").open(organisation).is(200).all("main a[href$=" + href + "]"))
                .hasSize(1);
        assertThat(as("trung-tam").open(organisation).is(200).all("main a[href$=" + href + "]"))
                .isEmpty();
        String agency = as("van-phong")
                .open("/events?year=2017")
                .first("select[name=body] option:matchesOwn(^Văn phòng$)")
                .val();
        assertThat(as("van-phong").open("/organisations/" + agency).is(200).all("main a[href*=/associations/]"))
                .isEmpty();
    }

    @Test
    void aListOfManyIsPagedByKeyAndShowsEachOnce() {
        Year year = year();
        year.as("van-phong"); // signed in before rows are written past the use cases
        year.run(() -> {
            jdbc.sql(
                            "insert into directory.organisation (code, kind) select 'n-' || i, 'association' from generate_series(1, 130) i")
                    .update();
            jdbc.sql(
                            "insert into directory.organisation_title (organisation_id, name, short_name, sort_key, fold)"
                                    + " select id, 'Hội ' || code, code, code, code from directory.organisation where code like 'n-%'")
                    .update();
            return jdbc.sql("""
                            insert into associations.term (code, organisation_id, ordinal, starts_on, ends_on)
                            select 'n' || id, id, 1, date '2012-01-01' + (id % 40 * 60)::int, date '2012-01-01' + (id % 40 * 60 + 1800)::int
                            from directory.organisation where code like 'n-%' and id % 10 > 0
                            """).update();
        });
        for (String sort : List.of("risk", "end", "name")) {
            List<String> seen = new ArrayList<>();
            String address = "/associations?sort=" + sort;
            for (int pages = 0; pages < 9 && address != null; pages++) {
                Page page = year.as("van-phong").open(address).is(200);
                seen.addAll(page.records());
                assertThat(page.one("[data-total]").attr("data-total")).isEqualTo("152");
                var next = page.all("a[rel=next]");
                address = next.isEmpty() ? null : "/associations" + next.attr("href");
            }
            assertThat(seen).as(sort).hasSize(152).doesNotHaveDuplicates();
        }
    }

    @Test
    void thePageAndTheRuleAgreeOnEveryDay() {
        Year year = year();
        for (LocalDate day = LocalDate.of(2015, 8, 15);
                day.isBefore(LocalDate.of(2022, 10, 1));
                day = day.plusDays(53)) {
            var asked = new TermLists.Asked(day, 12, "risk", null, null);
            for (TermLists.Line line : year.run(() -> lists.page(asked)).rows()) {
                if (line.endsOn() == null) continue;
                var days = new TermState.Days(line.endsOn(), line.extendedTo(), line.heldOn());
                assertThat(line.state())
                        .as("%s on %s", line.name(), day)
                        .isEqualTo(TermState.on(asked.today(), days, 12).code());
            }
        }
    }

    @Test
    void overdueAssociationsAreRightOnAnyDay() {
        // ended 28/05/2017, 02/10/2017 and so on; those with a congress in time were never overdue
        assertThat(overdueOn("2015-08-20")).isZero();
        assertThat(overdueOn("2015-08-21")).isEqualTo(1);
        assertThat(overdueOn("2017-10-02")).isEqualTo(5);
        assertThat(overdueOn("2017-10-03")).isEqualTo(6);
        assertThat(overdueOn("2018-07-15")).isEqualTo(7);
    }

    private long overdueOn(String day) {
        return Long.parseLong(as("van-phong")
                .open("/figures/ORG-09?from=2015-01-01&to=" + day)
                .is(200)
                .first("[data-figure=ORG-09]")
                .attr("data-value"));
    }

    /** A new association of a Union, without a term. */
    private long association(Year year, String code, String name) {
        return year.run(() -> {
            long id = jdbc.sql(
                            "insert into directory.organisation (code, kind) values (:code, 'association') returning id")
                    .param("code", code)
                    .query(Long.class)
                    .single();
            jdbc.sql("insert into directory.organisation_title (organisation_id, name, short_name, sort_key, fold)"
                            + " values (:id, :name, :name, :code, :code)")
                    .param("id", id)
                    .param("name", name)
                    .param("code", code)
                    .update();
            return id;
        });
    }
}
