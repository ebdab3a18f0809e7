package org.lienhiep.identity;

import java.util.Map;
import org.lienhiep.web.See;
import org.springframework.web.servlet.ModelAndView;

/** A password made for somebody else: it is read once, by the answer that hands it over, and kept nowhere. */
final class Secret {

    private final String words = Tokens.readable();
    private boolean used;

    /** The password; whoever asks for it puts it to use. */
    String value() {
        used = true;
        return words;
    }

    /** The page that shows it; a form sent again finds it used elsewhere and leads to the account instead. */
    Object shownOnce(String path, String name) {
        if (!used) return See.other(path);
        return new ModelAndView("identity/once", Map.of("password", words, "path", path, "name", name));
    }
}
