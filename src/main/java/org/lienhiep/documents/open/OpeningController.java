package org.lienhiep.documents.open;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.lienhiep.web.Fmt;
import org.lienhiep.web.Form;
import org.lienhiep.web.FormAnswer;
import org.lienhiep.web.FormKeys;
import org.lienhiep.web.FormView;
import org.lienhiep.web.Here;
import org.lienhiep.web.NotFound;
import org.lienhiep.web.Permit;
import org.lienhiep.web.Rejected;
import org.lienhiep.web.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Opening a document to everybody, and taking that back. */
@Controller
@Permit("documents.write")
class OpeningController {

    private static final String PATH = "/documents/{id:\\d{1,18}}/opening";
    private static final java.util.List<String> SECRECY =
            java.util.List.of("normal", "secret", "top_secret", "absolute_secret");

    private final Openings openings;
    private final FormKeys keys;

    OpeningController(Openings openings, FormKeys keys) {
        this.openings = openings;
        this.keys = keys;
    }

    @GetMapping(PATH)
    ModelAndView opening(@PathVariable long id) {
        var document = openings.candidate(id).orElseThrow(NotFound::new);
        if (openings.of(id).isPresent()) return FormAnswer.show(closing(id, Form.of(Map.of("take_back", "true"))));
        String obstacle = document.obstacle();
        if (obstacle != null) throw new Rejected(obstacle);
        Map<String, String> values = new LinkedHashMap<>();
        values.put("secrecy", "normal");
        values.put("open_on", Fmt.date(Here.get().today()));
        openings.files(id).keySet().stream().findFirst().ifPresent(file -> values.put("open_file", file));
        return FormAnswer.show(view(document, Form.of(values)));
    }

    @PostMapping(PATH)
    Object open(@PathVariable long id, Form form) {
        var document = openings.candidate(id).orElseThrow(NotFound::new);
        if (form.value("take_back").equals("true")) {
            String reason = form.requiredText("reason", 1_000);
            return FormAnswer.save(keys, form, "reason", () -> closing(id, form), () -> {
                openings.withdraw(id, reason);
                return "/documents/" + id;
            });
        }
        if (!form.choice("secrecy", SECRECY).equals("normal")) form.reject("secrecy", "documents.opening.secret");
        String personal = form.choice("personal", Openings.PERSONAL);
        String basis = form.text("basis", 500);
        if (personal.equals("present")) form.reject("personal", "documents.opening.personal");
        if (personal.equals("agreed") && basis.isEmpty()) form.reject("basis", "documents.opening.no-basis");
        LocalDate on = form.requiredDate("open_on");
        if (on.isAfter(Here.get().today())) form.reject("open_on", "documents.future-arrival");
        String file = form.text("open_file", 20);
        if (!file.isEmpty() && !openings.files(id).containsKey(file))
            form.reject("open_file", "documents.opening.no-such-file");
        return FormAnswer.save(keys, form, "open_on", () -> view(document, form), () -> {
            var opening = new Openings.Opening(on, file.isEmpty() ? null : Long.valueOf(file), personal, basis);
            openings.open(id, opening);
            return "/documents/" + id;
        });
    }

    private FormView view(Openings.Candidate document, Form form) {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("", Texts.t("documents.opening.no-file"));
        files.putAll(openings.files(document.id()));
        String path = "/documents/" + document.id();
        return new FormView("documents/opening", Texts.t("documents.opening.do"), path + "/opening", path, form)
                .said("number", document.number() + " · " + document.subject())
                .field("secrecy", "segmented", true, FormView.options("documents.secrecy.", SECRECY))
                .field("personal", "segmented", true, FormView.options("documents.personal.", Openings.PERSONAL))
                .field("basis", "text", false)
                .field("open_file", "select", false, files)
                .field("open_on", "date", true);
    }

    private static FormView closing(long id, Form form) {
        String path = "/documents/" + id;
        return new FormView("documents/opening", Texts.t("documents.opening.take-back"), path + "/opening", path, form)
                .field("take_back", "hidden", true)
                .field("reason", "textarea", true);
    }
}
