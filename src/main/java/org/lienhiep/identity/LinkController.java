package org.lienhiep.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.lienhiep.web.ErrorPage;
import org.lienhiep.web.Form;
import org.lienhiep.web.Here;
import org.lienhiep.web.Permit;
import org.lienhiep.web.See;
import org.lienhiep.web.WithoutReading;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * Opens a signed link. Looking at the address opens nothing, since mail scanners and previews look too; the button does. What is
 * wrong, ended or revoked gets one and the same page.
 */
@Controller
class LinkController {

    /** Signs of a code: more than 128 bits. */
    static final int SIGNS = 26;

    private static final int TRIES_PER_ADDRESS = 100;
    private static final Duration OPEN_FOR = Duration.ofHours(12);

    private final LinkDoor door;
    private final Tries tries;

    LinkController(LinkDoor door, Tries tries) {
        this.door = door;
        this.tries = tries;
    }

    @GetMapping("/links")
    @Permit(Permit.PUBLIC)
    ModelAndView enter() {
        return codePage(Form.empty());
    }

    @PostMapping("/links")
    @Permit(Permit.PUBLIC)
    Object typed(Form form) {
        String code = Tokens.plain(form.requiredText("code", 80));
        if (form.error("code") == null && !code.matches("[a-z2-9]{" + SIGNS + "}")) {
            form.reject("code", "identity.link.no-code", SIGNS);
        }
        if (!form.hasErrors()) return See.other("/links/" + code);
        var page = codePage(form);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private static ModelAndView codePage(Form form) {
        return new ModelAndView("identity/link-code", Map.of("form", form));
    }

    /** A refused code is noted, which is why this page reads outside the one reading. */
    @GetMapping("/links/{code:[a-z2-9]{26}}")
    @Permit(Permit.PUBLIC)
    @WithoutReading
    Object look(@PathVariable String code, HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Robots-Tag", "noindex");
        String address = "link " + request.getRemoteAddr();
        if (tries.reached(address, TRIES_PER_ADDRESS)) return ErrorPage.of(429, request);
        var pass = door.find(code);
        if (pass.isEmpty()) return ended(address);
        return new ModelAndView("identity/link-open", Map.of("pass", pass.get(), "code", code));
    }

    @PostMapping("/links/{code:[a-z2-9]{26}}")
    @Permit(Permit.PUBLIC)
    Object open(@PathVariable String code, HttpServletRequest request) {
        String address = "link " + request.getRemoteAddr();
        if (tries.reached(address, TRIES_PER_ADDRESS)) return ErrorPage.of(429, request);
        var pass = door.find(code);
        if (pass.isEmpty()) return ended(address);
        String secret = door.open(pass.get());
        String below = "/links/" + pass.get().link();
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.SET_COOKIE, Cookies.set(request, LinkDoor.COOKIE, secret, below, OPEN_FOR))
                .location(URI.create(Here.url(door.start(pass.get()))))
                .build();
    }

    private ModelAndView ended(String address) {
        tries.note(address);
        var page = new ModelAndView("identity/link-ended");
        page.setStatus(HttpStatus.NOT_FOUND);
        return page;
    }
}
