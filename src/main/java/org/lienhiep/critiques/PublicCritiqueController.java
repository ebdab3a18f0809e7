package org.lienhiep.critiques;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lienhiep.web.Cell;
import org.lienhiep.web.Fmt;
import org.lienhiep.web.FormView;
import org.lienhiep.web.Here;
import org.lienhiep.web.Keyset;
import org.lienhiep.web.NotFound;
import org.lienhiep.web.Permit;
import org.lienhiep.web.PublicEntry;
import org.lienhiep.web.PublicList;
import org.lienhiep.web.PublicPages;
import org.lienhiep.web.RecordView;
import org.lienhiep.web.TableView;
import org.lienhiep.web.Texts;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What everybody reads of critiques: the finished cases, and the page of one. */
@Controller
@Permit(Permit.PUBLIC)
class PublicCritiqueController {

    private final PublicCritiques critiques;

    PublicCritiqueController(PublicCritiques critiques) {
        this.critiques = critiques;
    }

    @Bean
    static PublicEntry openCritiquesEntry() {
        return new PublicEntry(110, PublicCritiques.PATH, "critiques.open.title");
    }

    @GetMapping(PublicCritiques.PATH)
    ModelAndView list(
            @RequestParam(defaultValue = "") String type,
            @RequestParam(defaultValue = "") String year,
            @RequestParam(required = false) @Nullable String after,
            HttpServletResponse response) {
        var today = Here.get().today();
        var years = critiques.years(today);
        String kind = Critique.TYPES.contains(type) ? type : "";
        String of = years.containsKey(year) ? year : "";
        var page = critiques.page(
                kind.isEmpty() ? null : kind,
                of.isEmpty() ? null : Integer.valueOf(of),
                today,
                Keyset.read(after, Keyset.NEWEST));
        var list = new PublicList("critiques/open", PublicCritiques.PATH, Map.of("type", kind, "year", of))
                .choice(
                        "type",
                        Texts.t("critiques.open.every-type"),
                        FormView.options("critiques.type.", Critique.TYPES))
                .choice("year", Texts.t("critiques.open.every-year"), years)
                .rows(table(page), page.next());
        PublicPages.mayKeep(response);
        return new ModelAndView("web/public-list", Map.of("list", list));
    }

    private static TableView table(Keyset.Page<PublicCritiques.Line> page) {
        var rows = page.rows().stream()
                .map(c -> TableView.Row.of(
                        "critiques.critique:" + c.id(),
                        Cell.date(c.issuedOn()),
                        Cell.link(c.title(), PublicCritiques.PATH + "/" + c.id()),
                        Cell.text(Texts.t("critiques.type." + c.type())),
                        Cell.text(c.requester()),
                        schedule(c)))
                .toList();
        return new TableView(
                List.of(
                        Texts.t("critiques.open.issued"),
                        Texts.t("critiques.open.name"),
                        Texts.t("critiques.open.type"),
                        Texts.t("critiques.open.requester"),
                        Texts.t("critiques.open.schedule")),
                rows,
                page.total());
    }

    private static Cell schedule(PublicCritiques.Line critique) {
        Boolean onTime = critique.onTime();
        if (onTime == null) return Cell.text("");
        return onTime
                ? Cell.mark("ok", Texts.t("critiques.open.on-time"))
                : Cell.mark("late", Texts.t("critiques.open.late"));
    }

    @GetMapping(PublicCritiques.PATH + "/{id:\\d{1,18}}")
    ModelAndView critique(@PathVariable long id, HttpServletResponse response) {
        var c = critiques.find(id, Here.get().today()).orElseThrow(NotFound::new);
        var gathered = critiques.gathered(id);
        String conclusion = c.conclusion();
        var view = new RecordView("critiques/open-critique", c.title())
                .crumb(Texts.t("critiques.open.title"), PublicCritiques.PATH)
                .fact("critiques.open.type", Cell.text(Texts.t("critiques.type." + c.type())))
                .fact("critiques.open.requester", Cell.text(c.requester()))
                .fact("critiques.field.field", Cell.text(CritiqueParts.fieldName(c.field())))
                .fact("critiques.open.received", Cell.date(c.receivedOn()))
                .fact("critiques.open.issued", Cell.date(c.issuedOn()))
                .fact("critiques.open.report", Cell.text(c.paper()))
                .fact("critiques.open.schedule", schedule(c))
                .fact(
                        "critiques.open.conclusion",
                        Cell.text(conclusion == null ? "" : Texts.t("critiques.conclusion." + conclusion)));
        if (!gathered.experts().isEmpty())
            view.part(
                    Texts.t("critiques.open.experts"),
                    Texts.t(
                            "critiques.open.people",
                            Fmt.count(gathered.experts().size())),
                    experts(gathered.experts()));
        if (!gathered.outcomes().isEmpty())
            view.part(Texts.t("critiques.open.outcomes"), "", outcomes(gathered.outcomes()));
        PublicPages.mayKeep(response);
        return new ModelAndView("web/public-record", Map.of("record", view));
    }

    private static TableView experts(List<PublicCritiques.Expert> experts) {
        List<TableView.Row> rows = new ArrayList<>();
        for (var expert : experts) {
            String name = expert.name();
            rows.add(TableView.Row.of(
                    "",
                    Cell.text(name == null ? Texts.t("web.not-public") : name),
                    Cell.text(expert.degree()),
                    Cell.text(Texts.t("critiques.role." + expert.role()))));
        }
        return TableView.of(
                List.of(
                        Texts.t("critiques.open.person"),
                        Texts.t("critiques.open.degree"),
                        Texts.t("critiques.open.role")),
                rows);
    }

    private static TableView outcomes(List<PublicCritiques.Outcome> outcomes) {
        var rows = outcomes.stream()
                .map(o -> TableView.Row.of(
                        "", Cell.text(Texts.t("critiques.outcome." + o.outcome())), Cell.number(o.times())))
                .toList();
        return TableView.of(List.of(Texts.t("critiques.open.outcome"), Texts.t("critiques.open.times")), rows);
    }
}
