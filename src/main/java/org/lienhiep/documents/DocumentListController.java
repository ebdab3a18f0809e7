package org.lienhiep.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lienhiep.web.Cell;
import org.lienhiep.web.Here;
import org.lienhiep.web.Keyset;
import org.lienhiep.web.ListView;
import org.lienhiep.web.MenuEntry;
import org.lienhiep.web.Permit;
import org.lienhiep.web.TableView;
import org.lienhiep.web.Texts;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The registers of documents in and out. */
@Controller
@Permit("documents.read")
class DocumentListController {

    private final DocumentLists lists;

    DocumentListController(DocumentLists lists) {
        this.lists = lists;
    }

    @Bean
    static MenuEntry documentsInEntry() {
        return new MenuEntry(4, 10, "/documents/in", "documents.in.title", "documents.read");
    }

    @Bean
    static MenuEntry documentsOutEntry() {
        return new MenuEntry(4, 20, "/documents/out", "documents.out.title", "documents.read");
    }

    @GetMapping("/documents/{direction:in|out}")
    ModelAndView list(
            @PathVariable String direction,
            @RequestParam(required = false) @Nullable String year,
            @RequestParam(required = false) @Nullable String type,
            @RequestParam(required = false) @Nullable String after) {
        Integer inYear = year != null && year.matches("[12]\\d{3}") ? Integer.valueOf(year) : null;
        String ofType = type != null && Document.TYPES.contains(type) ? type : null;
        var page = lists.page(new DocumentLists.Filter(direction, inYear, ofType), Keyset.read(after, Keyset.NEWEST));
        var rows = page.rows().stream().map(d -> row(d, direction)).toList();
        String here = query(inYear, ofType);
        var view = new ListView("documents/" + direction, new TableView(heads(direction), rows, page.total()))
                .filter(years(inYear, ofType))
                .filter(types(inYear, ofType))
                .action("documents.write", Texts.t("documents.new." + direction), "/documents/" + direction + "/new")
                .paged(page.next() == null ? null : here + "&after=" + page.next(), after == null ? null : here);
        return new ModelAndView("web/list-page", Map.of("list", view));
    }

    private static TableView.Row row(Document.Kept document, String direction) {
        List<Cell> cells = new ArrayList<>(List.of(
                Cell.date(document.issuedOn()),
                Cell.text(document.number()),
                Cell.text(DocumentWords.type(document)),
                Cell.link(document.subject(), document.path())));
        cells.add(Cell.text(direction.equals("in") ? DocumentWords.issuer(document) : document.signer()));
        return new TableView.Row("documents.document:" + document.id(), cells, false);
    }

    private static List<String> heads(String direction) {
        return List.of(
                Texts.t("documents.field.issued_on"),
                Texts.t("documents.field.number"),
                Texts.t("documents.field.type"),
                Texts.t("documents.field.subject"),
                Texts.t(direction.equals("in") ? "documents.issuer" : "documents.field.signer"));
    }

    private static List<ListView.Choice> years(@Nullable Integer year, @Nullable String type) {
        List<ListView.Choice> choices = new ArrayList<>();
        choices.add(new ListView.Choice(Texts.t("documents.all-years"), query(null, type), year == null));
        int now = Here.get().today().getYear();
        for (int y = now; y > now - 4; y--) {
            choices.add(new ListView.Choice(Integer.toString(y), query(y, type), year != null && year == y));
        }
        return choices;
    }

    private static List<ListView.Choice> types(@Nullable Integer year, @Nullable String type) {
        List<ListView.Choice> choices = new ArrayList<>();
        choices.add(new ListView.Choice(Texts.t("documents.all-types"), query(year, null), type == null));
        Document.TYPES.forEach(
                t -> choices.add(new ListView.Choice(Texts.t("documents.type." + t), query(year, t), t.equals(type))));
        return choices;
    }

    private static String query(@Nullable Integer year, @Nullable String type) {
        return "?" + (year == null ? "" : "year=" + year) + (type == null ? "" : "&type=" + type);
    }
}
