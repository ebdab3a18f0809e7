package org.lienhiep.associations;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lienhiep.web.Cell;
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

/** The public page of a member association, and the congresses held. */
@Controller
@Permit(Permit.PUBLIC)
class PublicMemberController {

    private static final String CONGRESSES = "/public/congresses";

    private final PublicMembers members;

    PublicMemberController(PublicMembers members) {
        this.members = members;
    }

    @Bean
    static PublicEntry congressesEntry() {
        return new PublicEntry(130, CONGRESSES, "associations.congresses.title");
    }

    @GetMapping(PublicMembers.PATH + "/{id:\\d{1,18}}")
    ModelAndView member(@PathVariable long id, HttpServletResponse response) {
        var page = members.find(id, Here.get().today()).orElseThrow(NotFound::new);
        var view = new RecordView("associations/member", page.member().name())
                .crumb(Texts.t("associations.public.title"), PublicMembers.PATH)
                .fact("associations.public.short-name", Cell.text(page.member().shortName()));
        leaders(view, page);
        terms(view, page);
        PublicPages.mayKeep(response);
        return new ModelAndView("web/public-record", Map.of("record", view));
    }

    private static void leaders(RecordView view, PublicMembers.Page page) {
        var leaders = page.leaders().stream()
                .map(l -> TableView.Row.of("", Cell.text(l.post()), Cell.text(named(l)), Cell.text(l.degree())))
                .toList();
        if (!leaders.isEmpty())
            view.part(
                    Texts.t("associations.public.leaders"),
                    "",
                    TableView.of(
                            List.of(
                                    Texts.t("associations.public.post"),
                                    Texts.t("associations.public.person"),
                                    Texts.t("associations.public.degree")),
                            leaders));
    }

    private static void terms(RecordView view, PublicMembers.Page page) {
        var terms = page.terms().stream()
                .map(t -> TableView.Row.of(
                        "",
                        Cell.text(Roman.of(t.ordinal())),
                        Cell.date(t.startsOn()),
                        Cell.date(t.endsOn()),
                        Cell.date(t.congressOn()),
                        Cell.text(t.place())))
                .toList();
        if (!terms.isEmpty())
            view.part(
                    Texts.t("associations.public.terms"),
                    "",
                    TableView.of(
                            List.of(
                                    Texts.t("associations.public.term"),
                                    Texts.t("associations.public.from"),
                                    Texts.t("associations.public.to"),
                                    Texts.t("associations.public.congress"),
                                    Texts.t("associations.public.place")),
                            terms));
    }

    private static String named(PublicMembers.Leader leader) {
        String name = leader.name();
        return name == null ? Texts.t("web.not-public") : name;
    }

    @GetMapping(CONGRESSES)
    ModelAndView congresses(@RequestParam(required = false) @Nullable String after, HttpServletResponse response) {
        var page = members.congresses(Here.get().today(), Keyset.read(after, Keyset.NEWEST));
        var rows = page.rows().stream()
                .map(c -> TableView.Row.of(
                        "associations.congress:" + c.id(),
                        Cell.date(c.heldOn()),
                        Cell.link(c.name(), PublicMembers.PATH + "/" + c.organisation()),
                        Cell.text(Roman.of(c.ordinal() + 1)),
                        Cell.text(c.place())))
                .toList();
        var heads = List.of(
                Texts.t("associations.public.congress"),
                Texts.t("associations.public.name"),
                Texts.t("associations.public.opened-term"),
                Texts.t("associations.public.place"));
        var list = new PublicList("associations/congresses", CONGRESSES, Map.of())
                .rows(new TableView(heads, rows, page.total()), page.next());
        PublicPages.mayKeep(response);
        return new ModelAndView("web/public-list", Map.of("list", list));
    }
}
