package org.lienhiep.identity;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Arrays;
import org.lienhiep.web.Here;
import org.springframework.http.ResponseCookie;

/** Cookies that prove something: out of reach of scripts and of other sites' forms, bound to a path of the Union. */
final class Cookies {

    private Cookies() {}

    /** The header that sets a cookie; {@code below} is the path it is sent to, below the Union's base. */
    static String set(HttpServletRequest request, String name, String value, String below, Duration age) {
        String path = Here.get().base() + below;
        return ResponseCookie.from(name, value)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .path(path.isEmpty() ? "/" : path)
                .maxAge(age)
                .build()
                .toString();
    }

    /** What is kept of the cookies of a name; at most four. */
    static String[] hashes(HttpServletRequest request, String name) {
        Cookie[] cookies = request.getCookies();
        if (cookies == null) return new String[0];
        return Arrays.stream(cookies)
                .filter(c -> c.getName().equals(name))
                .limit(4)
                .map(c -> Tokens.hash(c.getValue()))
                .toArray(String[]::new);
    }
}
