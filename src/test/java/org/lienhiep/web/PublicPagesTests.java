package org.lienhiep.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lienhiep.cast.ScratchFolders;
import org.lienhiep.runtime.CurrentUnion;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Public pages, kept for a crowd of readers. */
class PublicPagesTests {

    private final PublicPages pages = new PublicPages(
            new PublicCopies(ScratchFolders.fresh("public-pages")), new Outage(new PGSimpleDataSource()));
    private final AtomicInteger read = new AtomicInteger();
    private final AtomicInteger seen = new AtomicInteger();

    @Test
    void aCrowdOnOneArticleReadsItOnce() throws Exception {
        assertThat(ask("/articles/1-bai", null, "public, max-age=60").getContentAsString())
                .isEqualTo("page 1");
        var again = ask("/articles/1-bai", null, "public, max-age=60");
        assertThat(again.getContentAsString()).isEqualTo("page 1");
        assertThat(again.getHeader("Content-Security-Policy")).isEqualTo("default-src 'none'");
        assertThat(again.getContentType()).startsWith("text/html");
    }

    @Test
    void everyReaderIsCounted() throws Exception {
        for (int i = 0; i < 5; i++) ask("/articles/1-bai", null, "public, max-age=60");
        assertThat(read).hasValue(1);
        assertThat(seen).hasValue(4);
    }

    @Test
    void afterAFormNobodySeesThePageOfBefore() throws Exception {
        ask("/articles/1-bai", null, "public, max-age=60");
        pages.doFilter(new MockHttpServletRequest("POST", "/events"), new MockHttpServletResponse(), (q, a) -> {});
        assertThat(ask("/articles/1-bai", null, "public, max-age=60").getContentAsString())
                .isEqualTo("page 2");
    }

    @Test
    void whoBringsACookieGetsTheirOwnPage() throws Exception {
        ask("/articles/1-bai", null, "public, max-age=60");
        assertThat(ask("/articles/1-bai", new Cookie("lang", "en"), "public, max-age=60")
                        .getContentAsString())
                .isEqualTo("page 2");
    }

    @Test
    void aPageThatIsNotForEverybodyIsNeverKept() throws Exception {
        ask("/sign-in", null, "no-store");
        assertThat(ask("/sign-in", null, "no-store").getContentAsString()).isEqualTo("page 2");
    }

    @Test
    void anotherPageAnotherAnswer() throws Exception {
        ask("/articles/1-bai", null, "public, max-age=60");
        assertThat(ask("/articles/2-bai", null, "public, max-age=60").getContentAsString())
                .isEqualTo("page 2");
    }

    private MockHttpServletResponse ask(String path, @Nullable Cookie cookie, String control) throws Exception {
        var request = new MockHttpServletRequest("GET", path);
        if (cookie != null) {
            request.setCookies(cookie);
            request.addHeader("Cookie", cookie.getName() + "=" + cookie.getValue());
        }
        var answer = new MockHttpServletResponse();
        pages.doFilter(request, answer, (q, a) -> write(request, (HttpServletResponse) a, control));
        return answer;
    }

    private void write(MockHttpServletRequest request, HttpServletResponse answer, String control) throws IOException {
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
        CurrentUnion.call(1, () -> {
            PublicPages.everyTime(seen::incrementAndGet);
            return true;
        });
        answer.setHeader("Cache-Control", control);
        answer.setHeader("Content-Security-Policy", "default-src 'none'");
        answer.setContentType("text/html;charset=UTF-8");
        answer.getWriter().write("page " + read.incrementAndGet());
    }
}
