package org.lienhiep.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lienhiep.identity.Audit;
import org.lienhiep.web.Cell;
import org.lienhiep.web.ListView;
import org.lienhiep.web.Menu;
import org.lienhiep.web.MenuEntry;
import org.lienhiep.web.NotFound;
import org.lienhiep.web.Permit;
import org.lienhiep.web.RecordView;
import org.lienhiep.web.See;
import org.lienhiep.web.TableView;
import org.lienhiep.web.Texts;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The list of organisations and the page of one: its names, its people, how it stands to others. */
@Controller
@Permit("directory.read")
class OrganisationPageController {

    private final Organisations organisations;
    private final DirectoryLists lists;
    private final Audit audit;
    private final Survivors survivors;
    private final ObjectProvider<OrganisationPart> parts;

    OrganisationPageController(
            Organisations organisations,
            DirectoryLists lists,
            Survivors survivors,
            Audit audit,
            ObjectProvider<OrganisationPart> parts) {
        this.organisations = organisations;
        this.lists = lists;
        this.audit = audit;
        this.survivors = survivors;
        this.parts = parts;
    }

    @Bean
    static MenuEntry organisationsEntry() {
        return new MenuEntry(3, 20, "/organisations", "directory.organisations.title", "directory.read");
    }

    @GetMapping("/organisations")
    ModelAndView list(
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String after) {
        String known = kind != null && Organisation.KINDS.contains(kind) ? kind : null;
        boolean left = state.equals("left");
        String words = NameSearch.clean(q);
        var page = lists.organisations(known, left, words, DirectoryAddress.place(after));
        var rows = page.rows().stream().map(OrganisationPageController::row).toList();
        var heads = new ArrayList<>(
                List.of(Texts.t("directory.name"), Texts.t("directory.field.short_name"), Texts.t("directory.kind")));
        if (left) heads.add(Texts.t("directory.left"));
        var kept = DirectoryAddress.kept("kind", known, "state", left ? "left" : null);
        String address = DirectoryAddress.of(kept, words);
        var view = new ListView("directory/organisations", new TableView(heads, rows, page.total()))
                .filter(kinds(known, left, words))
                .action("directory.write", Texts.t("directory.new-organisation"), "/organisations/new")
                .paged(page.next() == null ? null : address + "&after=" + page.next(), after == null ? null : address);
        return new ModelAndView("directory/list", Map.of("list", view, "words", words, "kept", kept));
    }

    private static List<ListView.Choice> kinds(@Nullable String kind, boolean left, String words) {
        List<ListView.Choice> choices = new ArrayList<>();
        choices.add(choice("directory.all", null, null, kind == null && !left, words));
        Organisation.KINDS.forEach(
                k -> choices.add(choice("directory.kind." + k, k, null, k.equals(kind) && !left, words)));
        choices.add(choice("directory.left-ones", null, "left", left, words));
        return choices;
    }

    private static ListView.Choice choice(
            String label, @Nullable String kind, @Nullable String state, boolean here, String words) {
        return new ListView.Choice(
                Texts.t(label), DirectoryAddress.of(DirectoryAddress.kept("kind", kind, "state", state), words), here);
    }

    private static TableView.Row row(DirectoryLists.OrganisationLine line) {
        List<Cell> cells = new ArrayList<>(List.of(
                Cell.link(line.name(), "/organisations/" + line.id()),
                Cell.text(line.shortName().equals(line.name()) ? "" : line.shortName()),
                Cell.text(Texts.t("directory.kind." + line.kind()))));
        if (line.leftOn() != null) cells.add(Cell.date(line.leftOn()));
        return new TableView.Row(Organisations.TYPE + ":" + line.id(), cells, line.leftOn() != null);
    }

    @GetMapping("/organisations/{id:\\d+}")
    Object show(@PathVariable long id, @RequestParam(defaultValue = "0") long from) {
        var found = organisations.find(id);
        if (found.isEmpty()) {
            long survivor = survivors.of(Subject.ORGANISATION, id).orElseThrow(NotFound::new);
            return See.other("/organisations/" + survivor + "?from=" + id);
        }
        Organisation.Kept o = found.get();
        String path = "/organisations/" + id;
        boolean may = Menu.may("directory.write");
        var view = new RecordView("directory/organisation", o.name())
                .crumb(Texts.t("directory.organisations.title"), "/organisations")
                .fact("directory.field.short_name", Cell.text(o.shortName()))
                .fact("directory.kind", Cell.text(Texts.t("directory.kind." + o.kind())))
                .fact("directory.field.field", Cell.text(DirectoryParts.fieldName(o.field())))
                .fact("directory.field.place", Cell.text(o.place()))
                .fact("directory.field.tax_code", Cell.text(o.taxCode()))
                .fact("directory.field.joined_on", Cell.date(o.joinedOn()));
        var around = organisations.around(id);
        var within = around.within();
        DirectoryParts.cameFrom(view, within, from);
        if (o.leftOn() != null) {
            view.fact("directory.left", Cell.date(o.leftOn()))
                    .fact("directory.field.reason", Cell.text(o.leftReason()));
        }
        var titles = around.titles();
        if (titles.size() > 1) {
            view.part(
                    Texts.t("directory.names"), Texts.t("directory.names-context"), DirectoryParts.titles(titles, id));
        }
        part(view, "directory.posts", DirectoryParts.people(around.posts(), may));
        part(view, "directory.links", DirectoryParts.links(around.links(), path, may));
        DirectoryParts.within(view, within);
        part(view, "directory.history", DirectoryParts.history(audit.of(Organisations.TYPE, id)));
        actions(view, o, path);
        return new ModelAndView("web/record-page", Map.of("record", view));
    }

    private static void part(RecordView view, String title, TableView table) {
        if (table.total() > 0) view.part(Texts.t(title), "", table);
    }

    private void actions(RecordView view, Organisation.Kept o, String path) {
        parts.orderedStream()
                .flatMap(part -> part.links(o.id()).stream())
                .forEach(link -> view.action("directory.read", link.label(), link.href()));
        view.action("directory.write", Texts.t("directory.correct"), path + "/edit")
                .action("directory.write", Texts.t("directory.rename"), path + "/names")
                .action("directory.write", Texts.t("directory.add-post"), path + "/posts")
                .action("directory.write", Texts.t("directory.add-link"), path + "/links")
                .action(
                        "directory.merge",
                        Texts.t("directory.merge-another"),
                        "/directory/duplicates/organisations/" + o.id())
                .action(
                        "directory.write",
                        Texts.t(o.leftOn() == null ? "directory.leave" : "directory.come-back"),
                        path + "/leaving");
    }
}
