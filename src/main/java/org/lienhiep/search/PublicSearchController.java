package org.lienhiep.search;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lienhiep.web.Here;
import org.lienhiep.web.Permit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The box of the portal: it finds what everybody may read, whoever asks. */
@Controller
@Permit(Permit.PUBLIC)
class PublicSearchController {

    static final String PATH = "/public/search";

    private final Searching searching;

    PublicSearchController(Searching searching) {
        this.searching = searching;
    }

    @GetMapping(PATH)
    ModelAndView find(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String of,
            @RequestParam(required = false) @Nullable String page) {
        Here h = Here.get();
        var anybody = new Here(h.union(), null, h.lang(), h.today(), h.year(), h.base(), h.path(), h.demo());
        var found = anybody.call(
                () -> SearchController.page(searching, PATH, q, SearchController.narrowed(null, of, page)));
        return new ModelAndView("search/public-search", Map.of("page", found));
    }
}
