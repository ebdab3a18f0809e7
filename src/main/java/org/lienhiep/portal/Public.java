package org.lienhiep.portal;

import jakarta.servlet.http.HttpServletResponse;
import org.lienhiep.web.Here;
import org.springframework.http.HttpHeaders;

/** What the pages that everybody reads have in common. */
final class Public {

    private Public() {}

    /** Lets browsers and proxies keep the page for a minute; only the language depends on a cookie. */
    static void keep(HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "public, max-age=60");
        response.addHeader(HttpHeaders.VARY, HttpHeaders.COOKIE);
    }

    /** Runs the work as for a reader without an account, whoever asks. */
    static <T> T asAnybody(ScopedValue.CallableOp<T, RuntimeException> work) {
        Here h = Here.get();
        return new Here(h.union(), null, h.lang(), h.today(), h.year(), h.base(), h.path(), h.demo()).call(work);
    }
}
