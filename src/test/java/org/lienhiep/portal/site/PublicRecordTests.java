package org.lienhiep.portal.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lienhiep.cast.Page;
import org.lienhiep.cast.ServedTests;

/** What the figures count, as lists that everybody reads, each record with a page of its own. */
class PublicRecordTests extends ServedTests {

    private Page first(String list) {
        String href =
                anybody().open(list).is(200).first("tr[data-record] td.l a").attr("href");
        return anybody().open(href.substring("/binh-thuan".length())).is(200);
    }

    @Test
    void theListsHaveAsManyRowsAsTheFigures() {
        assertThat(anybody().open("/public/critiques?type=phan_bien&year=2017").total())
                .isEqualTo(5);
        assertThat(anybody().open("/public/events?kind=workshop&year=2017").total())
                .isEqualTo(16);
        assertThat(anybody().open("/public/events?kind=class&year=2017").total())
                .isEqualTo(14);
        assertThat(anybody().open("/members").total()).isEqualTo(22);
    }

    @Test
    void eachRecordHasAPage() {
        assertThat(first("/public/critiques").name()).isEqualTo("critiques/open-critique");
        assertThat(first("/public/events").name()).isEqualTo("events/open-event");
        assertThat(first("/public/congresses").name()).isEqualTo("associations/member");
        assertThat(first("/public/documents").name()).isEqualTo("documents/open-document");
        Page organisation = anybody().open("/organisation").is(200);
        assertThat(organisation.all("td a[href*='/members/']")).hasSize(22);
    }

    @Test
    void whoDidNotAgreeIsNotNamed() {
        var year = year();
        var names = year.run(() -> {
            jdbc.sql("update directory.person set consent_public = false, consent_said = false")
                    .update();
            return jdbc.sql("select distinct name from directory.person_name")
                    .query(String.class)
                    .list();
        });
        var reader = year.as("van-phong");
        long critique = year.id("critiques.critique", "pb-01");
        long member = year.id("directory.organisation", "hoi-01");
        for (String path : new String[] {"/public/critiques/" + critique, "/members/" + member, "/organisation"})
            assertThat(reader.open(path).is(200).all("td").eachText()).doesNotContainAnyElementsOf(names);
        assertThat(reader.open("/public/critiques/" + critique).all("td").eachText())
                .contains("không công khai");
    }

    @Test
    void whatIsNotFinishedOrNotHeldHasNoPage() {
        long union = unions.bySlug("binh-thuan").orElseThrow().id();
        long open = org.lienhiep.runtime.CurrentUnion.call(
                union,
                () -> transaction.execute(s -> jdbc.sql(
                                "select min(c.id) from critiques.critique c where not exists (select 1 from critiques.stage r"
                                        + " where r.union_id = c.union_id and r.critique_id = c.id and r.stage = 'report')")
                        .query(Long.class)
                        .single()));
        anybody().open("/public/critiques/" + open).is(404);
        anybody().open("/public/events/999999999").is(404);
        anybody().open("/members/999999999").is(404);
        anybody().open("/public/critiques?type=%27&year=zz&after=x").is(200);
        anybody().open("/public/events?kind=%27&year=zz&after=x").is(200);
    }
}
