package org.lienhiep.honours;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lienhiep.web.Cell;
import org.lienhiep.web.ListView;
import org.lienhiep.web.NotFound;
import org.lienhiep.web.Permit;
import org.lienhiep.web.RecordView;
import org.lienhiep.web.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The publicity of all rounds, and the page of one item. */
@Controller
@Permit("honours.read")
class PublicityPageController {

    private final HonourLists lists;

    PublicityPageController(HonourLists lists) {
        this.lists = lists;
    }

    @GetMapping("/honours/publicity")
    ModelAndView publicity(@RequestParam(required = false) @Nullable Long item) {
        return item == null ? list() : page(lists.item(item).orElseThrow(NotFound::new));
    }

    private ModelAndView list() {
        var view = new ListView("honours/publicity-list", RoundPageController.publicity(lists.publicity(null)));
        return new ModelAndView("web/list-page", Map.of("list", view));
    }

    private static ModelAndView page(Honour.KeptPublicity p) {
        var view = new RecordView("honours/publicity", p.title())
                .crumb(Texts.t("honours.list.title"), "/honours")
                .crumb(p.round(), "/honours/rounds/" + p.roundId())
                .fact("honours.field.kind", Cell.text(Texts.t("honours.kind." + p.kind())))
                .fact("honours.field.happened_on", Cell.date(p.happenedOn()))
                .fact("honours.field.place", Cell.text(p.place()));
        if (p.errorReason() == null) {
            view.action("honours.write", Texts.t("honours.correct"), "/honours/publicity/edit?item=" + p.id())
                    .action("honours.write", Texts.t("honours.drop"), "/honours/publicity/error?item=" + p.id());
        } else {
            view.fact("honours.state", Cell.mark("late", Texts.t("honours.in-error")))
                    .fact("honours.field.reason", Cell.text(p.errorReason()));
        }
        return new ModelAndView("web/record-page", Map.of("record", view));
    }
}
