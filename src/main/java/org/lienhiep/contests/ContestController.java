package org.lienhiep.contests;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lienhiep.web.Cell;
import org.lienhiep.web.Keyset;
import org.lienhiep.web.ListView;
import org.lienhiep.web.MenuEntry;
import org.lienhiep.web.NotFound;
import org.lienhiep.web.Permit;
import org.lienhiep.web.RecordView;
import org.lienhiep.web.TableView;
import org.lienhiep.web.Texts;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Editions, their entries, and the page of one entry. */
@Controller
@Permit("contests.read")
class ContestController {

    private record Edition(long id, String name, LocalDate opensOn, LocalDate closesOn, long received, long awarded) {}

    private record Entry(
            long id,
            String code,
            String title,
            String field,
            @Nullable String applicant,
            LocalDate day,
            @Nullable LocalDate receivedOn,
            boolean late,
            @Nullable String cause,
            @Nullable String rank) {

        String state() {
            if (receivedOn == null) return "draft";
            return cause != null ? cause : late ? "late" : "eligible";
        }
    }

    private record Author(long id, String name) {}

    private record Prize(
            String contest, String rank, @Nullable LocalDate decidedOn) {}

    private static final String ENTRY = """
            select e.id, e.code, e.title, e.field, o.name as applicant, coalesce(e.received_on, e.drafted_on) as day, e.received_on,
                   e.late, x.cause, w.rank
            from contests.entry e
            left join directory.organisation_name o on o.union_id = e.union_id and o.id = e.applicant_id
            left join contests.entry_exit x on x.union_id = e.union_id and x.entry_id = e.id
            left join contests.entry_award w on w.union_id = e.union_id and w.entry_id = e.id and w.decided_on is not null
            """;

    private final JdbcClient jdbc;

    ContestController(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Bean
    static MenuEntry contestsEntry() {
        return new MenuEntry(2, 30, "/contests", "contests.list.title", "contests.read");
    }

    @GetMapping("/contests")
    ModelAndView list() {
        var rows = editions("").stream()
                .map(e -> TableView.Row.of(
                        "contests.edition:" + e.id,
                        Cell.link(e.name, "/contests/" + e.id),
                        Cell.date(e.opensOn),
                        Cell.date(e.closesOn),
                        Cell.number(e.received),
                        Cell.number(e.awarded)))
                .toList();
        var heads = List.of(
                Texts.t("contests.name"),
                Texts.t("contests.opens"),
                Texts.t("contests.closes"),
                Texts.t("contests.received"),
                Texts.t("contests.awarded"));
        return new ModelAndView(
                "web/list-page", Map.of("list", new ListView("contests/list", TableView.of(heads, rows))));
    }

    private List<Edition> editions(String where) {
        return jdbc.sql("""
                        select n.id, n.name, n.opens_on, n.closes_on,
                               (select count(*) from contests.entry e
                                left join contests.entry_exit x on x.union_id = e.union_id and x.entry_id = e.id
                                where e.union_id = n.union_id and e.edition_id = n.id and e.received_on is not null
                                  and coalesce(x.cause, '') <> 'double') as received,
                               (select count(*) from contests.entry_award w
                                join contests.entry e on e.union_id = w.union_id and e.id = w.entry_id
                                where e.union_id = n.union_id and e.edition_id = n.id and w.decided_on is not null) as awarded
                        from contests.edition n
                        """ + where + " order by n.opens_on desc, n.id desc limit 200")
                .query(Edition.class)
                .list();
    }

    @GetMapping("/contests/{edition}")
    ModelAndView entries(@PathVariable long edition, @RequestParam(required = false) @Nullable String after) {
        long total = jdbc.sql("select count(*) from contests.entry where edition_id = :edition")
                .param("edition", edition)
                .query(Long.class)
                .single();
        if (jdbc.sql("select count(*) from contests.edition where id = :edition")
                        .param("edition", edition)
                        .query(Long.class)
                        .single()
                == 0) {
            throw new NotFound();
        }
        Keyset place = Keyset.read(after, Keyset.NEWEST);
        var read = jdbc.sql(
                        "select * from (" + ENTRY + " where e.edition_id = :edition) e where (day, id) < (:day, :id)"
                                + " order by day desc, id desc limit " + (Keyset.PAGE + 1))
                .param("edition", edition)
                .param("day", place.on())
                .param("id", place.id())
                .query(Entry.class)
                .list();
        var page = Keyset.Page.of(read, total, e -> new Keyset(e.day, e.id).toString());
        var rows = page.rows().stream().map(e -> row(edition, e)).toList();
        var heads = List.of(
                Texts.t("contests.code"),
                Texts.t("contests.entry"),
                Texts.t("contests.applicant"),
                Texts.t("contests.received-on"),
                Texts.t("contests.state"));
        var view = new ListView("contests/entries", new TableView(heads, rows, total))
                .paged(page.next() == null ? null : "?after=" + page.next(), after == null ? null : "?");
        return new ModelAndView("web/list-page", Map.of("list", view));
    }

    private static TableView.Row row(long edition, Entry e) {
        return new TableView.Row(
                "contests.entry:" + e.id,
                List.of(
                        Cell.text(e.code),
                        Cell.link(e.title, "/contests/" + edition + "/entries/" + e.id),
                        Cell.text(e.applicant),
                        Cell.date(e.receivedOn),
                        mark(e)),
                !e.state().equals("eligible"));
    }

    private static Cell mark(Entry e) {
        if (e.rank != null) return Cell.mark("ok", Texts.t("contests.rank." + e.rank));
        return Cell.mark(e.state().equals("eligible") ? "plain" : "late", Texts.t("contests.state." + e.state()));
    }

    @GetMapping("/contests/{edition}/entries/{id}")
    ModelAndView entry(@PathVariable long edition, @PathVariable long id) {
        Entry e = jdbc.sql(ENTRY + " where e.id = :id and e.edition_id = :edition")
                .param("id", id)
                .param("edition", edition)
                .query(Entry.class)
                .optional()
                .orElseThrow(NotFound::new);
        var view = new RecordView("contests/entry", e.title)
                .crumb(Texts.t("contests.list.title"), "/contests")
                .crumb(Texts.t("contests.entries.title"), "/contests/" + edition)
                .fact("contests.state", mark(e))
                .fact("contests.code", Cell.text(e.code))
                .fact("contests.applicant", Cell.text(e.applicant))
                .fact("contests.received-on", Cell.date(e.receivedOn))
                .part(Texts.t("contests.authors"), "", authors(id))
                .part(Texts.t("contests.awards"), "", prizes(id));
        return new ModelAndView("web/record-page", Map.of("record", view));
    }

    private TableView authors(long entry) {
        var rows = jdbc.sql("""
                        select p.id, p.name from contests.entry_author a
                        join directory.person_name p on p.union_id = a.union_id and p.id = a.person_id
                        where a.entry_id = :entry order by a.no
                        """).param("entry", entry).query(Author.class).list().stream()
                .map(a -> TableView.Row.of("", Cell.link(a.name, "/people/" + a.id)))
                .toList();
        return TableView.of(List.of(Texts.t("contests.author")), rows);
    }

    private TableView prizes(long entry) {
        var rows = jdbc.sql("""
                        select '' as contest, rank, decided_on from contests.entry_award where entry_id = :entry
                        union all
                        select contest, rank, result_on from contests.external_result where entry_id = :entry
                        """).param("entry", entry).query(Prize.class).list().stream()
                .map(p -> TableView.Row.of(
                        "",
                        Cell.text(p.contest.isEmpty() ? Texts.t("contests.province") : p.contest),
                        Cell.text(Texts.t("contests.rank." + p.rank)),
                        Cell.date(p.decidedOn)))
                .toList();
        return TableView.of(
                List.of(Texts.t("contests.contest"), Texts.t("contests.rank"), Texts.t("contests.decided")), rows);
    }
}
