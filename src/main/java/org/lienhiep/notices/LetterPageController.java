package org.lienhiep.notices;

import java.util.List;
import java.util.Map;
import org.lienhiep.web.Form;
import org.lienhiep.web.FormKeys;
import org.lienhiep.web.NotFound;
import org.lienhiep.web.Permit;
import org.lienhiep.web.See;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * Where a letter leads its reader, with or without an account: to say that the address is theirs, or that they want no more. The code
 * proves this one address; it opens nothing else, and another address makes it void.
 */
@Controller
@Permit(Permit.PUBLIC)
class LetterPageController {

    private final Recipients recipients;
    private final MailSecrets secrets;
    private final FormKeys keys;

    LetterPageController(Recipients recipients, MailSecrets secrets, FormKeys keys) {
        this.recipients = recipients;
        this.secrets = secrets;
        this.keys = keys;
    }

    @GetMapping("/notices/letters/{code}")
    ModelAndView show(@PathVariable String code) {
        Recipients.Kept kept = proved(code);
        return new ModelAndView(
                "notices/letter",
                Map.of("to", kept, "shown", LetterQueue.masked(kept.address()), "code", code, "form", Form.empty()));
    }

    @PostMapping("/notices/letters/{code}")
    Object answer(@PathVariable String code, Form form) {
        Recipients.Kept kept = proved(code);
        String wish = form.choice("wish", List.of("stop", "confirm"));
        if (form.hasErrors()) return show(code);
        return See.other(keys.once(form, () -> {
            if (wish.equals("stop")) recipients.stop(kept.id());
            else recipients.confirm(kept.id());
            return "/notices/letters/" + code;
        }));
    }

    private Recipients.Kept proved(String code) {
        if (!code.matches("\\d{1,18}-[0-9a-f]{32}")) throw new NotFound();
        int dash = code.indexOf('-');
        return recipients
                .find(Long.parseLong(code.substring(0, dash)))
                .filter(r -> secrets.proves(code.substring(dash + 1), r.proof()))
                .orElseThrow(NotFound::new);
    }
}
