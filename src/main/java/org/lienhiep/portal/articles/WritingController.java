package org.lienhiep.portal.articles;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lienhiep.portal.text.PastedWords;
import org.lienhiep.web.Conflict;
import org.lienhiep.web.Form;
import org.lienhiep.web.FormKeys;
import org.lienhiep.web.FormView;
import org.lienhiep.web.NotFound;
import org.lienhiep.web.Permit;
import org.lienhiep.web.Rejected;
import org.lienhiep.web.See;
import org.lienhiep.web.Stale;
import org.lienhiep.web.Texts;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Writing articles: from nothing or from a record, correcting them, taking in what is pasted. */
@Controller
@Permit("portal.write")
class WritingController {

    private final Articles articles;
    private final Writing writing;
    private final WritingPages pages;
    private final NewsOffer news;
    private final FormKeys keys;

    WritingController(Articles articles, Writing writing, WritingPages pages, NewsOffer news, FormKeys keys) {
        this.articles = articles;
        this.writing = writing;
        this.pages = pages;
        this.news = news;
        this.keys = keys;
    }

    @GetMapping("/portal/articles/new")
    ModelAndView enter(@RequestParam(required = false) @Nullable String from) {
        Map<String, String> values =
                new LinkedHashMap<>(Map.of("section", "hoat-dong", "author", Texts.in("vi", "portal.office")));
        var told = news.story(from);
        if (from != null && told.isEmpty() && !news.origin(from).isEmpty()) throw new Rejected("portal.no-news");
        told.ifPresent(story -> {
            values.put("title", story.title());
            values.put("lead", story.lead());
            values.put("section", story.section());
            values.put("body", story.body());
            values.put("tags", story.tags());
            values.put("origin", news.origin(String.valueOf(from)));
        });
        return pages.page(newForm(Form.of(values)), null, HttpStatus.OK);
    }

    @PostMapping("/portal/articles")
    Object write(Form form) {
        Article.Draft draft = ArticleForm.read(form, false);
        pages.check(form, draft, null);
        if (form.hasErrors()) return pages.page(newForm(form), null, HttpStatus.UNPROCESSABLE_CONTENT);
        String origin = news.origin(form.value("origin"));
        return See.other(keys.once(form, () -> "/portal/articles/" + writing.write(draft, origin)));
    }

    @GetMapping("/portal/articles/{id}/edit")
    ModelAndView edit(@PathVariable long id) {
        Article article = find(id);
        var values = ArticleForm.values(article);
        values.put("_version", Integer.toString(article.version()));
        return pages.page(editForm(article, Form.of(values)), article, HttpStatus.OK);
    }

    @PostMapping("/portal/articles/{id}/edit")
    Object correct(@PathVariable long id, Form form) {
        Article article = find(id);
        Article.Draft draft = ArticleForm.read(form, article.publishedOn() != null);
        pages.check(form, draft, article.reportId());
        if (form.hasErrors()) return pages.page(editForm(article, form), article, HttpStatus.UNPROCESSABLE_CONTENT);
        try {
            return See.other(keys.once(form, () -> {
                writing.correct(id, form.version(), draft);
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
            String mine = form.value(field).replace("\r\n", "\n");
            if (form.names().contains(field) && !mine.equals(value)) {
                differences.add(new Conflict.Difference(field, Texts.t("portal.field." + field), value, mine));
            }
        });
        return new Conflict(form, "/portal/articles/" + id + "/edit", saved.version(), differences);
    }

    /** What a word processor put on the clipboard, as text; nothing is kept. */
    @PostMapping("/portal/paste")
    ResponseEntity<String> paste(Form form) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/plain;charset=UTF-8"))
                .body(PastedWords.text(form.value("html")));
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
}
