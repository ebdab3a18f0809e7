package org.lienhiep.portal.articles;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lienhiep.identity.Audit;
import org.lienhiep.portal.pictures.Picture;
import org.lienhiep.portal.pictures.Pictures;
import org.lienhiep.web.Cell;
import org.lienhiep.web.Fmt;
import org.lienhiep.web.Here;
import org.lienhiep.web.Keyset;
import org.lienhiep.web.ListView;
import org.lienhiep.web.Menu;
import org.lienhiep.web.MenuEntry;
import org.lienhiep.web.NotFound;
import org.lienhiep.web.Permit;
import org.lienhiep.web.RecordView;
import org.lienhiep.web.Stage;
import org.lienhiep.web.TableView;
import org.lienhiep.web.Texts;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The office's side of the portal: the articles, each with how it stands and what may be done with it. */
@Controller
@Permit("portal.read")
class ArticleController {

    private static final String WRITE = "portal.write";
    private static final String PUBLISH = "portal.publish";

    private final Articles articles;
    private final Writing writing;
    private final Pictures pictures;
    private final ArticleReading reading;
    private final Audit audit;

    ArticleController(Articles articles, Writing writing, Pictures pictures, ArticleReading reading, Audit audit) {
        this.articles = articles;
        this.writing = writing;
        this.pictures = pictures;
        this.reading = reading;
        this.audit = audit;
    }

    @Bean
    static MenuEntry portalEntry() {
        return new MenuEntry(5, 30, "/portal/articles", "portal.articles.title", "portal.read");
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
                .action(WRITE, Texts.t("portal.new"), "/portal/articles/new")
                .action(PUBLISH, Texts.t("portal.old-addresses.title"), "/portal/old-addresses")
                .action(PUBLISH, Texts.t("portal.look"), "/portal/look")
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
                        Cell.text(Article.sectionName(a.section())),
                        Cell.number(a.views()),
                        mark(a)),
                a.withdrawnOn() != null);
    }

    private static Cell mark(Article article) {
        Article.State state = article.state(Now.here());
        return Cell.mark(
                switch (state) {
                    case PUBLISHED, ARCHIVED -> "plain";
                    case WITHDRAWN -> "late";
                    case WAITING, REVIEW -> "soon";
                    case DRAFT -> "open";
                },
                Texts.t("portal.state." + state.code()));
    }

    @GetMapping("/portal/articles/{id}")
    ModelAndView show(@PathVariable long id) {
        Article a = articles.find(id).orElseThrow(NotFound::new);
        Article.State state = a.state(Now.here());
        var own = pictures.of(id);
        var told = audit.of(Writing.TYPE, id);
        var view = new RecordView("portal/record", a.title())
                .crumb(Texts.t("portal.articles.title"), "/portal/articles")
                .stages(stages(a, state, told))
                .fact("portal.state", mark(a))
                .fact("portal.field.section", Cell.text(Article.sectionName(a.section())))
                .fact("portal.field.published_on", Cell.text(minute(a)))
                .fact("portal.address", state.open() ? Cell.link(a.path(), a.path()) : Cell.text(""))
                .fact("portal.count-views", Cell.text(a.publishedOn() == null ? "" : Fmt.number(a.views())))
                .fact("portal.field.lead", Cell.text(a.lead()))
                .fact("portal.field.author", Cell.text(a.author()))
                .fact("portal.field.tags", Cell.text(a.tags()))
                .fact("portal.origin", a.origin().isEmpty() ? Cell.text("") : Cell.link(a.origin(), a.origin()))
                .fact("portal.withdrawn-on", Cell.date(a.withdrawnOn()))
                .fact("portal.field.reason", Cell.text(a.reason()));
        if (!own.isEmpty()) view.part(Texts.t("portal.pictures"), Texts.t("portal.pictures-help"), pictures(own));
        view.part(Texts.t("portal.history"), "", history(told));
        actions(view, a, state, "/portal/articles/" + id);
        return new ModelAndView("web/record-page", Map.of("record", view));
    }

    private static String minute(Article a) {
        if (a.publishedOn() == null) return "";
        String time = a.publishedTime().toSecondOfDay() == 0 ? "" : ", " + a.publishedTime();
        return Fmt.date(a.publishedOn()) + time;
    }

    /** The way it went; approval and waiting only where it came by them. */
    private static List<Stage> stages(Article a, Article.State state, List<Audit.Line> told) {
        List<Article.State> order = new ArrayList<>(List.of(Article.State.DRAFT));
        if (!state.open() || told.stream().anyMatch(l -> l.action().equals("submit"))) order.add(Article.State.REVIEW);
        if (state == Article.State.WAITING) order.add(Article.State.WAITING);
        order.add(Article.State.PUBLISHED);
        if (state == Article.State.ARCHIVED) order.add(Article.State.ARCHIVED);
        int now = Math.max(0, order.indexOf(state));
        List<Stage> stages = new ArrayList<>();
        for (int i = 0; i < order.size(); i++) {
            String line = switch (order.get(i)) {
                case REVIEW -> Fmt.date(a.submittedOn());
                case WAITING -> minute(a);
                case PUBLISHED -> state.open() ? minute(a) : "";
                case ARCHIVED -> Fmt.date(a.archivedOn());
                case DRAFT, WITHDRAWN -> "";
            };
            stages.add(new Stage(
                    Texts.t("portal.stage." + order.get(i).code()),
                    line,
                    i < now ? "done" : i == now ? "now" : "todo"));
        }
        return stages;
    }

    private static void actions(RecordView view, Article a, Article.State state, String path) {
        view.action("portal.read", Texts.t("portal.preview"), path + "/preview");
        view.action(WRITE, Texts.t("portal.correct"), path + "/edit");
        view.action(WRITE, Texts.t("portal.add-picture"), path + "/pictures/new");
        if (a.version() > 1) view.action("portal.read", Texts.t("portal.versions"), path + "/versions");
        switch (state) {
            case DRAFT -> {
                view.action(WRITE, Texts.t("portal.submit"), path + "/submission");
                view.action(PUBLISH, Texts.t("portal.publish"), path + "/publication");
            }
            case REVIEW -> {
                view.action(PUBLISH, Texts.t("portal.publish"), path + "/publication");
                view.action(PUBLISH, Texts.t("portal.send-back"), path + "/submission/return");
                view.action(WRITE, Texts.t("portal.recall"), path + "/submission/withdrawal");
            }
            case WAITING -> view.action(PUBLISH, Texts.t("portal.withdraw"), path + "/withdrawal");
            case PUBLISHED -> {
                view.action(PUBLISH, Texts.t("portal.archive"), path + "/archiving");
                view.action(PUBLISH, Texts.t("portal.withdraw"), path + "/withdrawal");
            }
            case ARCHIVED -> {
                view.action(PUBLISH, Texts.t("portal.unarchive"), path + "/archiving/withdrawal");
                view.action(PUBLISH, Texts.t("portal.withdraw"), path + "/withdrawal");
            }
            case WITHDRAWN -> view.action(PUBLISH, Texts.t("portal.publish"), path + "/publication");
        }
    }

    private static TableView pictures(List<Picture> own) {
        boolean may = Menu.may(WRITE);
        var rows = own.stream()
                .map(p -> {
                    String path = "/portal/articles/" + p.articleId() + "/pictures/" + p.id();
                    return TableView.Row.of(
                            "portal.picture:" + p.id(),
                            may ? Cell.link(p.caption(), path + "/edit") : Cell.text(p.caption()),
                            Cell.text(p.credit()),
                            Cell.text(p.width() + " × " + p.height()),
                            Cell.text(p.cover() ? Texts.t("portal.is-cover") : p.mark()),
                            may ? Cell.link(Texts.t("portal.remove-picture"), path + "/removal") : Cell.text(""));
                })
                .toList();
        return TableView.of(
                List.of(
                        Texts.t("portal.field.caption"),
                        Texts.t("portal.field.credit"),
                        Texts.t("portal.size"),
                        Texts.t("portal.place"),
                        Texts.t("portal.what")),
                rows);
    }

    private static TableView history(List<Audit.Line> told) {
        var rows = told.stream()
                .map(l -> TableView.Row.of(
                        "",
                        Cell.text(Fmt.date(l.at().toLocalDate())),
                        Cell.text(l.account()),
                        Cell.text(Texts.t("portal.did." + l.action())
                                + (l.reason().isEmpty() ? "" : ": " + l.reason()))))
                .toList();
        return TableView.of(List.of(Texts.t("portal.on"), Texts.t("portal.who"), Texts.t("portal.what")), rows);
    }

    /** The article as everybody will read it. */
    @GetMapping("/portal/articles/{id}/preview")
    ModelAndView preview(@PathVariable long id) {
        Article article = articles.find(id).orElseThrow(NotFound::new);
        return new ModelAndView("portal/article", Map.of("page", reading.page(article, article.views())));
    }

    @GetMapping("/portal/articles/{id}/versions")
    ModelAndView versions(@PathVariable long id) {
        Article article = articles.find(id).orElseThrow(NotFound::new);
        return new ModelAndView("portal/versions", Map.of("page", VersionPage.all(article, writing.versions(id))));
    }

    @GetMapping("/portal/articles/{id}/versions/{version:\\d{1,9}}")
    ModelAndView version(@PathVariable long id, @PathVariable int version) {
        Article article = articles.find(id).orElseThrow(NotFound::new);
        return new ModelAndView(
                "portal/versions", Map.of("page", VersionPage.one(article, writing.versions(id), version)));
    }
}
