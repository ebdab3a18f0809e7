package org.lienhiep.portal.articles;

import org.lienhiep.portal.pictures.Shown;
import org.lienhiep.web.Here;
import org.lienhiep.web.NotFound;
import org.springframework.stereotype.Component;

/** Tells pictures how their articles stand. */
@Component
class ShownArticles implements Shown {

    private final Articles articles;

    ShownArticles(Articles articles) {
        this.articles = articles;
    }

    @Override
    public void mustBeThere(long article) {
        if (articles.find(article).isEmpty()) throw new NotFound();
    }

    @Override
    public boolean toEverybody(long article) {
        return articles.readable(article, Here.get().today()).isPresent();
    }
}
