package org.lienhiep.web;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reads a typed day back in words while the form is still open. */
@RestController
class DateController {

    @GetMapping(path = "/dates", produces = MediaType.TEXT_PLAIN_VALUE + ";charset=UTF-8")
    @Permit("identity.account")
    @WithoutReading
    String heard(@RequestParam(defaultValue = "") String text) {
        return text.length() > 40 ? "" : Dates.heard(text);
    }
}
