package org.lienhiep.directory;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lienhiep.identity.Audit;
import org.lienhiep.web.Cell;
import org.lienhiep.web.Fmt;
import org.lienhiep.web.Menu;
import org.lienhiep.web.RecordView;
import org.lienhiep.web.TableView;
import org.lienhiep.web.Texts;

/** The tables on the pages of organisations and people. */
final class DirectoryParts {

    private DirectoryParts() {}

    /** The name of a field of work; a code of an import that has no name stands as it is. */
    static String fieldName(String field) {
        return Texts.has("directory.field-name." + field) ? Texts.t("directory.field-name." + field) : field;
    }

    /** The names of an organisation; the present one may be taken out. */
    static TableView titles(List<Organisation.Title> titles, long id) {
        boolean may = Menu.may("directory.write");
        var rows = new ArrayList<TableView.Row>();
        for (var title : titles) {
            boolean present = title.validTo() == null;
            rows.add(new TableView.Row(
                    "",
                    List.of(
                            Cell.text(title.name()),
                            Cell.text(title.shortName()),
                            Cell.date(title.validFrom()),
                            Cell.date(
                                    title.validTo() == null
                                            ? null
                                            : title.validTo().minusDays(1)),
                            may && present
                                    ? Cell.link(Texts.t("directory.drop-name"), "/organisations/" + id + "/names/error")
                                    : Cell.text("")),
                    !present));
        }
        return TableView.of(
                List.of(
                        Texts.t("directory.name"),
                        Texts.t("directory.field.short_name"),
                        Texts.t("directory.from"),
                        Texts.t("directory.to"),
                        ""),
                rows);
    }

    /** The people of an organisation. */
    static TableView people(List<Person.Post> posts, boolean may) {
        return posts(posts, "directory.person", may, p -> Cell.link(p.person(), "/people/" + p.personId()));
    }

    /** The posts of a person. */
    static TableView places(List<Person.Post> posts, boolean may) {
        return posts(
                posts,
                "directory.organisation",
                may,
                p -> Cell.link(p.organisation(), "/organisations/" + p.organisationId()));
    }

    private static TableView posts(
            List<Person.Post> posts, String head, boolean may, java.util.function.Function<Person.Post, Cell> name) {
        var rows = posts.stream()
                .map(p -> new TableView.Row(
                        "",
                        List.of(
                                name.apply(p),
                                Cell.text(p.post()),
                                Cell.date(p.fromOn()),
                                Cell.date(p.toOn()),
                                ending(may, "/people/" + p.personId() + "/posts/" + p.id() + "/ending")),
                        p.toOn() != null))
                .toList();
        return TableView.of(
                List.of(
                        Texts.t(head),
                        Texts.t("directory.post"),
                        Texts.t("directory.from"),
                        Texts.t("directory.to"),
                        ""),
                rows);
    }

    /** How an organisation stands to others. */
    static TableView links(List<OrganisationLinks.Link> links, String path, boolean may) {
        var rows = links.stream()
                .map(l -> new TableView.Row(
                        "",
                        List.of(
                                Cell.text(Texts.t("directory.link." + l.kind() + (l.forward() ? "" : ".back"))),
                                Cell.link(l.other(), "/organisations/" + l.otherId()),
                                Cell.date(l.fromOn()),
                                Cell.date(l.toOn()),
                                ending(may, path + "/links/ending?link=" + l.id())),
                        l.toOn() != null))
                .toList();
        return TableView.of(
                List.of(
                        Texts.t("directory.link"),
                        Texts.t("directory.organisation"),
                        Texts.t("directory.from"),
                        Texts.t("directory.to"),
                        ""),
                rows);
    }

    /** Says that an old address led here: the record it named lies in this one. */
    static void cameFrom(RecordView view, List<Survivors.Within> within, long from) {
        within.stream()
                .filter(w -> w.id() == from)
                .forEach(w -> view.fact(
                        "directory.old-address",
                        Cell.text(Texts.t(
                                "directory.came-from",
                                w.name(),
                                Long.toString(w.id()),
                                Fmt.date(w.at().toLocalDate())))));
    }

    /** The records that lie in this one. */
    static void within(RecordView view, List<Survivors.Within> within) {
        if (within.isEmpty()) return;
        var rows = within.stream()
                .map(w -> TableView.Row.of(
                        "",
                        Cell.link(
                                Texts.t("directory.numbered", w.name(), Long.toString(w.id())),
                                "/directory/merges/" + w.mergeId()),
                        Cell.date(w.at().toLocalDate())))
                .toList();
        view.part(
                Texts.t("directory.lie-within"),
                Texts.t("directory.lie-within-context"),
                TableView.of(List.of(Texts.t("directory.name"), Texts.t("directory.when")), rows));
    }

    private static Cell ending(boolean may, String href) {
        return may ? Cell.link(Texts.t("directory.end-or-drop"), href) : Cell.text("");
    }

    /** Who did what with a record. */
    static TableView history(List<Audit.Line> lines) {
        var rows = lines.stream()
                .map(l -> TableView.Row.of(
                        "",
                        Cell.text(Fmt.date(l.at().toLocalDate())),
                        Cell.text(l.account()),
                        Cell.text(did(l.action()))))
                .toList();
        return TableView.of(
                List.of(Texts.t("directory.when"), Texts.t("directory.who"), Texts.t("directory.what")), rows);
    }

    private static String did(@Nullable String action) {
        return Texts.t("directory.did." + action);
    }
}
