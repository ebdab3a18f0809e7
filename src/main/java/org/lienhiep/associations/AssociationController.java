package org.lienhiep.associations;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lienhiep.figures.Figure;
import org.lienhiep.figures.FigureQuery;
import org.lienhiep.figures.Figures;
import org.lienhiep.unions.Rules;
import org.lienhiep.web.Here;
import org.lienhiep.web.MenuEntry;
import org.lienhiep.web.NotFound;
import org.lienhiep.web.Permit;
import org.lienhiep.web.See;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The terms of all associations on one time line, and the file of one. */
@Controller
@Permit("associations.read")
class AssociationController {

    /** The rule that says how many months before its end a term counts as ending soon. */
    static final String SOON = "associations.soon-months";

    private final TermLists terms;
    private final Statements statements;
    private final Figures figures;
    private final Rules rules;

    AssociationController(TermLists terms, Statements statements, Figures figures, Rules rules) {
        this.terms = terms;
        this.statements = statements;
        this.figures = figures;
        this.rules = rules;
    }

    @Bean
    static MenuEntry associationsEntry() {
        return new MenuEntry(3, 10, "/associations", "associations.list.title", "associations.read");
    }

    @GetMapping("/associations")
    ModelAndView list(
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String after) {
        LocalDate today = Here.get().today();
        var asked = new TermLists.Asked(
                today,
                rules.number(SOON, today),
                sort != null && TermsPage.SORTS.contains(sort) ? sort : "risk",
                TermState.known(state) ? state : null,
                after != null && after.matches("\\d{1,18}") ? Long.valueOf(after) : null);
        var overdue = figures.evaluate(List.of(query("ORG-09", "", today))).getFirst();
        var view = new TermsPage(asked, terms.page(asked), terms.counts(asked), overdue);
        return new ModelAndView("associations/terms", Map.of("view", view));
    }

    @GetMapping("/associations/{id}")
    Object file(@PathVariable long id) {
        String name = terms.association(id).orElse(null);
        if (name == null) return See.other("/associations/" + terms.survivor(id).orElseThrow(NotFound::new));
        LocalDate today = Here.get().today();
        var view = new AssociationFile(
                id, name, today, rules.number(SOON, today), terms.of(id), statements.of(id), credited(id));
        return new ModelAndView("associations/file", Map.of("view", view));
    }

    /** What the year's figures credit to the association: as the one responsible, and in any role. */
    private List<Figure> credited(long organisation) {
        LocalDate end = LocalDate.of(Here.get().year(), 12, 31);
        List<FigureQuery> queries = new ArrayList<>();
        for (String code : List.of("TSK-01", "TSK-02")) queries.add(query(code, "organisation=" + organisation, end));
        for (String code : List.of("EVT-01", "EVT-02")) {
            queries.add(query(code, "organisation=" + organisation + ";role=lead", end));
            queries.add(query(code, "organisation=" + organisation, end));
        }
        return figures.evaluate(queries);
    }

    private FigureQuery query(String code, String filter, LocalDate to) {
        return figures.query(code, code, filter, LocalDate.of(to.getYear(), 1, 1), to);
    }
}
