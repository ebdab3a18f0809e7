package org.lienhiep.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lienhiep.web.Cell;
import org.lienhiep.web.Fmt;
import org.lienhiep.web.Keyset;
import org.lienhiep.web.ListView;
import org.lienhiep.web.MenuEntry;
import org.lienhiep.web.NotFound;
import org.lienhiep.web.Permit;
import org.lienhiep.web.RecordView;
import org.lienhiep.web.TableView;
import org.lienhiep.web.Texts;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Organisations and people: lists in the order of the alphabet, and their pages. */
@Controller
@Permit("directory.read")
class DirectoryController {

    private record Line(long id, String name, String second, String third, String sortKey) {}

    private record Post(long id, String name, String post, LocalDate fromOn, LocalDate toOn) {}

    private final JdbcClient jdbc;
    private final ObjectProvider<OrganisationPart> parts;

    DirectoryController(JdbcClient jdbc, ObjectProvider<OrganisationPart> parts) {
        this.jdbc = jdbc;
        this.parts = parts;
    }

    @Bean
    static MenuEntry organisationsEntry() {
        return new MenuEntry(3, 20, "/organisations", "directory.organisations.title", "directory.read");
    }

    @Bean
    static MenuEntry peopleEntry() {
        return new MenuEntry(3, 30, "/people", "directory.people.title", "directory.read");
    }

    @GetMapping("/organisations")
    ModelAndView organisations(@RequestParam(defaultValue = "") String after) {
        return list("organisations", after, """
                select o.id, o.name, o.short_name as second, o.kind as third, o.sort_key from directory.organisation_name o
                where o.sort_key > :after order by o.sort_key, o.id limit :limit
                """, "select count(*) from directory.organisation");
    }

    @GetMapping("/people")
    ModelAndView people(@RequestParam(defaultValue = "") String after) {
        return list("people", after, """
                select p.id, p.name, p.degree as second, '' as third, p.sort_key from directory.person_name p
                where p.sort_key > :after order by p.sort_key, p.id limit :limit
                """, "select count(*) from directory.person");
    }

    private ModelAndView list(String what, String after, String sql, String count) {
        String place = after.replaceAll("\\p{Cntrl}&&[^\u0001\u0002]", "");
        var read = jdbc.sql(sql)
                .param("after", place)
                .param("limit", Keyset.PAGE + 1)
                .query(Line.class)
                .list();
        var page = Keyset.Page.of(read, 0, Line::sortKey);
        long total = jdbc.sql(count).query(Long.class).single();
        var rows = page.rows().stream().map(l -> row(what, l)).toList();
        var heads =
                List.of(Texts.t("directory.name"), Texts.t("directory." + what + ".second"), Texts.t("directory.kind"));
        String next = page.next() == null
                ? null
                : "?after=" + java.net.URLEncoder.encode(page.next(), java.nio.charset.StandardCharsets.UTF_8);
        var view = new ListView("directory/" + what, new TableView(heads, rows, total))
                .paged(next, after.isEmpty() ? null : "?");
        return new ModelAndView("web/list-page", Map.of("list", view));
    }

    private static TableView.Row row(String what, Line line) {
        String type = what.equals("people") ? "person" : "organisation";
        String kind = line.third.isEmpty() ? "" : Texts.t("directory.kind." + line.third);
        return TableView.Row.of(
                "directory." + type + ":" + line.id,
                Cell.link(line.name, "/" + what + "/" + line.id),
                Cell.text(line.second),
                Cell.text(kind));
    }

    @GetMapping("/organisations/{id}")
    ModelAndView organisation(@PathVariable long id) {
        Line line = one(
                "select id, name, short_name as second, kind as third, sort_key from directory.organisation_name where id = :id",
                id);
        var view = new RecordView("directory/organisation", line.name)
                .crumb(Texts.t("directory.organisations.title"), "/organisations")
                .fact("directory.organisations.second", Cell.text(line.second))
                .fact("directory.kind", Cell.text(Texts.t("directory.kind." + line.third)))
                .part(Texts.t("directory.posts"), "", posts("people", """
                        select p.id, p.name, x.post, x.from_on, x.to_on from directory.person_post x
                        join directory.person_name p on p.union_id = x.union_id and p.id = x.person_id
                        where x.organisation_id = :id order by x.from_on desc limit 200
                        """, id));
        parts.orderedStream()
                .flatMap(part -> part.links(id).stream())
                .forEach(link -> view.action("directory.read", link.label(), link.href()));
        return new ModelAndView("web/record-page", Map.of("record", view));
    }

    @GetMapping("/people/{id}")
    ModelAndView person(@PathVariable long id) {
        Line line = one(
                "select id, name, degree as second, '' as third, sort_key from directory.person_name where id = :id",
                id);
        var view = new RecordView("directory/person", line.name)
                .crumb(Texts.t("directory.people.title"), "/people")
                .fact("directory.people.second", Cell.text(line.second))
                .part(Texts.t("directory.posts"), "", posts("organisations", """
                        select o.id, o.name, x.post, x.from_on, x.to_on from directory.person_post x
                        join directory.organisation_name o on o.union_id = x.union_id and o.id = x.organisation_id
                        where x.person_id = :id order by x.from_on desc limit 200
                        """, id));
        return new ModelAndView("web/record-page", Map.of("record", view));
    }

    private Line one(String sql, long id) {
        return jdbc.sql(sql).param("id", id).query(Line.class).optional().orElseThrow(NotFound::new);
    }

    private TableView posts(String what, String sql, long id) {
        var rows = jdbc.sql(sql).param("id", id).query(Post.class).list().stream()
                .map(p -> TableView.Row.of(
                        "",
                        Cell.link(p.name, "/" + what + "/" + p.id),
                        Cell.text(p.post),
                        Cell.date(p.fromOn),
                        Cell.text(open(p.toOn))))
                .toList();
        return TableView.of(
                List.of(
                        Texts.t("directory.name"),
                        Texts.t("directory.post"),
                        Texts.t("directory.from"),
                        Texts.t("directory.to")),
                rows);
    }

    private static @Nullable String open(LocalDate day) {
        return day.getYear() > 9000 ? "" : Fmt.date(day);
    }
}
