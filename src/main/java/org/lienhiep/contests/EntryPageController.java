package org.lienhiep.contests;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.lienhiep.figures.CountedIn;
import org.lienhiep.identity.Audit;
import org.lienhiep.web.Cell;
import org.lienhiep.web.Fmt;
import org.lienhiep.web.NotFound;
import org.lienhiep.web.Permit;
import org.lienhiep.web.TableView;
import org.lienhiep.web.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The page of one entry. */
@Controller
@Permit("contests.read")
class EntryPageController {

    private final EntryLists lists;
    private final CountedIn counted;
    private final Audit audit;
    private final EntryClaims claims;

    EntryPageController(EntryLists lists, CountedIn counted, Audit audit, EntryClaims claims) {
        this.claims = claims;
        this.lists = lists;
        this.counted = counted;
        this.audit = audit;
    }

    @GetMapping("/contests/{edition}/entries/{id}")
    ModelAndView show(@PathVariable long edition, @PathVariable long id) {
        WholeEntry whole =
                lists.whole(id).filter(w -> w.entry().editionId() == edition).orElseThrow(NotFound::new);
        var page = new EntryPage(
                whole.entry(),
                whole.edition(),
                whole.authors(),
                whole.prizes(),
                whole.sendings(),
                whole.alike(),
                Objects.requireNonNullElse(
                        claims.judge(whole.edition(), List.of(whole.entry())).get(id), List.of()),
                whole.moves(),
                counted.of(Entries.TYPE, id),
                history(id),
                whole.sealed());
        return new ModelAndView("contests/entry", Map.of("page", page));
    }

    private TableView history(long id) {
        var rows = audit.of(Entries.TYPE, id).stream()
                .map(l -> TableView.Row.of(
                        "",
                        Cell.text(Fmt.date(l.at().toLocalDate())),
                        Cell.text(l.account()),
                        Cell.text(Texts.t("contests.did." + l.action()))))
                .toList();
        return TableView.of(List.of(Texts.t("contests.when"), Texts.t("contests.who"), Texts.t("contests.what")), rows);
    }
}
