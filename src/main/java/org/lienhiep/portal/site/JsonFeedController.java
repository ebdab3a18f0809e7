package org.lienhiep.portal.site;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lienhiep.portal.articles.Article;
import org.lienhiep.portal.articles.Articles;
import org.lienhiep.web.Address;
import org.lienhiep.web.Here;
import org.lienhiep.web.Keyset;
import org.lienhiep.web.Permit;
import org.lienhiep.web.PublicPages;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import tools.jackson.databind.json.JsonMapper;

/** The portal's news as a JSON feed (jsonfeed.org, version 1.1): the 30 newest articles. */
@Controller
@Permit(Permit.PUBLIC)
class JsonFeedController {

    private static final int ENTRIES = 30;

    private final Articles articles;
    private final JsonMapper json;

    JsonFeedController(Articles articles, JsonMapper json) {
        this.articles = articles;
        this.json = json;
    }

    @GetMapping("/feed.json")
    ResponseEntity<String> feed(HttpServletResponse response) {
        String self = Address.whole();
        String root =
                self.substring(0, self.length() - Here.url(Here.get().path()).length());
        Map<String, Object> feed = new LinkedHashMap<>();
        feed.put("version", "https://jsonfeed.org/version/1.1");
        feed.put("title", Here.get().union().name());
        feed.put("home_page_url", root + Here.url("/"));
        feed.put("feed_url", self);
        feed.put("language", "vi");
        List<Map<String, Object>> items = new ArrayList<>();
        for (Article a : articles.readable(null, Here.get().today(), Keyset.NEWEST, ENTRIES)) items.add(item(a, root));
        feed.put("items", items);
        PublicPages.mayKeep(response);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/feed+json;charset=UTF-8"))
                .body(json.writeValueAsString(feed));
    }

    private static Map<String, Object> item(Article a, String root) {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("id", "urn:lienhiep:" + Here.get().union().slug() + ":articles:" + a.id());
        item.put("url", root + Here.url(a.path()));
        item.put("title", a.title());
        item.put("summary", a.lead());
        item.put("content_text", a.lead());
        item.put("date_published", a.publishedOn() + "T" + a.publishedTime() + ":00+07:00");
        String author = a.author().isBlank() ? Here.get().union().shortName() : a.author();
        item.put("authors", List.of(Map.of("name", author)));
        if (!a.words().isEmpty()) item.put("tags", a.words());
        String picture = a.thumb();
        if (picture != null) item.put("image", root + Here.url(picture));
        return item;
    }
}
