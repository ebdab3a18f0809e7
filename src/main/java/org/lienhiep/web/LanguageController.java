package org.lienhiep.web;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Remembers in which language a browser reads, and leads back to the page that was open. */
@Controller
class LanguageController {

    @GetMapping("/language")
    @Permit(Permit.PUBLIC)
    @WithoutReading
    ResponseEntity<Object> choose(
            @RequestParam(defaultValue = "vi") String to, @RequestParam(required = false) @Nullable String next) {
        String base = Here.get().base();
        var cookie = ResponseCookie.from("lang", to.equals("en") ? "en" : "vi")
                .httpOnly(true)
                .sameSite("Lax")
                .path(base.isEmpty() ? "/" : base)
                .maxAge(Duration.ofDays(365))
                .build();
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.SET_COOKIE, cookie.toString())
                .location(URI.create(Here.url(Address.local(next, "/"))))
                .build();
    }
}
