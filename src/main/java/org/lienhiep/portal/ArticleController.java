package org.lienhiep.portal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lienhiep.identity.Audit;
import org.lienhiep.reports.Composition;
import org.lienhiep.reports.Report;
import org.lienhiep.reports.Reports;
import org.lienhiep.web.Cell;
import org.lienhiep.web.Conflict;
import org.lienhiep.web.Fmt;
import org.lienhiep.web.Form;
import org.lienhiep.web.FormKeys;
import org.lienhiep.web.FormView;
import org.lienhiep.web.Here;
import org.lienhiep.web.Keyset;
import org.lienhiep.web.ListView;
import org.lienhiep.web.MenuEntry;
import org.lienhiep.web.NotFound;
import org.lienhiep.web.Permit;
import org.lienhiep.web.RecordView;
import org.lienhiep.web.See;
import org.lienhiep.web.Stale;
import org.lienhiep.web.TableView;
import org.lienhiep.web.Texts;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The office's side of the portal: the articles, each with its state; writing and correcting them. */
@Controller
@Permit("portal.write")
class ArticleController {

    private final Articles articles;
    private final Publishing publishing;
    private final Reports reports;
    private final Composition composition;
    private final FormKeys keys;
    private final Audit audit;

    ArticleController(
            Articles articles,
            Publishing publishing,
            Reports reports,
            Composition composition,
            FormKeys keys,
            Audit audit) {
        this.articles = articles;
        this.publishing = publishing;
        this.reports = reports;
        this.composition = composition;
        this.keys = keys;
        this.audit = audit;
    }

    @Bean
    static MenuEntry portalEntry() {
        return new MenuEntry(5, 30, "/portal/articles", "portal.articles.title", "portal.write");
    }

    @GetMapping("/portal/articles")
    ModelAndView list(@RequestParam(required = false) @Nullable String after) {
        var page = articles.all(Keyset.read(after, Keyset.NEWEST));
        var heads = List.of(
                Texts.t("portal.field.published_on"),
                Texts.t("portal.field.title"),
                Texts.t("portal.field.section"),
                Texts.t("portal.count-views"),
                Texts.t("portal.state"));
        var rows = page.rows().stream().map(ArticleController::row).toList();
        var view = new ListView("portal/articles", new TableView(heads, rows, page.total()))
                .action("portal.write", Texts.t("portal.new"), "/portal/articles/new")
                .paged(
                        page.next() == null ? null : "?after=" + page.next(),
                        after == null ? null : Here.url("/portal/articles"));
        return new ModelAndView("web/list-page", Map.of("list", view));
    }

    private static TableView.Row row(Article a) {
        return new TableView.Row(
                "portal.article:" + a.id(),
                List.of(
                        Cell.date(a.publishedOn()),
                        Cell.link(a.title(), "/portal/articles/" + a.id()),
                        Cell.text(HomePage.name(a.section())),
                        Cell.number(a.views()),
                        mark(a)),
                a.withdrawnOn() != null);
    }

    private static Cell mark(Article article) {
        String state = article.state(Here.get().today());
        String word = Texts.t("portal.state." + state);
        return Cell.mark(
                switch (state) {
                    case "published" -> "plain";
                    case "withdrawn" -> "late";
                    case "waiting" -> "soon";
                    default -> "open";
                },
                word);
    }

    @GetMapping("/portal/articles/{id}")
    ModelAndView show(@PathVariable long id) {
        Article a = find(id);
        String state = a.state(Here.get().today());
        boolean stands = state.equals("published");
        var view = new RecordView("portal/record", a.title())
                .crumb(Texts.t("portal.articles.title"), "/portal/articles")
                .fact("portal.state", mark(a))
                .fact("portal.field.section", Cell.text(HomePage.name(a.section())))
                .fact("portal.field.published_on", Cell.date(a.publishedOn()))
                .fact("portal.address", stands ? Cell.link(a.path(), a.path()) : Cell.text(""))
                .fact("portal.count-views", Cell.text(a.publishedOn() == null ? "" : Fmt.number(a.views())))
                .fact("portal.field.lead", Cell.text(a.lead()))
                .fact("portal.field.author", Cell.text(a.author()))
                .fact("portal.withdrawn-on", Cell.date(a.withdrawnOn()))
                .fact("portal.field.reason", Cell.text(a.reason()))
                .part(Texts.t("portal.history"), "", history(id));
        view.action("portal.write", Texts.t("portal.correct"), "/portal/articles/" + id + "/edit");
        view.action(
                "portal.write",
                Texts.t(a.publishedOn() != null && a.withdrawnOn() == null ? "portal.withdraw" : "portal.publish"),
                "/portal/articles/" + id
                        + (a.publishedOn() != null && a.withdrawnOn() == null ? "/withdrawal" : "/publication"));
        return new ModelAndView("web/record-page", Map.of("record", view));
    }

    private TableView history(long id) {
        var rows = audit.of("portal.article", id).stream()
                .map(l -> TableView.Row.of(
                        "",
                        Cell.text(Fmt.date(l.at().toLocalDate())),
                        Cell.text(l.account()),
                        Cell.text(Texts.t("portal.did." + l.action()))))
                .toList();
        return TableView.of(List.of(Texts.t("portal.on"), Texts.t("portal.who"), Texts.t("portal.what")), rows);
    }

    @GetMapping("/portal/articles/new")
    ModelAndView enter() {
        var form =
                Form.of(new LinkedHashMap<>(Map.of("section", "hoat-dong", "author", Texts.in("vi", "portal.office"))));
        return page(newForm(form), HttpStatus.OK);
    }

    @PostMapping("/portal/articles")
    Object write(Form form) {
        Article.Draft draft = ArticleForm.read(form, false);
        if (form.hasErrors()) return page(newForm(form), HttpStatus.UNPROCESSABLE_CONTENT);
        return See.other(keys.once(form, () -> "/portal/articles/" + publishing.write(draft)));
    }

    @GetMapping("/portal/articles/{id}/edit")
    ModelAndView edit(@PathVariable long id) {
        Article article = find(id);
        var values = ArticleForm.values(article);
        values.put("_version", Integer.toString(article.version()));
        return page(editForm(article, Form.of(values)), HttpStatus.OK);
    }

    @PostMapping("/portal/articles/{id}/edit")
    Object correct(@PathVariable long id, Form form) {
        Article article = find(id);
        Article.Draft draft = ArticleForm.read(form, article.publishedOn() != null);
        Long reportId = article.reportId();
        if (reportId != null) {
            Report report = reports.find(reportId).orElseThrow(NotFound::new);
            List<String> foreign = composition.foreign(report, draft.body());
            if (!foreign.isEmpty()) form.reject("body", "portal.foreign", String.join(", ", foreign));
        }
        if (form.hasErrors()) return page(editForm(article, form), HttpStatus.UNPROCESSABLE_CONTENT);
        try {
            return See.other(keys.once(form, () -> {
                publishing.correct(id, form.version(), draft);
                return "/portal/articles/" + id;
            }));
        } catch (Stale stale) {
            throw conflict(id, form);
        }
    }

    private Conflict conflict(long id, Form form) {
        Article saved = find(id);
        var differences = new ArrayList<Conflict.Difference>();
        ArticleForm.values(saved).forEach((field, value) -> {
            String mine = form.value(field);
            if (form.names().contains(field) && !mine.equals(value)) {
                differences.add(new Conflict.Difference(field, Texts.t("portal.field." + field), value, mine));
            }
        });
        return new Conflict(form, "/portal/articles/" + id + "/edit", saved.version(), differences);
    }

    private Article find(long id) {
        return articles.find(id).orElseThrow(NotFound::new);
    }

    private static FormView newForm(Form form) {
        return ArticleForm.view("portal.new", "/portal/articles", "/portal/articles", form);
    }

    private static FormView editForm(Article article, Form form) {
        String path = "/portal/articles/" + article.id();
        var view = ArticleForm.view("portal.correct", path + "/edit", path, form);
        return article.publishedOn() == null ? view : view.field("published_on", "date", true);
    }

    private static ModelAndView page(FormView view, HttpStatus status) {
        var page = new ModelAndView("web/form-page", Map.of("view", view));
        page.setStatus(status);
        return page;
    }
}
