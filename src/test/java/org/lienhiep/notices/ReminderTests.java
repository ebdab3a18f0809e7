package org.lienhiep.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lienhiep.cast.ServedTests;
import org.lienhiep.cast.Year;
import org.lienhiep.runtime.CurrentUnion;
import org.springframework.beans.factory.annotation.Autowired;

/** Reminders go out by themselves, each once. */
class ReminderTests extends ServedTests {

    @Autowired
    private Reminders reminders;

    private Year year;

    @BeforeAll
    void openTheYear() {
        year = year();
    }

    private static int remind(Year year, Reminders reminders) {
        return CurrentUnion.call(year.union(), reminders::run);
    }

    private long notices(String where) {
        return year.number("select count(*) from notices.notice where " + where);
    }

    /** Enters a workshop that opens on a day, and returns its key. */
    private long workshop(String day) {
        String path = year.as("van-phong")
                .submit(
                        "/events/new",
                        "title",
                        "Hội thảo nhắc việc " + day,
                        "starts_on",
                        day,
                        "body_0",
                        "lhh",
                        "role_0",
                        "lead",
                        "field",
                        "nong_nghiep")
                .is(303)
                .location();
        return Long.parseLong(path.substring(path.lastIndexOf('/') + 1));
    }

    @Test
    void manyRunsOnManyNodesRemindOnce() throws Exception {
        Year fresh = year();
        List<Future<Integer>> made = new ArrayList<>();
        try (var nodes = Executors.newFixedThreadPool(4)) {
            for (int i = 0; i < 12; i++) made.add(nodes.submit(() -> remind(fresh, reminders)));
        }
        int sum = 0;
        for (Future<Integer> one : made) sum += one.get();
        long kept = fresh.number("select count(*) from notices.notice");
        assertThat((long) sum).isBetween(0L, kept);
        assertThat(kept).isPositive();
        assertThat(fresh.number(
                        "select count(*) from (select distinct kind, record_id, due_on, step from notices.notice) x"))
                .isEqualTo(kept);
        assertThat(remind(fresh, reminders)).isZero();
    }

    @Test
    void everyTermPastItsEndIsRemindedOfOnceAndNotForEveryMonthMissed() {
        remind(year, reminders);
        long overdue = year.figure("ORG-09");
        assertThat(notices("kind = 'associations.term' and due_on < date '2018-01-12'"))
                .isBetween(1L, overdue + 2);
        assertThat(notices("kind = 'associations.term' and due_on < date '2018-01-12'"))
                .isEqualTo(year.number("select count(distinct record_id) from notices.notice"
                        + " where kind = 'associations.term' and due_on < date '2018-01-12'"));
    }

    @Test
    void aMovedDayIsRemindedOfAnewAndTheOldReminderIsSettled() {
        long event = workshop("16/01/2018");
        remind(year, reminders);
        String about = "kind = 'events.preparation' and record_id = " + event;
        assertThat(notices(about)).isEqualTo(1);
        remind(year, reminders);
        assertThat(notices(about)).isEqualTo(1);
        year.as("van-phong")
                .submit("/events/" + event + "/edit", "starts_on", "24/01/2018")
                .is(303);
        remind(year, reminders);
        assertThat(notices(about)).isEqualTo(2);
        assertThat(notices(about + " and settled_on is null")).isEqualTo(1);
        assertThat(notices(about + " and settled_on is null and due_on = date '2018-01-24'"))
                .isEqualTo(1);
    }

    @Test
    void whatIsDoneFallsSilentAndSpeaksAgainWhenItIsTakenBack() {
        long event = workshop("19/01/2018");
        remind(year, reminders);
        String about = "kind = 'events.preparation' and record_id = " + event;
        year.as("van-phong")
                .submit("/events/" + event + "/cancellation", "cause", "cancelled", "reason", "Mưa lũ")
                .is(303);
        remind(year, reminders);
        assertThat(notices(about + " and settled_on is not null")).isEqualTo(1);
        year.as("van-phong").submit("/events/" + event + "/cancellation").is(303);
        assertThat(remind(year, reminders)).isZero();
        assertThat(notices(about + " and settled_on is null")).isEqualTo(1);
    }

    @Test
    void aRuleSwitchedOffRemindsOfNothingNew() {
        Year other = year();
        long before = other.number("select count(*) from notices.notice where kind = 'associations.term'");
        other.as("van-phong")
                .submit("/notices/rules/associations.term", "off", "true")
                .is(303);
        remind(other, reminders);
        assertThat(other.number("select count(*) from notices.notice where kind = 'associations.term'"))
                .isEqualTo(before);
        assertThat(other.number("select count(*) from notices.notice")).isPositive();
    }

    @Test
    void anAssociationIsToldOfItsOwnWorkAndOfNoOthers() {
        remind(year, reminders);
        long others = year.number("""
                select count(*) from notices.delivery d join notices.notice n on n.union_id = d.union_id and n.id = d.notice_id
                join identity.account_ref a on a.union_id = d.union_id and a.id = d.account_id
                where a.role = 'ASSOCIATION' and n.organisation_id is distinct from a.organisation_id
                """);
        assertThat(others).isZero();
        assertThat(year.number("select count(*) from notices.delivery d join identity.account_ref a"
                        + " on a.union_id = d.union_id and a.id = d.account_id where a.role = 'OFFICE'"))
                .isPositive();
    }

    @Test
    void theLawsDaysOfARequestAreRemindedOfUntilItIsAnsweredAndThenUntilItIsFinished() {
        Year own = year();
        String path = own.as("van-phong")
                .submit(
                        "/privacy/requests/new",
                        "kind",
                        "delete",
                        "asker",
                        "Lê Thị Hỏi",
                        "standing",
                        "self",
                        "identity_check",
                        "Đã xem căn cước",
                        "channel",
                        "counter",
                        "received_on",
                        "11/01/2018",
                        "content",
                        "Xin xoá")
                .is(303)
                .location();
        String request = path.substring(path.lastIndexOf('/') + 1);
        remind(own, reminders);
        String answer = "select count(*) from notices.notice where kind = 'directory.answer' and settled_on is null";
        assertThat(own.number(answer + " and record_id = " + request)).isEqualTo(1);
        assertThat(own.as("van-phong").open("/notices").is(200).text()).contains("Lê Thị Hỏi");
        own.as("van-phong")
                .submit("/privacy/requests/" + request + "/answer", "words", "Đã trả lời")
                .is(303);
        remind(own, reminders);
        assertThat(own.number(answer)).isZero();
        own.run(() -> jdbc.sql("update directory.privacy_request set received_on = '2017-12-20'")
                .update());
        remind(own, reminders);
        assertThat(own.number(
                        "select count(*) from notices.notice where kind = 'directory.finish' and settled_on is null"))
                .isEqualTo(1);
    }

    @Test
    void aClosedFileIsRemindedOfUntilItIsInTheArchive() {
        Year own = year();
        own.run(() -> jdbc.sql("""
            with file as (insert into documents.work_file (year, number, title, opened_on) values (2017, 1, 'Hồ sơ cũ', '2017-01-03') returning id),
            kept as (insert into documents.work_file_keeper (work_file_id, keeper, from_on) select id, 'Văn thư', '2017-01-03' from file)
            insert into documents.work_file_closing (work_file_id, closed_on) select id, '2017-01-20' from file
            """).update());
        remind(own, reminders);
        String open = "select count(*) from notices.notice where kind = 'documents.deposit' and settled_on is null";
        assertThat(own.number(open)).isEqualTo(1);
        own.run(() -> jdbc.sql("""
            with d as (insert into documents.deposit (on_day, giver, receiver) values ('2018-01-12', 'A', 'B') returning id)
            insert into documents.deposit_file (deposit_id, work_file_id) select d.id, f.id from d cross join documents.work_file f
            """).update());
        remind(own, reminders);
        assertThat(own.number(open)).isZero();
    }

    @Test
    void whatEachModuleRemindsOfHasARuleAndAName() {
        var rules = CurrentUnion.call(
                year.union(), () -> context.getBean(ReminderRules.class).on(LocalDate.of(2018, 1, 12)));
        var kinds = context.getBeansOfType(ReminderSource.class).values().stream()
                .flatMap(s -> s.kinds().stream())
                .toList();
        assertThat(kinds).containsExactlyInAnyOrderElementsOf(rules.keySet());
        assertThat(kinds)
                .allSatisfy(k -> assertThat(org.lienhiep.web.Texts.has("notices.kind." + k))
                        .as(k)
                        .isTrue());
        assertThat(kinds)
                .allSatisfy(k -> assertThat(org.lienhiep.web.Texts.has("notices.line." + k))
                        .as(k)
                        .isTrue());
    }

    @Test
    void noNoticeHoldsAWordOfARecord() {
        assertThat(jdbc.sql("""
                        select column_name::text from information_schema.columns where table_schema = 'notices'
                         and table_name in ('notice', 'addressed', 'delivery') and data_type in ('text', 'jsonb', 'bytea')
                        """).query(String.class).list()).containsExactlyInAnyOrder("kind", "unit", "box");
    }
}
