package org.lienhiep.documents;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lienhiep.web.Cell;
import org.lienhiep.web.Keyset;
import org.lienhiep.web.ListView;
import org.lienhiep.web.MenuEntry;
import org.lienhiep.web.Permit;
import org.lienhiep.web.TableView;
import org.lienhiep.web.Texts;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The documents that came in, the newest first. */
@Controller
@Permit("documents.read")
class DocumentController {

    private record Document(
            long id,
            String number,
            LocalDate issuedOn,
            String subject,
            @Nullable String issuer) {}

    private final JdbcClient jdbc;

    DocumentController(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Bean
    static MenuEntry documentsEntry() {
        return new MenuEntry(4, 10, "/documents/in", "documents.list.title", "documents.read");
    }

    @GetMapping("/documents/in")
    ModelAndView in(@RequestParam(required = false) @Nullable String after) {
        Keyset place = Keyset.read(after, Keyset.NEWEST);
        var read = jdbc.sql("""
                        select d.id, d.number, d.issued_on, d.subject, o.short_name as issuer from documents.document d
                        left join directory.organisation_name o on o.union_id = d.union_id and o.id = d.issuer_id
                        where d.direction = 'in' and (d.issued_on, d.id) < (:day, :id)
                        order by d.issued_on desc, d.id desc limit 51
                        """)
                .param("day", place.on())
                .param("id", place.id())
                .query(Document.class)
                .list();
        long total = jdbc.sql("select count(*) from documents.document where direction = 'in'")
                .query(Long.class)
                .single();
        var page = Keyset.Page.of(read, total, d -> new Keyset(d.issuedOn, d.id).toString());
        var rows = page.rows().stream()
                .map(d -> TableView.Row.of(
                        "documents.document:" + d.id,
                        Cell.date(d.issuedOn),
                        Cell.text(d.number),
                        Cell.text(d.subject),
                        Cell.text(d.issuer)))
                .toList();
        var heads = List.of(
                Texts.t("documents.issued"),
                Texts.t("documents.number"),
                Texts.t("documents.subject"),
                Texts.t("documents.issuer"));
        var view = new ListView("documents/list", new TableView(heads, rows, total))
                .paged(page.next() == null ? null : "?after=" + page.next(), after == null ? null : "?");
        return new ModelAndView("web/list-page", Map.of("list", view));
    }
}
