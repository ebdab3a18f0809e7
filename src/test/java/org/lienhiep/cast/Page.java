package org.lienhiep.cast;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/**
 * What the server answered.
 *
 * @param status HTTP status
 * @param path the path asked for, below the Union's base
 * @param headers of the answer
 * @param bytes its body
 */
public record Page(int status, String path, HttpHeaders headers, byte[] bytes) {

    /** The body as text. */
    public String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** The body as HTML. */
    public Document html() {
        return Jsoup.parse(text());
    }

    /** All elements of a CSS selector. */
    public Elements all(String css) {
        return html().select(css);
    }

    /** The first element of a CSS selector; fails where there is none. */
    public Element first(String css) {
        Elements all = all(css);
        assertThat(all).as("%s on %s (%s)", css, path, status).isNotEmpty();
        return all.getFirst();
    }

    /** The one element of a CSS selector; fails where there is none or several. */
    public Element one(String css) {
        Elements all = all(css);
        assertThat(all).as("%s on %s (%s)", css, path, status).hasSize(1);
        return all.getFirst();
    }

    /** The name of the page, {@code events/list}. */
    public String name() {
        return one("main").attr("data-page");
    }

    /** Rows of the page's first list, as it says itself. */
    public long total() {
        return Long.parseLong(all("table[data-total]").getFirst().attr("data-total"));
    }

    /** The records listed, {@code events.event:41}, in order. */
    public List<String> records() {
        return all("[data-record]").eachAttr("data-record");
    }

    /** The fault at a field, in words; empty where there is none. */
    public String fault(String field) {
        return all("[data-error-for=" + field + "]").text();
    }

    /** Where the answer sends the browser, as it stands in the header; empty where nowhere. */
    public String location() {
        return headers.firstValue("Location").orElse("");
    }

    /** Fails unless the status is this one; returns the page. */
    public Page is(int wanted) {
        assertThat(status)
                .as("%s: %s", path, status >= 400 ? all("main").text() : location())
                .isEqualTo(wanted);
        return this;
    }
}
