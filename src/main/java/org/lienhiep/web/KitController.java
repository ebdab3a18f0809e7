package org.lienhiep.web;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The house kit: every component in every state, light and dark beside each other, from the templates that pages use. */
@Controller
class KitController {

    @GetMapping("/kit")
    @Permit("web.kit")
    ModelAndView kit() {
        return new ModelAndView("web/kit", Map.of("halves", List.of(new KitSamples("light"), new KitSamples("dark"))));
    }
}
