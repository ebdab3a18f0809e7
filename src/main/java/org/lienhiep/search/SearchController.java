package org.lienhiep.search;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lienhiep.web.Permit;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The one box: what was found, and what is suggested while somebody types. */
@Controller
@Permit("search.read")
class SearchController {

    static final String PATH = "/search";

    private final Searching searching;

    SearchController(Searching searching) {
        this.searching = searching;
    }

    @GetMapping(PATH)
    ModelAndView find(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String of,
            @RequestParam(required = false) @Nullable String page) {
        return new ModelAndView("search/search", Map.of("page", page(searching, PATH, q, narrowed(kind, of, page))));
    }

    @GetMapping("/search/suggestions")
    @Nullable
    ModelAndView suggest(@RequestParam(defaultValue = "") String q, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, max-age=10");
        var hits = searching.suggest(Asked.of(q));
        if (hits.isEmpty()) {
            // nothing to show is no page
            response.setContentType(MediaType.TEXT_PLAIN_VALUE);
            return null;
        }
        return new ModelAndView("search/suggestions", Map.of("hits", hits));
    }

    static SearchPage page(Searching searching, String path, String q, Searching.Narrowed narrowed) {
        Asked asked = Asked.of(q);
        return new SearchPage(asked, searching.find(asked, narrowed), narrowed, path);
    }

    /** The filters of an address; what is not one is left out. */
    static Searching.Narrowed narrowed(@Nullable String kind, @Nullable String year, @Nullable String page) {
        String known = kind != null && Kinds.ALL.contains(kind) ? kind : null;
        Integer of = year != null && year.matches("0|[12]\\d{3}") ? Integer.valueOf(year) : null;
        int at = page != null && page.matches("[1-9]\\d?") ? Math.min(Integer.parseInt(page), Searching.MOST_PAGES) : 1;
        return new Searching.Narrowed(known, of, at);
    }
}
