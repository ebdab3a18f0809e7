package org.lienhiep.portal.site;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lienhiep.portal.articles.Articles;
import org.lienhiep.portal.articles.Tags;
import org.lienhiep.web.Here;
import org.lienhiep.web.Keyset;
import org.lienhiep.web.NotFound;
import org.lienhiep.web.Permit;
import org.lienhiep.web.PublicPages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Everything that can be read under a word. */
@Controller
@Permit(Permit.PUBLIC)
class TagController {

    private final Articles articles;

    TagController(Articles articles) {
        this.articles = articles;
    }

    @GetMapping("/tags/{fold:[a-z0-9-]{1,80}}")
    ModelAndView under(
            @PathVariable String fold,
            @RequestParam(required = false) @Nullable String after,
            HttpServletResponse response) {
        var read = articles.tagged(fold, Here.get().today(), Keyset.read(after, Keyset.NEWEST), Keyset.PAGE + 1);
        if (read.isEmpty()) throw new NotFound();
        String words = read.getFirst().words().stream()
                .filter(w -> Tags.fold(w).equals(fold))
                .findFirst()
                .orElse(fold);
        var page = Keyset.Page.of(read, 0, a -> Articles.place(a).toString());
        PublicPages.mayKeep(response);
        return new ModelAndView(
                "portal/tag",
                Map.of(
                        "words",
                        words,
                        "articles",
                        page.rows(),
                        "next",
                        page.next() == null ? "" : "?after=" + page.next()));
    }
}
