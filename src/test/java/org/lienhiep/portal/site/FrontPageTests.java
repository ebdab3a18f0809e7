package org.lienhiep.portal.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lienhiep.cast.Page;
import org.lienhiep.cast.ServedTests;
import org.lienhiep.cast.Visitor;
import org.lienhiep.cast.Year;

/** What somebody without an account finds on the portal: the year drawn, its results, its people, its calendar. */
class FrontPageTests extends ServedTests {

    private Year year;
    private String slug;
    private Visitor reader;

    @BeforeAll
    void openTheYear() {
        year = year();
        slug = unions.byId(year.union()).orElseThrow().slug();
        reader = visitor(slug);
    }

    private String below(String href) {
        return href.substring(slug.length() + 1);
    }

    @Test
    void thePictureHasADotForEveryEntryAndItsFiguresOpenTheirLists() {
        Page home = reader.open("/").is(200);
        assertThat(home.all(".picture > svg circle")).hasSize(194);
        assertThat(home.all(".picture > svg circle.full")).hasSize(39);
        assertThat(home.all(".picture > svg circle.gold")).hasSize(1);
        assertThat(home.all(".hero .figure").eachAttr("data-value")).containsExactly("194", "40", "1");
        for (var figure : home.all(".hero .figure")) {
            Page list = reader.open(below(figure.attr("href"))).is(200);
            assertThat(String.valueOf(list.total())).isEqualTo(figure.attr("data-value"));
        }
    }

    @Test
    void aDotOpensItsEntryAndWhatMayNotBeNamedHasNoPage() {
        Page home = reader.open("/");
        long open = year.number(
                "select count(*) from contests.entry e join contests.edition n on n.id = e.edition_id"
                        + " and n.union_id = e.union_id where n.code = 'ttn-10' and e.public and e.received_on is not null and not exists"
                        + " (select 1 from contests.entry_exit x where x.union_id = e.union_id and x.entry_id = e.id and x.cause = 'double')");
        assertThat(home.all(".picture a")).hasSize((int) open);
        var dot = home.all(".picture a:has(.full)").first();
        Page entry = reader.open(below(dot.attr("href"))).is(200);
        assertThat(entry.one("h1").text()).isEqualTo(dot.select("title").text());
        long closed = year.number("select min(id) from contests.entry where not public and received_on is not null");
        reader.open("/results/entries/" + closed).is(404);
        reader.open("/results/entries/999999999999").is(404);
    }

    @Test
    void allThatAnEditionReceivedIsListedOnceOverItsPages() {
        long edition = year.id("contests.edition", "ttn-10");
        var seen = new HashSet<String>();
        String at = "/results/" + edition + "?show=received";
        while (at != null) {
            Page page = reader.open(at).is(200);
            page.records()
                    .forEach(record -> assertThat(seen.add(record)).as(record).isTrue());
            var next = page.all("a[rel=next]").first();
            at = next == null ? null : below(next.attr("href"));
        }
        assertThat(seen).hasSize(194);
        assertThat(reader.open("/results/" + edition + "?show=received&after=x").records())
                .hasSize(50);
    }

    @Test
    void theLibraryIsNarrowedByContestRankAndWords() {
        long all = reader.open("/results").is(200).total();
        assertThat(all).isEqualTo(88);
        assertThat(reader.open("/results?series=STKT").total()).isEqualTo(48);
        assertThat(reader.open("/results?series=STKT&rank=first").is(200).all("tr[data-record]"))
                .isEmpty();
        Page first = reader.open("/results?rank=first");
        String title =
                first.all("tr[data-record] td.l a[href*=/entries/]").first().text();
        Page found =
                reader.open("/results?q=" + java.net.URLEncoder.encode(title, java.nio.charset.StandardCharsets.UTF_8));
        assertThat(found.all("tr[data-record] a").eachText()).contains(title);
        reader.open("/results?rank=%27&series=%27&q=%25&after=gestern").is(200);
    }

    @Test
    void aPrizeRevokedLeavesTheLibraryAndTheFigure() {
        Year other = year();
        Visitor anybody = visitor(unions.byId(other.union()).orElseThrow().slug());
        long before = anybody.open("/results").total();
        long entry = other.number("select min(entry_id) from contests.entry_award where decided_on is not null");
        long edition = other.number("select edition_id from contests.entry where id = " + entry);
        other.as("van-phong")
                .submit(
                        "/contests/" + edition + "/entries/" + entry + "/award/revocation",
                        "reason",
                        "Trùng giải pháp đã công bố")
                .is(303);
        assertThat(other.as("van-phong").open("/results").total()).isEqualTo(before - 1);
    }

    @Test
    void associationsAndPeopleHonouredAreThereForEverybody() {
        assertThat(reader.open("/members").is(200).total()).isEqualTo(22);
        assertThat(reader.open("/").all(".names li")).hasSize(22);
        year.run(() -> jdbc.sql(
                        "update directory.person set consent_public = false where id = (select min(person_id) from honours.honour)")
                .update());
        // with a cookie no page of a moment ago is sent
        Page honoured = year.as("van-phong").open("/honoured").is(200);
        var named = year.run(() -> jdbc.sql("""
                        select p.name from honours.honour h join directory.person_name p on p.union_id = h.union_id and p.id = h.person_id
                        where not p.consent_public
                        """).query(String.class).list());
        assertThat(named).isNotEmpty();
        assertThat(honoured.all("td").eachText()).doesNotContainAnyElementsOf(named);
    }

    @Test
    void theSitemapNamesPagesThatOpen() {
        Page map = reader.open("/sitemap.xml").is(200);
        var addresses = org.jsoup.Jsoup.parse(
                        new String(map.bytes(), java.nio.charset.StandardCharsets.UTF_8),
                        "",
                        org.jsoup.parser.Parser.xmlParser())
                .select("loc")
                .eachText();
        assertThat(addresses).hasSizeGreaterThan(15).doesNotHaveDuplicates();
        for (String address : addresses) {
            assertThat(address).startsWith(server() + "/" + slug);
            reader.open(address.substring((server() + "/" + slug).length())).is(200);
        }
    }

    @Test
    void whatIsPlannedStandsInTheCalendar() {
        Visitor office = year.as("van-phong");
        assertThat(office.open("/schedule").is(200).records())
                .containsExactlyElementsOf(reader.open("/schedule").records());
        long planned = year.number(
                "select count(*) from events.event e where e.ends_on >= date '2018-01-12'"
                        + " and e.starts_on <= date '2018-01-12' + 180 and not exists (select 1 from events.cancellation c"
                        + " where c.union_id = e.union_id and c.event_id = e.id and c.withdrawn_at is null and c.cause <> 'cancelled')");
        assertThat(reader.open("/schedule").records()).hasSize((int) planned).isNotEmpty();
    }
}
