package org.lienhiep.portal.look;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.lienhiep.web.Address;
import org.lienhiep.web.Fmt;
import org.lienhiep.web.Form;
import org.lienhiep.web.FormAnswer;
import org.lienhiep.web.FormKeys;
import org.lienhiep.web.FormView;
import org.lienhiep.web.Permit;
import org.lienhiep.web.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Choosing how the public pages look: their colour, the line of news above them. */
@Controller
@Permit("portal.publish")
class LookController {

    private static final String PATH = "/portal/look";

    private final Looks looks;
    private final FormKeys keys;

    LookController(Looks looks, FormKeys keys) {
        this.looks = looks;
        this.keys = keys;
    }

    @GetMapping(PATH)
    ModelAndView look() {
        Map<String, String> values = new LinkedHashMap<>(Map.of("accent", "petrol"));
        looks.last().ifPresent(chosen -> {
            values.put("accent", chosen.accent());
            values.put("notice", chosen.notice());
            values.put("href", chosen.href());
            values.put("notice_until", Fmt.date(chosen.noticeUntil()));
        });
        return FormAnswer.show(view(Form.of(values)));
    }

    @PostMapping(PATH)
    Object choose(Form form) {
        String accent = form.choice("accent", Looks.ACCENTS);
        String notice = form.text("notice", 160);
        String typed = form.text("href", 300);
        String href = Address.local(typed, "");
        if (!typed.isEmpty() && href.isEmpty()) form.reject("href", "portal.no-own-page");
        LocalDate until = form.date("notice_until");
        Object answer = FormAnswer.save(keys, form, () -> view(form), () -> {
            looks.choose(accent, notice, href, until);
            return PATH;
        });
        looks.forget();
        return answer;
    }

    private static FormView view(Form form) {
        return new FormView("portal/look", Texts.t("portal.look"), PATH, "/portal/articles", form)
                .field("accent", "segmented", true, FormView.options("portal.accent.", Looks.ACCENTS))
                .field("notice", "text", false)
                .field("href", "text", false)
                .field("notice_until", "date", false);
    }
}
