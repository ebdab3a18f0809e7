package org.lienhiep.directory;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lienhiep.runtime.Sheaf;
import org.lienhiep.web.Cell;
import org.lienhiep.web.Fmt;
import org.lienhiep.web.Here;
import org.lienhiep.web.Permit;
import org.lienhiep.web.PublicEntry;
import org.lienhiep.web.PublicPages;
import org.lienhiep.web.PublicRecords;
import org.lienhiep.web.RecordView;
import org.lienhiep.web.TableView;
import org.lienhiep.web.Texts;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** How the Union is made up, for everybody: who holds which post in its office, its associations, centres and clubs. */
@Controller
@Permit(Permit.PUBLIC)
class PublicOrganisation {

    /** A national union has fewer units than this. */
    private static final int MOST = 600;

    private static final List<String> KINDS = List.of("association", "centre", "club");

    /** A unit of the Union. */
    record Unit(long id, String kind, String name, String shortName) {}

    /** A post in the office; no name where the person did not let it be named. */
    record Officer(String unit, String post, @Nullable String name, String degree) {}

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    PublicOrganisation(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @Bean
    static PublicEntry organisationEntry() {
        return new PublicEntry(105, "/organisation", "directory.open.title");
    }

    @GetMapping("/organisation")
    ModelAndView organisation(HttpServletResponse response) {
        var sheaf = new Sheaf().param("today", Here.get().today());
        var units = sheaf.list(Unit.class, """
                select o.id, o.kind, o.name, o.short_name from directory.organisation_name o
                where o.kind in ('association', 'centre', 'club') and o.stands and (o.left_on is null or o.left_on > :today)
                order by o.sort_key, o.id limit
                """ + " " + MOST);
        var officers = sheaf.list(Officer.class, """
                select o.name as unit, p.post, case when p.consent_public then p.name end as name,
                       case when p.consent_public then p.degree else '' end as degree
                from directory.post_ref p
                join directory.organisation_name o on o.union_id = p.union_id and o.id = p.organisation_id
                where o.kind = 'office' and p.from_on <= :today and p.to_on >= :today
                order by o.sort_key, p.from_on, p.consent_public desc, p.sort_key limit 100
                """);
        Map<Long, String> pages = new LinkedHashMap<>();
        transaction.executeWithoutResult(status -> {
            sheaf.read(jdbc);
            var ids = units.rows().stream().map(Unit::id).toList();
            pages.putAll(PublicRecords.paths("directory.organisation", ids));
        });
        var view = new RecordView("directory/open", Texts.t("directory.open.title"))
                .clause(Here.get().union().name());
        if (!officers.rows().isEmpty()) view.part(Texts.t("directory.open.office"), "", officers(officers.rows()));
        for (String kind : KINDS) {
            var of = units.rows().stream().filter(u -> u.kind().equals(kind)).toList();
            if (of.isEmpty()) continue;
            view.part(
                    Texts.t("directory.open." + kind),
                    Texts.t("directory.open.count", Fmt.count(of.size())),
                    units(of, pages));
        }
        PublicPages.mayKeep(response);
        return new ModelAndView("web/public-record", Map.of("record", view));
    }

    private static TableView officers(List<Officer> officers) {
        var rows = officers.stream()
                .map(o -> TableView.Row.of(
                        "",
                        Cell.text(o.post()),
                        Cell.text(o.name() == null ? Texts.t("web.not-public") : o.name()),
                        Cell.text(o.degree()),
                        Cell.text(o.unit())))
                .toList();
        return TableView.of(
                List.of(
                        Texts.t("directory.open.post"),
                        Texts.t("directory.open.person"),
                        Texts.t("directory.open.degree"),
                        Texts.t("directory.open.unit")),
                rows);
    }

    private static TableView units(List<Unit> units, Map<Long, String> pages) {
        List<TableView.Row> rows = new ArrayList<>();
        for (Unit unit : units) {
            String page = pages.get(unit.id());
            Cell name = page == null ? Cell.text(unit.name()) : Cell.link(unit.name(), page);
            rows.add(TableView.Row.of("directory.organisation:" + unit.id(), name, Cell.text(unit.shortName())));
        }
        return TableView.of(List.of(Texts.t("directory.open.name"), Texts.t("directory.open.short-name")), rows);
    }
}
