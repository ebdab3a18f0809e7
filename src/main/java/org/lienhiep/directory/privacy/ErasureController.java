package org.lienhiep.directory.privacy;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.lienhiep.web.Form;
import org.lienhiep.web.FormAnswer;
import org.lienhiep.web.FormKeys;
import org.lienhiep.web.FormView;
import org.lienhiep.web.NotFound;
import org.lienhiep.web.Permit;
import org.lienhiep.web.Proof;
import org.lienhiep.web.RecordForms;
import org.lienhiep.web.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Takes a person out: says beforehand what goes, what stays and why, and that there is no way back. */
@Controller
@Permit("privacy.write")
class ErasureController implements RecordForms {

    private final HeldData held;
    private final Erasures erasures;
    private final FreeTexts texts;
    private final FormKeys keys;

    ErasureController(HeldData held, Erasures erasures, FreeTexts texts, FormKeys keys) {
        this.held = held;
        this.texts = texts;
        this.erasures = erasures;
        this.keys = keys;
    }

    @GetMapping("/people/{id:\\d+}/erasure")
    ModelAndView form(@PathVariable long id, @RequestParam(defaultValue = "") String request) {
        Map<String, String> values = new LinkedHashMap<>();
        if (request.matches("\\d{1,18}")) values.put("request", request);
        return FormAnswer.show(view(id, Form.of(values)));
    }

    @PostMapping("/people/{id:\\d+}/erasure")
    @Proof
    Object erase(@PathVariable long id, Form form) {
        mustBeThere(id);
        Long request = form.reference("request");
        String reason = form.requiredText("reason", 1_000);
        if (!form.flag("sure")) form.reject("sure", "privacy.sure-needed");
        return FormAnswer.save(keys, form, "reason", () -> view(id, form), () -> {
            erasures.erase(id, request, reason);
            return "/people/" + id + "/held";
        });
    }

    @Override
    public void mustBeThere(long id) {
        own(id);
    }

    private HeldData.Own own(long id) {
        return held.own(id).orElseThrow(NotFound::new);
    }

    private FormView view(long id, Form form) {
        var own = own(id);
        String path = "/people/" + id;
        var view = new FormView("privacy/erasure", Texts.t("privacy.erase"), path + "/erasure", path + "/held", form)
                .said("goes", Texts.t("privacy.goes", own.fullName()))
                .said("stays", stays(id));
        long open = texts.of(id).stream().filter(p -> p.blot() == null).count();
        if (open > 0) view.said("texts", Texts.t("privacy.texts-open", open));
        return view.field("request", "text", false)
                .field("reason", "textarea", true)
                .field("sure", "checkbox", true);
    }

    private String stays(long id) {
        var duties = held.duties(held.of(id));
        return duties.isEmpty() ? Texts.t("privacy.nothing-stays") : Texts.t("privacy.stays", words(duties));
    }

    /** Duties in words. */
    static String words(Collection<String> duties) {
        return duties.stream().map(d -> Texts.t("privacy.duty." + d)).collect(Collectors.joining("; "));
    }
}
