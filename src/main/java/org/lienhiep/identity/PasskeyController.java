package org.lienhiep.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.lienhiep.web.ErrorPage;
import org.lienhiep.web.Form;
import org.lienhiep.web.FormAnswer;
import org.lienhiep.web.FormKeys;
import org.lienhiep.web.FormView;
import org.lienhiep.web.Here;
import org.lienhiep.web.Permit;
import org.lienhiep.web.Proof;
import org.lienhiep.web.Rejected;
import org.lienhiep.web.See;
import org.lienhiep.web.Texts;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The viewer's passkeys: made with a name, taken away; and the challenges that a passkey signs. */
@Controller
class PasskeyController {

    private static final int CHALLENGES_PER_ADDRESS = 300;

    private final Passkeys passkeys;
    private final FormKeys keys;
    private final Tries tries;

    PasskeyController(Passkeys passkeys, FormKeys keys, Tries tries) {
        this.passkeys = passkeys;
        this.keys = keys;
        this.tries = tries;
    }

    @PostMapping("/sign-in/challenge")
    @Permit(Permit.PUBLIC)
    Object toSignIn(HttpServletRequest request) {
        String address = "challenge " + request.getRemoteAddr();
        if (tries.reached(address, CHALLENGES_PER_ADDRESS)) return ErrorPage.of(429, request);
        tries.note(address);
        return ResponseEntity.ok(passkeys.use(null, request));
    }

    @PostMapping("/account/challenge")
    @Permit("identity.account")
    ResponseEntity<Map<String, Object>> toProve(HttpServletRequest request) {
        return ResponseEntity.ok(passkeys.use(viewer(), request));
    }

    @PostMapping("/account/passkeys/challenge")
    @Permit("identity.account")
    ResponseEntity<Map<String, Object>> toMake(HttpServletRequest request) {
        return ResponseEntity.ok(passkeys.creation(viewer(), request));
    }

    @GetMapping("/account/passkeys/new")
    @Permit("identity.account")
    ModelAndView form() {
        return page(Form.of(Map.of("name", Texts.t("identity.passkey.name-suggested"))), HttpStatus.OK);
    }

    @PostMapping("/account/passkeys")
    @Permit("identity.account")
    @Proof
    Object add(Form form, HttpServletRequest request) {
        String name = form.requiredText("name", 60);
        if (!form.hasErrors()) {
            try {
                return See.other(keys.once(form, () -> {
                    passkeys.register(viewer(), name, form.value("passkey"), request);
                    return "/account";
                }));
            } catch (Rejected rule) {
                form.reject("name", rule.messageKey(), rule.arguments());
            }
        }
        return page(form, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static ModelAndView page(Form form, HttpStatus status) {
        var page = new ModelAndView("identity/passkey", Map.of("form", form));
        page.setStatus(status);
        return page;
    }

    @GetMapping("/account/passkeys/removal")
    @Permit("identity.account")
    Object ask(@RequestParam(defaultValue = "") String passkey) {
        var chosen = passkeys.of(viewer()).stream()
                .filter(p -> Long.toString(p.id()).equals(passkey))
                .findFirst();
        if (chosen.isEmpty()) return See.other("/account");
        String follows =
                Texts.t("identity.passkey.removal.follows", chosen.get().name());
        return FormAnswer.show(removal(Form.of(Map.of("passkey", passkey, "follows", follows))));
    }

    @PostMapping("/account/passkeys/removal")
    @Permit("identity.account")
    @Proof
    Object remove(Form form) {
        Long id = form.reference("passkey");
        return FormAnswer.save(
                keys,
                form,
                "follows",
                () -> {
                    if (id == null || !passkeys.remove(viewer(), id)) throw new Rejected("identity.passkey.gone");
                    return "/account";
                },
                again -> FormAnswer.again(removal(again)));
    }

    private static FormView removal(Form form) {
        return new FormView(
                        "identity/passkey-removal",
                        Texts.t("identity.passkey.removal"),
                        "/account/passkeys/removal?passkey="
                                + (form.reference("passkey") == null ? "" : form.value("passkey")),
                        "/account",
                        form)
                .field("follows", "read", true);
    }

    private static long viewer() {
        return Here.get().signedIn().account();
    }
}
