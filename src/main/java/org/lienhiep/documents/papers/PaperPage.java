package org.lienhiep.documents.papers;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lienhiep.identity.Audit;
import org.lienhiep.web.Cell;
import org.lienhiep.web.Fmt;
import org.lienhiep.web.ListView;
import org.lienhiep.web.Menu;
import org.lienhiep.web.TableView;
import org.lienhiep.web.Texts;

/** A paper as its page shows it. */
record PaperPage(
        Made made,
        String templateName,
        int templateVersion,
        @Nullable String recordPath,
        Preview preview,
        List<Audit.Line> history) {

    String title() {
        return made.subject().isEmpty() ? Texts.t("papers.kind." + made.kind()) : made.subject();
    }

    static Cell mark(Made made) {
        String word = Texts.t("papers.state." + made.state());
        return switch (made.state()) {
            case "valid" -> Cell.mark("ok", word);
            case "revoked" -> Cell.mark("late", word);
            default ->
                made.gaps().isEmpty() ? Cell.mark("open", word) : Cell.mark("soon", Texts.t("papers.state.gaps"));
        };
    }

    Cell mark() {
        return mark(made);
    }

    String version() {
        return templateVersion == 0
                ? Texts.t("papers.house-version")
                : Texts.t("papers.version", Integer.toString(templateVersion));
    }

    List<ListView.Action> actions() {
        List<ListView.Action> actions = new ArrayList<>();
        String path = "/papers/" + made.id();
        if (Menu.may("papers.write") && made.draft()) {
            actions.add(new ListView.Action(Texts.t("papers.fill"), path + "/edit"));
            if (made.gaps().isEmpty()) actions.add(new ListView.Action(Texts.t("papers.issue"), path + "/issue"));
        }
        actions.add(new ListView.Action(Texts.t("papers.word"), path + "/docx"));
        actions.add(new ListView.Action(Texts.t("papers.pdf"), path + "/pdf"));
        if (Menu.may("papers.write") && made.state().equals("valid"))
            actions.add(new ListView.Action(Texts.t("papers.revoke"), path + "/revocation"));
        return actions;
    }

    String checkPath() {
        return "/verify/" + Composing.grouped(Objects.requireNonNullElse(made.code(), ""));
    }

    /** Papers as a table. */
    static TableView table(List<Made> papers) {
        return TableView.of(heads(), rows(papers));
    }

    static List<String> heads() {
        return List.of(
                Texts.t("papers.subject"),
                Texts.t("papers.kind"),
                Texts.t("papers.number"),
                Texts.t("papers.made-on"),
                Texts.t("papers.state"));
    }

    static List<TableView.Row> rows(List<Made> papers) {
        return papers.stream()
                .map(p -> TableView.Row.of(
                        Papers.TYPE + ":" + p.id(),
                        Cell.link(subject(p), "/papers/" + p.id()),
                        Cell.text(Texts.t("papers.kind." + p.kind())),
                        Cell.text(p.number()),
                        Cell.date(p.madeOn()),
                        mark(p)))
                .toList();
    }

    private static String subject(Made paper) {
        String subject = paper.subject().isEmpty() ? Texts.t("papers.kind." + paper.kind()) : paper.subject();
        int dot = paper.recordTitle().indexOf(" · ");
        return dot < 0 ? subject : subject + " · " + paper.recordTitle().substring(dot + 3);
    }

    static String day(Made made) {
        return Fmt.date(made.issuedOn());
    }
}
