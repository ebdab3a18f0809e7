package org.lienhiep.portal.articles;

import java.util.LinkedHashMap;
import java.util.Map;
import org.lienhiep.web.Fmt;
import org.lienhiep.web.Form;
import org.lienhiep.web.FormView;
import org.lienhiep.web.Texts;

/** The form of an article: how it is filled, read and drawn. */
final class ArticleForm {

    private ArticleForm() {}

    static Article.Draft read(Form form, boolean withDay) {
        return new Article.Draft(
                form.requiredText("title", 300),
                form.requiredText("lead", 600),
                form.choice("section", Article.ALL),
                form.requiredText("author", 120),
                form.requiredText("body", 20_000).replace("\r\n", "\n"),
                form.text("tags", 400),
                withDay ? form.date("published_on") : null);
    }

    static Map<String, String> values(Article article) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("title", article.title());
        values.put("lead", article.lead());
        values.put("body", article.body());
        values.put("section", article.section());
        values.put("author", article.author());
        values.put("tags", article.tags());
        values.put("published_on", Fmt.date(article.publishedOn()));
        return values;
    }

    static FormView view(String title, String action, String cancel, Form form) {
        return new FormView("portal/form", Texts.t(title), action, cancel, form)
                .field("title", "text", true)
                .field("lead", "textarea", true)
                .field("body", "writing", true)
                .field("section", "select", true, FormView.options("portal.section.", Article.ALL))
                .field("author", "text", true)
                .field("tags", "text", false);
    }
}
