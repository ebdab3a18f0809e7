package org.lienhiep.notices;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import org.lienhiep.web.Form;
import org.lienhiep.web.FormAnswer;
import org.lienhiep.web.FormKeys;
import org.lienhiep.web.FormView;
import org.lienhiep.web.Permit;
import org.lienhiep.web.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Recipients without an account, and addresses that came back: what the office does about them. */
@Controller
@Permit("notices.manage")
class RecipientController {

    private static final String MAIL = "/admin/mail";
    private static final String STOPPING = MAIL + "/recipients/stopping";
    private static final String CLEARING = MAIL + "/failures/clearing";

    private final Recipients recipients;
    private final Undeliverables undeliverables;
    private final FormKeys keys;

    RecipientController(Recipients recipients, Undeliverables undeliverables, FormKeys keys) {
        this.recipients = recipients;
        this.undeliverables = undeliverables;
        this.keys = keys;
    }

    @GetMapping(MAIL + "/recipients/new")
    ModelAndView form() {
        return FormAnswer.show(view(Form.of(Map.of("cadence", "daily", "language", "vi"))));
    }

    @PostMapping(MAIL + "/recipients")
    Object add(Form form) {
        Long organisation = form.reference("organisation");
        if (organisation == null && form.error("organisation") == null) form.reject("organisation", "web.required");
        else if (organisation != null && !recipients.bodies().containsKey(organisation.toString()))
            form.reject("organisation", "web.no-choice");
        String name = form.requiredText("person", 200);
        String address = MailAddress.required(form, "address");
        String language = form.choice("language", List.of("vi", "en"));
        String cadence = form.choice("cadence", List.of("at_once", "daily"));
        if (form.hasErrors() || organisation == null) return FormAnswer.again(view(form));
        return FormAnswer.save(
                keys,
                form,
                "address",
                () -> {
                    recipients.add(organisation, name, address, language, cadence);
                    return MAIL;
                },
                f -> FormAnswer.again(view(f)));
    }

    private FormView view(Form form) {
        return new FormView("notices/recipient", Texts.t("notices.mail.add"), MAIL + "/recipients", MAIL, form)
                .field("organisation", "select", true, recipients.bodies())
                .field("person", "text", true)
                .field("address", "text", true)
                .field("cadence", "segmented", true, FormView.options("notices.cadence.", List.of("at_once", "daily")))
                .field("language", "segmented", true, FormView.options("notices.language.", List.of("vi", "en")));
    }

    @GetMapping(STOPPING)
    ModelAndView stopping(@RequestParam(defaultValue = "") String recipient) {
        return FormAnswer.show(stoppingView(Form.of(Map.of("recipient", recipient))));
    }

    @PostMapping(STOPPING)
    Object stop(Form form) {
        return one(form, "recipient", going(), recipients::stop, this::stoppingView);
    }

    private Map<String, String> going() {
        Map<String, String> names = new LinkedHashMap<>();
        recipients.outside().stream()
                .filter(r -> r.stoppedAt() == null)
                .forEach(r -> names.put(Long.toString(r.id()), r.name() + ", " + r.address()));
        return names;
    }

    private FormView stoppingView(Form form) {
        return new FormView("notices/stopping", Texts.t("notices.mail.stop-title"), STOPPING, MAIL, form)
                .field("recipient", "select", true, going());
    }

    @GetMapping(CLEARING)
    ModelAndView clearing(@RequestParam(defaultValue = "") String failure) {
        return FormAnswer.show(clearingView(Form.of(Map.of("failure", failure))));
    }

    @PostMapping(CLEARING)
    Object clear(Form form) {
        return one(form, "failure", refused(), undeliverables::clear, this::clearingView);
    }

    private Map<String, String> refused() {
        Map<String, String> addresses = new LinkedHashMap<>();
        undeliverables.all().forEach(u -> addresses.put(Long.toString(u.id()), u.address() + " · " + u.answer()));
        return addresses;
    }

    private FormView clearingView(Form form) {
        return new FormView("notices/clearing", Texts.t("notices.mail.clear-title"), CLEARING, MAIL, form)
                .field("failure", "select", true, refused());
    }

    private Object one(
            Form form,
            String field,
            Map<String, String> choices,
            LongConsumer work,
            java.util.function.Function<Form, FormView> view) {
        Long id = form.reference(field);
        if (id == null || !choices.containsKey(id.toString())) form.reject(field, "web.no-choice");
        if (form.hasErrors() || id == null) return FormAnswer.again(view.apply(form));
        return FormAnswer.save(
                keys,
                form,
                field,
                () -> {
                    work.accept(id);
                    return MAIL;
                },
                f -> FormAnswer.again(view.apply(f)));
    }
}
