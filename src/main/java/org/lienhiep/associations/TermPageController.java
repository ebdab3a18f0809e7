package org.lienhiep.associations;

import java.time.LocalDate;
import java.util.Map;
import org.lienhiep.identity.Audit;
import org.lienhiep.unions.Rules;
import org.lienhiep.web.Here;
import org.lienhiep.web.NotFound;
import org.lienhiep.web.Permit;
import org.lienhiep.web.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The page of one term. */
@Controller
@Permit("associations.read")
class TermPageController {

    private final TermLists lists;
    private final TermHistory history;
    private final Congresses congresses;
    private final Rules rules;
    private final Audit audit;

    TermPageController(TermLists lists, TermHistory history, Congresses congresses, Rules rules, Audit audit) {
        this.lists = lists;
        this.history = history;
        this.congresses = congresses;
        this.rules = rules;
        this.audit = audit;
    }

    @GetMapping("/associations/terms/{id}")
    ModelAndView show(@PathVariable long id) {
        Term.Kept term = lists.find(id).orElseThrow(NotFound::new);
        LocalDate today = Here.get().today();
        var view = TermPages.view(term, term.state(today, rules.number(AssociationController.SOON, today)), today);
        var steps = history.steps(id);
        if (steps.size() > 1) view.part(Texts.t("associations.agreed"), "", TermPages.agreed(steps));
        var extensions =
                term.extendedTo() == null ? java.util.List.<TermHistory.Extension>of() : history.extensions(id);
        if (!extensions.isEmpty()) view.part(Texts.t("associations.extensions"), "", TermPages.extensions(extensions));
        if (term.plannedOn() != null) {
            var moves = congresses.of(id).map(c -> congresses.moves(c.id())).orElse(java.util.List.of());
            if (!moves.isEmpty()) view.part(Texts.t("associations.moves"), "", TermPages.moves(moves));
        }
        TermPages.history(view, audit.of(Terms.TYPE, id));
        return new ModelAndView("web/record-page", Map.of("record", view));
    }
}
