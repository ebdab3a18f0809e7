package org.lienhiep.councils;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lienhiep.identity.Audit;
import org.lienhiep.web.Cell;
import org.lienhiep.web.Fmt;
import org.lienhiep.web.Here;
import org.lienhiep.web.Keyset;
import org.lienhiep.web.ListView;
import org.lienhiep.web.MenuEntry;
import org.lienhiep.web.NotFound;
import org.lienhiep.web.Permit;
import org.lienhiep.web.RecordView;
import org.lienhiep.web.TableView;
import org.lienhiep.web.Texts;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The list of bodies, the page of one, and its history. */
@Controller
@Permit("councils.read")
class CouncilPageController {

    private final CouncilLists lists;
    private final SessionLists sessions;
    private final Subjects subjects;
    private final Audit audit;

    CouncilPageController(CouncilLists lists, SessionLists sessions, Subjects subjects, Audit audit) {
        this.lists = lists;
        this.sessions = sessions;
        this.subjects = subjects;
        this.audit = audit;
    }

    @Bean
    static MenuEntry councilsEntry() {
        return new MenuEntry(2, 50, "/councils", "councils.list.title", "councils.read");
    }

    @GetMapping("/councils")
    ModelAndView list(
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(required = false) @Nullable String subject,
            @RequestParam(required = false) @Nullable String after) {
        String knownKind = Council.KINDS.contains(kind) ? kind : null;
        String knownState = Council.STATES.contains(state) ? state : null;
        Subject of = Subject.read(subject).orElse(null);
        var page = lists.page(knownKind, knownState, of, Keyset.read(after, Keyset.NEWEST));
        var rows = page.rows().stream().map(CouncilPageController::row).toList();
        String address = address(knownKind, knownState, of);
        var view = new ListView("councils/list", new TableView(heads(), rows, page.total()))
                .filter(choices("kind", Council.KINDS, knownKind, k -> address(k, knownState, of)))
                .filter(choices("state", Council.STATES, knownState, s -> address(knownKind, s, of)))
                .action(
                        "councils.write",
                        Texts.t("councils.new"),
                        "/councils/new" + (of == null ? "" : "?subject=" + of))
                .action("councils.fees", Texts.t("councils.norms.title"), "/councils/norms")
                .paged(page.next() == null ? null : address + "&after=" + page.next(), after == null ? null : address);
        return new ModelAndView("web/list-page", Map.of("list", view));
    }

    private static String address(@Nullable String kind, @Nullable String state, @Nullable Subject subject) {
        return "?kind=" + (kind == null ? "" : kind) + (state == null ? "" : "&state=" + state)
                + (subject == null ? "" : "&subject=" + subject);
    }

    private static List<ListView.Choice> choices(
            String name, List<String> codes, @Nullable String here, Function<@Nullable String, String> address) {
        List<ListView.Choice> choices = new ArrayList<>();
        choices.add(new ListView.Choice(Texts.t("councils.all-" + name), address.apply(null), here == null));
        codes.forEach(code -> choices.add(
                new ListView.Choice(Texts.t("councils." + name + "." + code), address.apply(code), code.equals(here))));
        return choices;
    }

    private static List<String> heads() {
        return List.of(
                Texts.t("councils.field.established_on"),
                Texts.t("councils.field.name"),
                Texts.t("councils.field.kind"),
                Texts.t("councils.decision"),
                Texts.t("councils.state"));
    }

    private static TableView.Row row(Council.Kept b) {
        return new TableView.Row(
                Councils.TYPE + ":" + b.id(),
                List.of(
                        Cell.date(b.establishedOn()),
                        Cell.link(b.name(), "/councils/" + b.id()),
                        Cell.text(Texts.t("councils.kind." + b.kind())),
                        Bases.cell(b.documentId(), b.number()),
                        state(b)),
                b.isDissolved());
    }

    private static Cell state(Council.Kept b) {
        return b.isDissolved()
                ? Cell.mark("plain", Texts.t("councils.state.dissolved"))
                : Cell.mark("ok", Texts.t("councils.state.standing"));
    }

    @GetMapping("/councils/{id:\\d+}")
    ModelAndView show(@PathVariable long id) {
        var b = find(id);
        var seats = lists.seats(id);
        var held = sessions.of(id);
        String path = "/councils/" + id;
        boolean open = !b.isDissolved();
        var view = new RecordView("councils/body", b.name())
                .crumb(Texts.t("councils.list.title"), "/councils")
                .fact("councils.state", state(b))
                .fact("councils.field.kind", Cell.text(Texts.t("councils.kind." + b.kind())))
                .fact("councils.decision", Bases.cell(b.documentId(), b.number()))
                .fact("councils.field.established_on", Cell.date(b.establishedOn()))
                .fact("councils.dissolved-on", Cell.date(b.dissolvedOn()))
                .fact("councils.field.reason", Cell.text(b.dissolvedReason()))
                .fact("councils.field.quorum", Cell.text(quorum(b)))
                .fact(
                        "councils.field.majority",
                        Cell.text(Majority.kept(b.majority()).words() + " " + Texts.t("councils.of." + b.base())))
                .part(Texts.t("councils.members"), "", CouncilParts.seats(b, seats, open))
                .part(Texts.t("councils.sessions"), "", CouncilParts.sessions(held));
        subjects.titled(b.subject())
                .ifPresent(t -> view.fact("councils.field.subject", Cell.link(t.title(), t.path())));
        if (open)
            view.action("councils.write", Texts.t("councils.call"), path + "/sessions")
                    .action("councils.write", Texts.t("councils.add-seat"), path + "/seats");
        view.action("councils.read", Texts.t("councils.interests"), path + "/interests")
                .action("councils.write", Texts.t("councils.correct"), path + "/edit");
        if (open) view.action("councils.write", Texts.t("councils.dissolve"), path + "/dissolution");
        view.action("councils.read", Texts.t("councils.history"), path + "/history");
        return new ModelAndView("web/record-page", Map.of("record", view));
    }

    private static String quorum(Council.Kept b) {
        List<String> words = new ArrayList<>();
        words.add(Majority.kept(b.quorum()).words() + " " + Texts.t("councils.of.members"));
        if (b.chairNeeded()) words.add(Texts.t("councils.with-chair"));
        if (b.reviewerNeeded()) words.add(Texts.t("councils.with-reviewer"));
        return String.join(", ", words);
    }

    @GetMapping("/councils/{id}/history")
    ModelAndView history(@PathVariable long id) {
        var b = find(id);
        var rows = audit.of(Councils.TYPE, id).stream()
                .map(line -> TableView.Row.of(
                        "",
                        Cell.date(line.at().atZoneSameInstant(CouncilParts.ZONE).toLocalDate()),
                        Cell.text(line.account()),
                        Cell.text(Texts.t("councils.did." + line.action())),
                        Cell.text(line.reason())))
                .toList();
        var heads = List.of(
                Texts.t("councils.when"),
                Texts.t("councils.who"),
                Texts.t("councils.what"),
                Texts.t("councils.field.reason"));
        var view = new RecordView("councils/history", Texts.t("councils.history"))
                .crumb(Texts.t("councils.list.title"), "/councils")
                .crumb(b.name(), "/councils/" + id)
                .part(Texts.t("councils.history"), Fmt.date(Here.get().today()), TableView.of(heads, rows));
        return new ModelAndView("web/record-page", Map.of("record", view));
    }

    private Council.Kept find(long id) {
        return lists.find(id).orElseThrow(NotFound::new);
    }
}
