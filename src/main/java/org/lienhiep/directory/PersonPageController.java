package org.lienhiep.directory;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lienhiep.identity.Audit;
import org.lienhiep.web.Cell;
import org.lienhiep.web.Here;
import org.lienhiep.web.ListView;
import org.lienhiep.web.Menu;
import org.lienhiep.web.MenuEntry;
import org.lienhiep.web.NotFound;
import org.lienhiep.web.Permit;
import org.lienhiep.web.RecordView;
import org.lienhiep.web.See;
import org.lienhiep.web.TableView;
import org.lienhiep.web.Texts;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * The list of people and the page of one. Without more it shows those with a degree or a post; pupils and other authors of
 * contest entries are in the directory too, for those who keep it. Day of birth and gender are shown to those who keep the directory alone.
 */
@Controller
@Permit("directory.read")
class PersonPageController {

    private final People people;
    private final Posts posts;
    private final DirectoryLists lists;
    private final Survivors survivors;
    private final Audit audit;

    PersonPageController(People people, Posts posts, DirectoryLists lists, Survivors survivors, Audit audit) {
        this.survivors = survivors;
        this.people = people;
        this.posts = posts;
        this.lists = lists;
        this.audit = audit;
    }

    @Bean
    static MenuEntry peopleEntry() {
        return new MenuEntry(3, 30, "/people", "directory.people.title", "directory.read");
    }

    @GetMapping("/people")
    ModelAndView list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(required = false) @Nullable String after) {
        String words = NameSearch.clean(q);
        boolean all = state.equals("all") && Menu.may("directory.write");
        var page = lists.people(words, all, Here.get().today(), DirectoryAddress.place(after));
        var kept = DirectoryAddress.kept("state", all ? "all" : null);
        var rows = page.rows().stream()
                .map(l -> TableView.Row.of(
                        People.TYPE + ":" + l.id(),
                        Cell.link(l.name(), "/people/" + l.id()),
                        Cell.text(l.degree()),
                        Cell.text(DirectoryParts.fieldName(l.field())),
                        Cell.text(l.post())))
                .toList();
        var heads = List.of(
                Texts.t("directory.name"),
                Texts.t("directory.field.degree"),
                Texts.t("directory.field.field"),
                Texts.t("directory.post-now"));
        String address = DirectoryAddress.of(kept, words);
        var view = new ListView("directory/people", new TableView(heads, rows, page.total()))
                .action("directory.write", Texts.t("directory.new-person"), "/people/new")
                .paged(page.next() == null ? null : address + "&after=" + page.next(), after == null ? null : address);
        if (Menu.may("directory.write")) {
            view.filter(List.of(
                    new ListView.Choice(Texts.t("directory.with-post"), DirectoryAddress.of(Map.of(), words), !all),
                    new ListView.Choice(
                            Texts.t("directory.everybody"), DirectoryAddress.of(Map.of("state", "all"), words), all)));
        }
        return new ModelAndView("directory/list", Map.of("list", view, "words", words, "kept", kept));
    }

    @GetMapping("/people/{id:\\d+}")
    Object show(@PathVariable long id, @RequestParam(defaultValue = "0") long from) {
        var found = people.find(id);
        if (found.isEmpty()) {
            long survivor = survivors.of(Subject.PERSON, id).orElseThrow(NotFound::new);
            return See.other("/people/" + survivor + "?from=" + id);
        }
        Person.Kept p = found.get();
        boolean may = Menu.may("directory.write");
        String path = "/people/" + id;
        var view = new RecordView("directory/person", p.fullName())
                .crumb(Texts.t("directory.people.title"), "/people")
                .fact("directory.field.degree", Cell.text(p.degree()))
                .fact("directory.field.field", Cell.text(DirectoryParts.fieldName(p.field())));
        var within = survivors.within(Subject.PERSON, id);
        DirectoryParts.cameFrom(view, within, from);
        if (may) {
            view.fact("directory.field.born_on", Cell.date(p.bornOn()))
                    .fact("directory.field.gender", Cell.text(gender(p.gender())))
                    .fact("directory.field.email", Cell.text(p.email()))
                    .fact("directory.field.phone", Cell.text(p.phone()))
                    .fact("directory.field.address", Cell.text(p.address()));
        }
        view.fact("directory.field.consent_public", consent(p));
        if (!p.erased())
            view.action("directory.write", Texts.t("directory.correct"), path + "/edit")
                    .action("directory.write", Texts.t("directory.add-post"), path + "/posts");
        view.action("privacy.read", Texts.t("privacy.consents"), path + "/consents")
                .action("privacy.write", Texts.t("privacy.held"), path + "/held");
        if (!p.erased())
            view.action("directory.merge", Texts.t("directory.merge-another"), "/directory/duplicates/people/" + id);
        var places = DirectoryParts.places(posts.ofPerson(id), may);
        if (places.total() > 0) view.part(Texts.t("directory.posts"), "", places);
        DirectoryParts.within(view, within);
        var history = DirectoryParts.history(audit.of(People.TYPE, id));
        if (history.total() > 0) view.part(Texts.t("directory.history"), "", history);
        return new ModelAndView("web/record-page", Map.of("record", view));
    }

    private static @Nullable String gender(@Nullable String code) {
        return code == null ? null : Texts.t("directory.gender." + code);
    }

    private static Cell consent(Person.Kept p) {
        String proof = p.consentProof();
        String word = Texts.t(p.consentPublic() ? "directory.consent.yes" : "directory.consent.no");
        return Cell.text(proof == null ? word : word + " · " + proof);
    }
}
