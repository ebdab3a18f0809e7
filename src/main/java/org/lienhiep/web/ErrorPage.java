package org.lienhiep.web;

import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.servlet.ModelAndView;

/** The one error page: its status decides its words. */
public final class ErrorPage {

    private static final Set<Integer> KNOWN = Set.of(400, 403, 404, 405, 409, 413, 422, 429, 503);
    private static final SecureRandom RANDOM = new SecureRandom();

    private ErrorPage() {}

    /** The page of a status. */
    public static ModelAndView of(int status, HttpServletRequest request) {
        return of(status, request, "");
    }

    /** The page of a status with the rule that said no. */
    public static ModelAndView of(int status, HttpServletRequest request, String rule) {
        int known = KNOWN.contains(status) ? status : status >= 500 ? 500 : 400;
        byte[] number = new byte[4];
        RANDOM.nextBytes(number);
        boolean fragment = request.getHeader("HX-Request") != null;
        var page = new ModelAndView(
                fragment ? "web/error-part" : "web/error-page",
                Map.of("status", known, "rule", rule, "incident", HexFormat.of().formatHex(number)));
        page.setStatus(HttpStatusCode.valueOf(status));
        return page;
    }
}
