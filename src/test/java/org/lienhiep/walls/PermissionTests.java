package org.lienhiep.walls;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lienhiep.cast.Page;
import org.lienhiep.cast.ServedTests;
import org.lienhiep.cast.Visitor;
import org.lienhiep.cast.Year;
import org.lienhiep.identity.Accounts;
import org.lienhiep.identity.Permissions;
import org.lienhiep.identity.Permissions.Cell;
import org.springframework.beans.factory.annotation.Autowired;

/** The permission table, cell by cell: every route asks for a row, and answers every role as its cell says. */
class PermissionTests extends ServedTests {

    private static final Map<String, String> ACCOUNTS = Map.of(
            "OFFICE", "van-phong",
            "LEADER", "lanh-dao",
            "ASSOCIATION", "hoi",
            "PARTNER", "so-nganh",
            "EXPERT", "chuyen-gia",
            "CONTESTANT", "tac-gia",
            "CENTRE", "trung-tam",
            "NATIONAL", "quoc-gia",
            "ADMIN", "quan-tri",
            "AUDITOR", "kiem-tra");

    /** What each cell lets through. An own cell depends on whose record it is: the use cases' own tests say more. */
    private static final Map<Cell, Set<Integer>> ANSWERS = new EnumMap<>(Map.of(
            Cell.NONE, Set.of(403, 404),
            Cell.OWN, Set.of(200, 303, 403, 409, 422),
            Cell.ALL, Set.of(200, 303, 409, 422)));

    @Autowired
    private Permissions permissions;

    @Autowired
    private Accounts accounts;

    private Year year;
    private final Map<String, Visitor> visitors = new HashMap<>();

    @BeforeAll
    void openTheYear() {
        year = year();
        String name = "kiem-tra-" + unions.byId(year.union()).orElseThrow().slug();
        year.run(() -> accounts.create(name, PASSWORD, "Kiểm tra", "AUDITOR", null));
        Page document = year.as("van-phong")
                .open("/documents/" + year.text("select min(id) from documents.document") + "/files/new");
        year.as("van-phong")
                .upload(
                        document.is(200),
                        "main form[method=post]",
                        "file",
                        "quet.pdf",
                        "%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.US_ASCII))
                .is(303);
        year.run(() -> jdbc.sql("""
            with body as (insert into documents.issuing_body (name, symbol, added_on) values ('Ban thử', 'BT', date '2018-01-02'))
            insert into documents.dispatch (document_id, sent_on, recipients, means, copies)
            select id, issued_on, 'Sở KH&CN', 'hand', 1 from documents.document where code = 'bc-2016'
            """).update());
        year.as("van-phong")
                .submit(
                        "/papers/batches/new?of=critiques.critique:"
                                + year.text("select min(critique_id) from critiques.expert") + "&template=gm-hoi-dong",
                        "f_gio_hop",
                        "08 giờ",
                        "f_dia_diem_hop",
                        "Văn phòng")
                .is(303);
        year.run(() -> jdbc.sql("""
            insert into directory.merge (type, from_id, into_id, from_version, into_version, reason, undone_by, undone_at, undone_reason)
            select 'directory.person', max(id), min(id), 1, 1, 'Hai hồ sơ một người', null, now(), 'Hai người khác nhau' from directory.person
            """).update());
        year.run(() -> jdbc.sql("""
            insert into directory.privacy_request (kind, asker, standing, identity_check, channel, received_on, content)
            values ('view', 'Lê Thị Hỏi', 'self', 'Đã xem căn cước', 'counter', '2018-01-11', 'Xin xem')
            """).update());
        year.run(() -> jdbc.sql("""
            insert into directory.breach (found_at, what, data, people, harm) values ('2018-01-11 08:00', 'Gửi nhầm', 'Họ tên', 3, true)
            """).update());
        year.run(() -> jdbc.sql("""
            with file as (insert into documents.work_file (year, number, title, opened_on) values (2018, 1, 'Hồ sơ thử', '2018-01-03') returning id),
            kept as (insert into documents.work_file_keeper (work_file_id, keeper, from_on) select id, 'Văn thư', '2018-01-03' from file),
            put as (insert into documents.work_file_entry (work_file_id, document_id, place, put_on)
                select f.id, d.id, 1, '2018-01-03' from file f cross join documents.document d where d.code = 'bc-2016')
            insert into documents.deposit (on_day, giver, receiver) values ('2018-01-05', 'Văn thư', 'Lưu trữ')
            """).update());
        year.run(() -> jdbc.sql("""
            update events.event e set venue = (select p.full_name from directory.person p where p.id = (select min(id) from directory.person))
            where e.id = (select min(id) from events.event)
            """).update());
        year.run(() -> jdbc.sql("""
            with picture as (
                insert into portal.picture (article_id, width, height, alt, caption, credit, people)
                select min(id), 400, 300, 'Mô hình', 'Mô hình', 'LHH', 'none' from portal.article),
            address as (insert into portal.old_address (path, target) values ('/tin/1.html', '/news'))
            insert into portal.article_version (article_id, version, title, lead, section, author, body, tags)
            select id, 1, title, lead, section, author, body, tags from portal.article order by id limit 1
            """).update());
        year.run(() -> jdbc.sql("""
            with body as (
                insert into councils.body (kind, name, subject_type, subject_id, established_on, paper, quorum, chair_needed, reviewer_needed,
                    majority, base)
                select 'jury', 'Ban giám khảo thử', 'contests.edition', min(id), date '2017-06-01', '1/QĐ', '2/3', false, false, '>1/2', 'present'
                from contests.edition returning id, subject_id),
            seat as (
                insert into councils.seat (body_id, person_id, role, from_on, paper)
                select b.id, (select max(p.id) from directory.person p where p.stands), 'member', date '2017-06-01', '1/QĐ' from body b returning id),
            judging as (
                insert into contests.judging (edition_id, rules_id, round, opened_on)
                select n.id, n.rules_id, 'so-khao', date '2017-07-01' from contests.edition n join body b on b.subject_id = n.id returning id),
            panel as (insert into contests.panel (judging_id, body_id) select j.id, b.id from judging j cross join body b),
            judged as (
                insert into contests.judged_entry (judging_id, entry_id, code, field)
                select j.id, (select min(e.id) from contests.entry e where e.edition_id = (select min(id) from contests.edition)), 'TN-001', ''
                from judging j returning judging_id, entry_id),
            sheet as (insert into contests.sheet (judging_id, entry_id, seat_id) select d.judging_id, d.entry_id, s.id from judged d cross join seat s),
            joint as (insert into contests.sheet (judging_id, entry_id) select judging_id, entry_id from judged)
            insert into contests.result_set (judging_id, method, kept_on) select id, 'mean', date '2018-01-05' from judging
            """).update());
        // the newest account is the one that the walk disables
        year.run(() -> accounts.create("thua-" + name, PASSWORD, "Thừa", "EXPERT", null));
    }

    @Test
    void everyRouteNamesARowOfTheTable() {
        assertThat(Routes.of(context))
                .filteredOn(r -> !r.isPublic())
                .allSatisfy(
                        r -> assertThat(permissions.actions()).as(r.toString()).contains(String.valueOf(r.action())));
    }

    @Test
    void everyRowOfTheTableIsAskedForBySomeRoute() {
        Set<String> asked = new TreeSet<>();
        Routes.of(context).forEach(r -> asked.add(r.action()));
        assertThat(permissions.actions()).allMatch(asked::contains);
    }

    @Test
    void everyRoleIsAnsweredAsItsCellSays() {
        List<String> wrong = new ArrayList<>();
        for (Routes.Route route : Routes.of(context)) {
            // only an issued report has addenda: the report's own story tells who writes them
            if (route.isPublic() || route.pattern().startsWith("/reports/{}/addenda/{}")) continue;
            // only an edition that was extended or has recognised entries has these: their own stories tell who takes
            // them back
            if (route.pattern().matches("/contests/\\{}/(extensions|recognitions)/\\{}/withdrawal")) continue;
            ACCOUNTS.forEach((role, account) -> {
                Cell cell = permissions.cell(route.action(), role);
                int status = answer(route, account);
                if (!ANSWERS.get(cell).contains(status)) wrong.add(role + " " + route + " " + cell + " → " + status);
            });
        }
        assertThat(wrong).isEmpty();
    }

    private int answer(Routes.Route route, String account) {
        Visitor visitor = visitors.computeIfAbsent(account, year::hasty);
        String path = Routes.path(route, year::text);
        if (route.method().equals("GET")) return visitor.open(path).status();
        return visitor.post(
                        path,
                        List.of(
                                "_csrf",
                                visitor.token(),
                                "_key",
                                UUID.randomUUID().toString()))
                .status();
    }

    @Test
    void nobodyIsSentToSignInAndBackAgain() {
        for (Routes.Route route : Routes.of(context)) {
            if (route.isPublic() || !route.method().equals("GET") || route.hasVariables()) continue;
            String location = year.anybody().open(route.pattern()).is(302).location();
            assertThat(location).contains("/sign-in?next=");
        }
    }

    @Test
    void anAccountOfABodyActsForThatBodyAlone() {
        long others = year.number("select min(t.id) from assignments.task t join directory.organisation_name o"
                + " on o.union_id = t.union_id and o.id = t.assignee_id where o.kind = 'office'");
        Visitor association = year.as("hoi");
        association
                .post(
                        "/tasks/" + others + "/result",
                        List.of("_csrf", association.token(), "summary", "x", "done_on", "01/10/2017"))
                .is(403);
    }
}
