package org.lienhiep.imports;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lienhiep.web.Form;
import org.lienhiep.web.Permit;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page of one list that was brought. */
@Controller
@Permit("imports.write")
class BatchPageController {

    private final BatchPages pages;

    BatchPageController(BatchPages pages) {
        this.pages = pages;
    }

    @GetMapping("/imports/{id:\\d+}")
    ModelAndView show(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String tab,
            @RequestParam(required = false) @Nullable String after,
            HttpServletResponse response) {
        BatchPage page = pages.page(id, tab, after, Form.empty());
        if (page.working()) response.setHeader("Refresh", "3");
        return new ModelAndView("imports/batch", Map.of("view", page));
    }

    /** The page again, with the faults of what was sent. */
    ModelAndView again(long id, Form form) {
        var page = new ModelAndView("imports/batch", Map.of("view", pages.page(id, null, null, form)));
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
