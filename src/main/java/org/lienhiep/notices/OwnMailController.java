package org.lienhiep.notices;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lienhiep.web.Form;
import org.lienhiep.web.FormAnswer;
import org.lienhiep.web.FormKeys;
import org.lienhiep.web.FormView;
import org.lienhiep.web.Here;
import org.lienhiep.web.Permit;
import org.lienhiep.web.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** How an account wants its notices as letters: where to, in which language, how often. */
@Controller
@Permit("notices.read")
class OwnMailController {

    private final Recipients recipients;
    private final MailServers servers;
    private final LetterQueue letters;
    private final LetterWriter writer;
    private final MailSecrets secrets;
    private final FormKeys keys;

    OwnMailController(
            Recipients recipients,
            MailServers servers,
            LetterQueue letters,
            LetterWriter writer,
            MailSecrets secrets,
            FormKeys keys) {
        this.recipients = recipients;
        this.servers = servers;
        this.letters = letters;
        this.writer = writer;
        this.secrets = secrets;
        this.keys = keys;
    }

    @GetMapping("/notices/mail")
    ModelAndView form() {
        Optional<Recipients.Kept> own =
                recipients.ofAccount(Here.get().signedIn().account());
        Map<String, String> values = new LinkedHashMap<>();
        values.put("address", own.map(Recipients.Kept::address).orElse(""));
        values.put("cadence", own.map(Recipients.Kept::cadence).orElse("daily"));
        values.put(
                "language", own.map(Recipients.Kept::language).orElse(Here.get().lang()));
        return FormAnswer.show(view(Form.of(values), own));
    }

    @PostMapping("/notices/mail")
    Object choose(Form form) {
        String cadence = form.choice("cadence", Recipients.CADENCES);
        String language = form.choice("language", List.of("vi", "en"));
        String address = MailAddress.required(form, "address");
        if (form.hasErrors()) return again(form);
        return FormAnswer.save(
                keys,
                form,
                "address",
                () -> {
                    boolean open = recipients.choose(address, language, cadence);
                    if (open && !cadence.equals("none")) askToConfirm();
                    return "/notices/mail";
                },
                this::again);
    }

    private void askToConfirm() {
        var to = recipients.ofAccount(Here.get().signedIn().account()).orElseThrow();
        servers.find()
                .filter(s -> !s.stopped())
                .ifPresent(server -> letters.take(
                        new LetterQueue.Fresh(
                                to.id(),
                                "notices.letter.confirm",
                                to.language(),
                                to.address(),
                                secrets.seal(
                                        List.of(to.name(), Here.get().union().name(), writer.page(to, server))),
                                null),
                        server.domain()));
    }

    private ModelAndView again(Form form) {
        return FormAnswer.again(
                view(form, recipients.ofAccount(Here.get().signedIn().account())));
    }

    private FormView view(Form form, Optional<Recipients.Kept> own) {
        String state = state(own);
        var values = new LinkedHashMap<String, String>();
        form.names().forEach(name -> values.put(name, form.value(name)));
        Form shown = form.hasErrors() ? form : Form.of(values);
        if (!form.hasErrors()) values.put("state", state);
        if (!form.hasErrors()) shown = Form.of(values);
        return new FormView("notices/own-mail", Texts.t("notices.mail.own"), "/notices/mail", "/notices", shown)
                .field("state", "read", false)
                .field("address", "text", true)
                .field("cadence", "segmented", true, FormView.options("notices.cadence.", Recipients.CADENCES))
                .field("language", "segmented", true, FormView.options("notices.language.", List.of("vi", "en")));
    }

    private String state(Optional<Recipients.Kept> own) {
        if (servers.find().filter(s -> !s.stopped()).isEmpty()) return Texts.t("notices.mail.own.no-server");
        if (own.isEmpty()) return Texts.t("notices.mail.own.none");
        Recipients.Kept kept = own.get();
        if (kept.undeliverable()) return Texts.t("notices.mail.own.failed", kept.address());
        if (kept.stoppedAt() != null) return Texts.t("notices.mail.own.stopped");
        if (kept.cadence().equals("none")) return Texts.t("notices.mail.own.none");
        return Texts.t(
                kept.confirmedAt() == null ? "notices.mail.own.unconfirmed" : "notices.mail.own.goes", kept.address());
    }
}
