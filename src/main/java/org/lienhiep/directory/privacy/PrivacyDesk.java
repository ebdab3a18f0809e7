package org.lienhiep.directory.privacy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.lienhiep.web.Cell;
import org.lienhiep.web.DeskItem;
import org.lienhiep.web.DeskSource;
import org.lienhiep.web.ListView;
import org.lienhiep.web.Menu;
import org.lienhiep.web.Texts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What waits of personal data, on the desk of those who look after them: requests, breaches to report, data kept long enough. */
@Component
class PrivacyDesk implements DeskSource {

    /** Whether anything waits at all: on most days nothing does, and the desk asks no more. */
    private record Waiting(boolean requests, boolean breaches, boolean data) {}

    private final JdbcClient jdbc;
    private final Requests requests;
    private final RequestClock.Reader clocks;
    private final Breaches breaches;
    private final Retention retention;

    PrivacyDesk(
            JdbcClient jdbc, Requests requests, RequestClock.Reader clocks, Breaches breaches, Retention retention) {
        this.jdbc = jdbc;
        this.requests = requests;
        this.clocks = clocks;
        this.breaches = breaches;
        this.retention = retention;
    }

    @Override
    public List<DeskItem> items(LocalDate today) {
        if (!Menu.may("privacy.write")) return List.of();
        Waiting waiting = waiting();
        List<DeskItem> items = new ArrayList<>();
        if (waiting.requests) {
            RequestClock clock = clocks.read();
            requests.open().forEach(r -> items.add(item(r, clock.of(r), today)));
        }
        if (waiting.breaches) breaches.unreported().forEach(b -> items.add(item(b)));
        if (waiting.data) retention.rules(today).forEach(rule -> due(items, rule, today));
        items.sort(Comparator.comparing(DeskItem::on));
        return items.size() > MOST ? items.subList(0, MOST) : items;
    }

    private Waiting waiting() {
        return jdbc.sql("""
                        select exists (select 1 from directory.privacy_request r where not exists (
                                   select 1 from directory.privacy_turn t
                                   where t.union_id = r.union_id and t.request_id = r.id and t.turn = 'outcome')) as requests,
                               exists (select 1 from directory.breach b where b.harm and not exists (
                                   select 1 from directory.breach_report r
                                   where r.union_id = b.union_id and r.breach_id = b.id)) as breaches,
                               exists (select 1 from directory.retention_count c where c.records > 0) as data
                        """).query(Waiting.class).single();
    }

    private static DeskItem item(DataRequest.Kept request, RequestClock.Due due, LocalDate today) {
        String path = "/privacy/requests/" + request.id();
        String turn = request.answeredOn() == null ? "answer" : "outcome";
        return new DeskItem(
                Requests.TYPE + ":" + request.id(),
                Objects.requireNonNull(due.next()),
                RequestController.state(request, due, today),
                request.title(),
                path,
                Texts.t("privacy.office"),
                new ListView.Action(Texts.t("privacy.turn." + turn), path + "/" + turn));
    }

    private DeskItem item(Breaches.Kept breach) {
        String path = "/privacy/breaches/" + breach.id();
        return new DeskItem(
                Breaches.TYPE + ":" + breach.id(),
                breaches.due(breach).toLocalDate(),
                breaches.state(breach, BreachController.now()),
                breach.what(),
                path,
                Texts.t("privacy.office"),
                new ListView.Action(Texts.t("privacy.report-breach"), path + "/report"));
    }

    private static void due(List<DeskItem> items, Retention.Rule rule, LocalDate today) {
        Long records = rule.records();
        if (records == null || records == 0) return;
        String path = "/privacy/retention/" + rule.code();
        items.add(new DeskItem(
                Retention.TYPE + ":" + rule.code(),
                today,
                Cell.mark("soon", Texts.t("privacy.due-records", records)),
                Texts.t("privacy.rule." + rule.code()),
                path,
                Texts.t("privacy.office"),
                new ListView.Action(Texts.t("privacy.see"), path)));
    }
}
