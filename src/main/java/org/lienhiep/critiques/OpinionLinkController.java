package org.lienhiep.critiques;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lienhiep.identity.LinkPass;
import org.lienhiep.identity.LinkScope;
import org.lienhiep.identity.SignedLinks;
import org.lienhiep.web.Form;
import org.lienhiep.web.FormKeys;
import org.lienhiep.web.NotFound;
import org.lienhiep.web.Permit;
import org.lienhiep.web.Rejected;
import org.lienhiep.web.See;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The page of an expert who came by a signed link: the case in one line, the own opinion, and nothing else. */
@Controller
@Permit(Permit.LINK)
class OpinionLinkController {

    private final Opinions opinions;
    private final CritiqueLists lists;
    private final SignedLinks links;
    private final FormKeys keys;

    OpinionLinkController(Opinions opinions, CritiqueLists lists, SignedLinks links, FormKeys keys) {
        this.opinions = opinions;
        this.lists = lists;
        this.links = links;
        this.keys = keys;
    }

    /** An expert's link reaches the own opinion. */
    private static class OpinionScope implements LinkScope {

        @Override
        public String role() {
            return Opinions.ROLE;
        }

        @Override
        public boolean reaches(String method, String path, long record) {
            return path.equals("/opinion");
        }
    }

    @Bean
    static LinkScope opinionScope() {
        return new OpinionScope();
    }

    @GetMapping("/links/{link:\\d+}/opinion")
    ModelAndView show(Form form) {
        return page(links.held(), null, form.names().contains("done"));
    }

    @PostMapping("/links/{link:\\d+}/opinion")
    Object handIn(Form form) {
        LinkPass pass = links.held();
        String conclusion = form.choice("conclusion", Critique.CONCLUSIONS);
        String words = form.requiredText("words", 20_000);
        if (!form.hasErrors()) {
            try {
                return See.other(keys.once(form, () -> {
                    opinions.handIn(pass, conclusion, words);
                    return "/links/" + pass.link() + "/opinion?done";
                }));
            } catch (Rejected rule) {
                form.reject("words", rule.messageKey());
            }
        }
        var again = page(pass, form, false);
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }

    /** The form as it was sent, or filled with the version handed in last. */
    private ModelAndView page(LinkPass pass, @Nullable Form sent, boolean done) {
        var critique = lists.find(pass.record()).orElseThrow(NotFound::new);
        var expert = opinions.expert(critique.id(), pass.seat());
        var written = opinions.of(critique.id()).stream()
                .filter(w -> w.personId() == expert.id())
                .toList();
        Map<String, String> values = new LinkedHashMap<>();
        if (!written.isEmpty()) {
            values.put("conclusion", written.getFirst().conclusion());
            values.put("words", written.getFirst().words());
        }
        Form form = sent == null ? Form.of(values) : sent;
        var page = new OpinionPage(pass.link(), critique, expert, opinions.isOpen(critique), written.size(), done);
        return new ModelAndView("critiques/opinion-link", Map.of("page", page, "form", form));
    }
}
