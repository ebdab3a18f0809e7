package org.lienhiep.portal.site;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lienhiep.portal.articles.Article;
import org.lienhiep.web.FigureLink;
import org.lienhiep.web.HomePart;
import org.lienhiep.web.HomePicture;

/**
 * The portal's home: a picture of records, the figures of the last report, the news, and what modules show.
 *
 * @param picture at the head, or null
 * @param counters figures of the last report published, each opening its public list
 * @param news the newest articles
 * @param parts what modules show, in order
 */
public record FrontPage(
        HomePicture.@Nullable Picture picture, List<Counter> counters, List<Article> news, List<HomePart.Part> parts) {

    /** A figure and what it counts. */
    public record Counter(FigureLink figure, String words) {}
}
