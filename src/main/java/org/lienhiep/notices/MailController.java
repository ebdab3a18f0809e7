package org.lienhiep.notices;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lienhiep.web.Conflict;
import org.lienhiep.web.Form;
import org.lienhiep.web.FormAnswer;
import org.lienhiep.web.FormKeys;
import org.lienhiep.web.FormView;
import org.lienhiep.web.Here;
import org.lienhiep.web.Permit;
import org.lienhiep.web.Rejected;
import org.lienhiep.web.Stale;
import org.lienhiep.web.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Setting the mail server of a Union, and a letter to try it with. */
@Controller
@Permit("notices.manage")
class MailController {

    private static final List<String> SECURITY = List.of("starttls", "tls", "none");
    private static final String PAGE = MailPageController.PAGE;

    private final MailServers servers;
    private final LetterQueue letters;
    private final MailSecrets secrets;
    private final FormKeys keys;

    MailController(MailServers servers, LetterQueue letters, MailSecrets secrets, FormKeys keys) {
        this.servers = servers;
        this.letters = letters;
        this.secrets = secrets;
        this.keys = keys;
    }

    @GetMapping(PAGE + "/server")
    ModelAndView serverForm(HttpServletRequest request) {
        Map<String, String> values = new LinkedHashMap<>();
        Optional<MailServer> server = servers.find();
        values.put("host", server.map(MailServer::host).orElse(""));
        values.put("port", server.map(s -> Integer.toString(s.port())).orElse("587"));
        values.put("security", server.map(MailServer::security).orElse("starttls"));
        values.put("username", server.map(MailServer::username).orElse(""));
        values.put("sender", server.map(MailServer::sender).orElse(""));
        values.put("site", server.map(MailServer::site).orElseGet(() -> root(request)));
        if (server.filter(MailServer::stopped).isPresent()) values.put("stopped", "true");
        server.ifPresent(s -> values.put("_version", Integer.toString(s.version())));
        return FormAnswer.show(view(Form.of(values)));
    }

    /** The address under which the office opened this page: mostly the right one for readers outside too. */
    private static String root(HttpServletRequest request) {
        return ServletUriComponentsBuilder.fromRequest(request)
                        .replacePath("")
                        .replaceQuery(null)
                        .build()
                        .toUriString()
                + Here.url("");
    }

    @PostMapping(PAGE + "/server")
    Object set(Form form) {
        MailServer typed = typed(form);
        if (form.hasErrors()) return FormAnswer.again(view(form));
        try {
            return FormAnswer.save(
                    keys,
                    form,
                    "host",
                    () -> {
                        servers.set(typed);
                        return PAGE;
                    },
                    f -> FormAnswer.again(view(f)));
        } catch (Stale stale) {
            throw conflict(form, typed);
        }
    }

    private Conflict conflict(Form form, MailServer typed) {
        MailServer saved = servers.find().orElseThrow(Stale::new);
        var differences = new java.util.ArrayList<Conflict.Difference>();
        differ(differences, "host", saved.host(), typed.host());
        differ(differences, "port", Integer.toString(saved.port()), Integer.toString(typed.port()));
        differ(differences, "username", saved.username(), typed.username());
        differ(differences, "sender", saved.sender(), typed.sender());
        differ(differences, "site", saved.site(), typed.site());
        return new Conflict(form, PAGE + "/server", saved.version(), differences);
    }

    private static void differ(List<Conflict.Difference> all, String field, String saved, String mine) {
        if (!saved.equals(mine))
            all.add(new Conflict.Difference(field, Texts.t("notices.field." + field), saved, mine));
    }

    private MailServer typed(Form form) {
        String host = form.requiredText("host", 200);
        if (form.error("host") == null && !host.matches("[A-Za-z0-9]([A-Za-z0-9.:-]*[A-Za-z0-9])?"))
            form.reject("host", "notices.mail.host");
        Integer port = form.integer("port", 1, 65_535);
        if (port == null && form.error("port") == null) form.reject("port", "web.required");
        String security = form.choice("security", SECURITY);
        String username = form.text("username", 200);
        String password = form.text("secret", 500);
        String sender = MailAddress.required(form, "sender");
        String site = form.requiredText("site", 300).replaceAll("/+$", "");
        if (form.error("site") == null && !site.matches("https?://[A-Za-z0-9.:\\[\\]-]+(/[A-Za-z0-9._~/-]*)?"))
            form.reject("site", "notices.mail.site");
        byte[] kept = servers.find().map(MailServer::password).orElse(null);
        byte[] sealed = username.isEmpty() ? null : password.isEmpty() ? kept : secrets.seal(List.of(password));
        if (!username.isEmpty() && sealed == null && !form.hasErrors()) form.reject("secret", "web.required");
        return new MailServer(
                host,
                port == null ? 1 : port,
                security,
                username,
                sealed,
                sender,
                site,
                form.flag("stopped"),
                form.version(),
                "",
                null);
    }

    private static FormView view(Form form) {
        return new FormView("notices/mail-server", Texts.t("notices.mail.set"), PAGE + "/server", PAGE, form)
                .field("host", "text", true)
                .field("port", "number", true)
                .field("security", "segmented", true, FormView.options("notices.security.", SECURITY))
                .field("username", "text", false)
                .field("secret", "password", false)
                .field("sender", "text", true)
                .field("site", "text", true)
                .field("stopped", "checkbox", false);
    }

    @GetMapping(PAGE + "/test")
    ModelAndView testForm() {
        return FormAnswer.show(testView(Form.empty()));
    }

    @PostMapping(PAGE + "/test")
    Object test(Form form) {
        String address = MailAddress.required(form, "address");
        Optional<MailServer> server = servers.find();
        if (server.isEmpty()) form.reject("address", "notices.mail.no-server");
        if (form.hasErrors()) return FormAnswer.again(testView(form));
        return FormAnswer.save(
                keys,
                form,
                "address",
                () -> {
                    MailServer to = server.orElseThrow(() -> new Rejected("notices.mail.no-server"));
                    byte[] words = secrets.seal(List.of(Here.get().union().name()));
                    String lang = Here.get().lang();
                    letters.take(
                            new LetterQueue.Fresh(null, "notices.letter.test", lang, address, words, null),
                            to.domain());
                    return PAGE;
                },
                f -> FormAnswer.again(testView(f)));
    }

    private static FormView testView(Form form) {
        return new FormView("notices/mail-test", Texts.t("notices.mail.test"), PAGE + "/test", PAGE, form)
                .field("address", "text", true);
    }
}
