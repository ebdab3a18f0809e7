package org.lienhiep.notices;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.util.ICalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lienhiep.cast.Page;
import org.lienhiep.cast.ServedTests;
import org.lienhiep.cast.Visitor;
import org.lienhiep.cast.Year;

/** Calendars that programs read: whole, valid, for whoever has the address until it is revoked. */
class FeedTests extends ServedTests {

    private Year year;
    private Visitor office;
    private Visitor program;

    @BeforeAll
    void openTheYear() {
        year = year();
        office = year.as("van-phong");
        program = year.anybody();
    }

    /** Makes a feed and returns its way below the Union's base. */
    private static String feed(Visitor owner, String scope) {
        Page made = owner.submit("/calendar/feeds/new", "feed_name", "Điện thoại", "scope", scope)
                .is(200);
        String address = made.first("main b[translate=no]").text();
        return address.substring(address.indexOf("/calendar"));
    }

    private static ICalendar read(Page answer) throws Exception {
        assertThat(answer.is(200).headers().firstValue("Content-Type").orElse(""))
                .startsWith("text/calendar");
        ICalendar calendar = Biweekly.parse(answer.text()).first();
        assertThat(calendar.validate(ICalVersion.V2_0)).isEmpty();
        assertThat(answer.text().lines())
                .allSatisfy(l -> assertThat(l.getBytes(UTF_8)).hasSizeLessThanOrEqualTo(75));
        return calendar;
    }

    private static List<VEvent> events(ICalendar calendar) {
        return calendar.getEvents();
    }

    private static String uid(VEvent event) {
        return event.getUid().getValue();
    }

    private static VEvent titled(ICalendar calendar, String title) {
        return events(calendar).stream()
                .filter(e -> e.getSummary().getValue().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private static String day(ICalDate date) {
        var raw = date.getRawComponents();
        return raw.getYear() + "-" + raw.getMonth() + "-" + raw.getDate();
    }

    private long workshop(String title, String day) {
        String path = office.submit(
                        "/events/new",
                        "title",
                        title,
                        "starts_on",
                        day,
                        "body_0",
                        "lhh",
                        "role_0",
                        "lead",
                        "field",
                        "y_te")
                .location();
        return Long.parseLong(path.substring(path.lastIndexOf('/') + 1));
    }

    @Test
    void theOfficesCalendarHoldsEventsAndDeadlinesAndIsReadBackWhole() throws Exception {
        ICalendar calendar = read(program.open(feed(office, "own")));
        var names = events(calendar).stream().map(e -> uid(e)).toList();
        assertThat(names).doesNotHaveDuplicates().isNotEmpty();
        assertThat(names.stream().map(n -> n.replaceFirst("-\\d+@.*", "")).collect(Collectors.toSet()))
                .contains("events.event", "associations.term");
        assertThat(events(calendar))
                .allSatisfy(
                        e -> assertThat(e.getDateStart().getValue().hasTime()).isFalse());
        assertThat(calendar.getExperimentalProperty("X-WR-TIMEZONE").getValue()).isEqualTo("Asia/Ho_Chi_Minh");
    }

    @Test
    void aCancelledEventStaysUnderItsNameAndSaysSo() throws Exception {
        long id = workshop("Hội thảo về lịch", "22/03/2018");
        String way = feed(office, "union");
        VEvent before = titled(read(program.open(way)), "Hội thảo về lịch");
        assertThat(before.getStatus().getValue()).isEqualTo("CONFIRMED");
        assertThat(day(before.getDateStart().getValue())).isEqualTo("2018-3-22");
        assertThat(day(before.getDateEnd().getValue())).isEqualTo("2018-3-23");
        office.submit("/events/" + id + "/cancellation", "cause", "cancelled", "reason", "Mưa lũ")
                .is(303);
        VEvent after = titled(read(program.open(way)), "Hội thảo về lịch");
        assertThat(after.getStatus().getValue()).isEqualTo("CANCELLED");
        assertThat(uid(after)).isEqualTo(uid(before));
        assertThat(after.getSequence().getValue())
                .isGreaterThan(before.getSequence().getValue());
    }

    @Test
    void theSameCalendarIsNotSentTwice() {
        String way = feed(office, "own");
        Page first = program.open(way).is(200);
        String tag = first.headers().firstValue("ETag").orElseThrow();
        assertThat(program.open(way, "If-None-Match", tag).is(304).bytes()).isEmpty();
        workshop("Hội thảo đổi lịch", "23/05/2018");
        program.open(way, "If-None-Match", tag).is(200);
    }

    @Test
    void anAssociationsCalendarHoldsItsOwnWorkAlone() throws Exception {
        ICalendar calendar = read(program.open(feed(year.as("hoi"), "own")));
        long own = year.number("select organisation_id from identity.account_ref where role = 'ASSOCIATION'");
        for (VEvent event : events(calendar)) {
            String uid = uid(event);
            if (!uid.startsWith("events.event-")) continue;
            String id = uid.substring("events.event-".length(), uid.indexOf('@'));
            assertThat(year.number("select count(*) from events.event_body where event_id = " + id
                            + " and organisation_id = " + own))
                    .isEqualTo(1);
        }
        year.as("hoi")
                .post("/calendar/feeds", List.of("_csrf", year.as("hoi").token(), "scope", "union", "feed_name", "x"))
                .is(422);
    }

    @Test
    void aRevokedAddressAndAGuessedOneOpenNothing() {
        String way = feed(office, "own");
        program.open(way).is(200);
        String id = year.text("select max(id) from notices.feed where revoked_at is null");
        year.as("hoi")
                .post(
                        "/calendar/feeds/revocation",
                        List.of("_csrf", year.as("hoi").token(), "feed", id))
                .is(422);
        program.open(way).is(200);
        office.submit("/calendar/feeds/revocation", "feed", id).is(303);
        program.open(way).is(404);
        program.open("/calendar/" + "0".repeat(32) + ".ics").is(404);
        // the code of one Union opens nothing of another
        visitor("demo-hai").open(feed(office, "own")).is(404);
    }

    @Test
    void theCalendarOfAnAccountThatIsClosedIsClosedToo() {
        Year other = year();
        String way = feed(other.as("hoi"), "own");
        String id = other.text("select id from identity.account_ref where role = 'ASSOCIATION'");
        other.anybody().open(way).is(200);
        other.as("van-phong").submit("/admin/accounts/" + id + "/disabling").is(303);
        other.anybody().open(way).is(404);
    }

    @Test
    void thePublicCalendarIsClosedUntilTheOfficeOpensIt() throws Exception {
        Year other = year();
        other.anybody().open("/calendar.ics").is(404);
        assertThat(feed(other.as("van-phong"), "public")).isEqualTo("/calendar.ics");
        ICalendar calendar = read(other.anybody().open("/calendar.ics"));
        assertThat(events(calendar)).isNotEmpty().allSatisfy(e -> {
            assertThat(uid(e)).startsWith("events.event-");
            assertThat(e.getUrl()).isNull();
        });
        other.as("van-phong")
                .submit("/calendar/feeds/new", "feed_name", "Lần nữa", "scope", "public")
                .is(422)
                .fault("scope");
        String id = other.text("select id from notices.feed where scope = 'public'");
        other.as("van-phong").submit("/calendar/feeds/revocation", "feed", id).is(303);
        other.anybody().open("/calendar.ics").is(404);
    }
}
