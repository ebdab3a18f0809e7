package org.lienhiep.critiques;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lienhiep.identity.SignedLinks;
import org.lienhiep.web.Cell;
import org.lienhiep.web.Fmt;
import org.lienhiep.web.Form;
import org.lienhiep.web.FormAnswer;
import org.lienhiep.web.FormView;
import org.lienhiep.web.NotFound;
import org.lienhiep.web.Permit;
import org.lienhiep.web.RecordView;
import org.lienhiep.web.Rejected;
import org.lienhiep.web.TableView;
import org.lienhiep.web.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The office's side of written opinions: who was sent a link, who opened it, what they wrote. */
@Controller
@Permit("critiques.write")
class OpinionController {

    private static final ZoneId HERE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final Opinions opinions;
    private final CritiqueLists lists;
    private final SignedLinks links;

    OpinionController(Opinions opinions, CritiqueLists lists, SignedLinks links) {
        this.opinions = opinions;
        this.lists = lists;
        this.links = links;
    }

    @GetMapping("/critiques/{id}/opinions")
    ModelAndView list(@PathVariable long id) {
        var critique = find(id);
        var standing = links.standing(Opinions.ROLE, Critiques.TYPE, id).stream()
                .collect(Collectors.toMap(SignedLinks.Standing::seat, Function.identity()));
        var newest = opinions.of(id).stream()
                .collect(Collectors.toMap(Opinions.Written::personId, Function.identity(), (first, older) -> first));
        boolean open = opinions.isOpen(critique);
        var rows = lists.experts(id).stream()
                .filter(e -> !e.role().equals("secretary"))
                .map(e -> row(id, e, standing.get(e.id()), newest.get(e.id()), open))
                .toList();
        var view = view("critiques/opinions", Texts.t("critiques.opinions.title"), critique)
                .part(
                        Texts.t("critiques.experts"),
                        open ? "" : Texts.t("critiques.opinion.closed"),
                        TableView.of(heads(), rows))
                .action(
                        "identity.links",
                        Texts.t("critiques.opinion.links"),
                        "/admin/links?of=" + Critiques.TYPE + ":" + id);
        return new ModelAndView("web/record-page", Map.of("record", view));
    }

    private static List<String> heads() {
        return List.of(
                Texts.t("critiques.expert"),
                Texts.t("critiques.field.role"),
                Texts.t("critiques.opinion.link"),
                Texts.t("critiques.opinion.opened"),
                Texts.t("critiques.opinion.written"),
                "");
    }

    private static TableView.Row row(
            long id,
            Critique.Expert e,
            SignedLinks.@Nullable Standing link,
            Opinions.@Nullable Written written,
            boolean open) {
        String path = "/critiques/" + id;
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.link(e.name(), "/people/" + e.id()));
        cells.add(Cell.text(Texts.t("critiques.role." + e.role())));
        cells.add(state(link));
        cells.add(new Cell(link == null || link.openedAt() == null ? "" : day(link.openedAt()), null, "d"));
        cells.add(
                written == null
                        ? Cell.text("–")
                        : Cell.link(
                                Texts.t("critiques.conclusion." + written.conclusion()) + ", " + day(written.at()),
                                path + "/opinions/" + e.id()));
        String send = Texts.t(link == null ? "critiques.opinion.send" : "critiques.opinion.send-again");
        cells.add(open ? Cell.link(send, path + "/experts/" + e.id() + "/link") : Cell.text(""));
        return new TableView.Row("directory.person:" + e.id(), cells, "");
    }

    private static Cell state(SignedLinks.@Nullable Standing link) {
        if (link == null) return Cell.text("–");
        String word = Texts.t("critiques.opinion.link." + link.state(), day(link.expiresAt()));
        return Cell.mark(link.state().equals("open") ? "open" : "plain", word);
    }

    private static String day(OffsetDateTime at) {
        return Fmt.date(at.atZoneSameInstant(HERE).toLocalDate());
    }

    @GetMapping("/critiques/{id}/opinions/{person}")
    ModelAndView read(@PathVariable long id, @PathVariable long person) {
        var critique = find(id);
        var expert = opinions.expert(id, person);
        var versions =
                opinions.of(id).stream().filter(w -> w.personId() == person).toList();
        var view = view("critiques/opinion-read", Texts.t("critiques.opinion-of", expert.name()), critique)
                .crumb(Texts.t("critiques.opinions.title"), "/critiques/" + id + "/opinions");
        if (versions.isEmpty()) view.fact("critiques.opinion.written", Cell.text(Texts.t("critiques.opinion.none")));
        var rows = versions.stream()
                .map(w -> TableView.Row.of(
                        "",
                        new Cell(day(w.at()), null, "d"),
                        Cell.text(Texts.t("critiques.conclusion." + w.conclusion())),
                        Cell.text(w.words())))
                .toList();
        if (!rows.isEmpty()) {
            var heads = List.of(
                    Texts.t("critiques.when"),
                    Texts.t("critiques.opinion.verdict"),
                    Texts.t("critiques.opinion.words"));
            view.part(Texts.t("critiques.opinion.versions"), "", TableView.of(heads, rows));
        }
        return new ModelAndView("web/record-page", Map.of("record", view));
    }

    private static RecordView view(String page, String title, Critique.Kept critique) {
        return new RecordView(page, title)
                .crumb(Texts.t("critiques.list.title"), "/critiques")
                .crumb(critique.title(), "/critiques/" + critique.id());
    }

    @GetMapping("/critiques/{id}/experts/{person}/link")
    ModelAndView ask(@PathVariable long id, @PathVariable long person) {
        return FormAnswer.show(form(id, person, Form.of(new LinkedHashMap<>(Map.of("days", "14")))));
    }

    @PostMapping("/critiques/{id}/experts/{person}/link")
    Object send(@PathVariable long id, @PathVariable long person, Form form) {
        var critique = find(id);
        var expert = opinions.expert(id, person);
        Integer days = form.integer("days", 1, 90);
        String mail = SignedLinks.mail(form, "mail");
        if (days == null) form.reject("days", "web.required");
        if (days != null && !form.hasErrors()) {
            try {
                return links.handOver(
                        form,
                        () -> opinions.send(critique, expert, mail, days),
                        made -> "/critiques/" + id + "/opinions");
            } catch (Rejected rule) {
                form.reject("days", rule.messageKey());
            }
        }
        return FormAnswer.again(form(id, person, form));
    }

    private FormView form(long id, long person, Form form) {
        find(id);
        var expert = opinions.expert(id, person);
        String path = "/critiques/" + id;
        return new FormView(
                        "critiques/opinion-send",
                        Texts.t("critiques.opinion.send-to", expert.name()),
                        path + "/experts/" + person + "/link",
                        path + "/opinions",
                        form)
                .field("days", "number", true)
                .field("mail", "text", false);
    }

    private Critique.Kept find(long id) {
        return lists.find(id).orElseThrow(NotFound::new);
    }
}
