package org.lienhiep.critiques;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lienhiep.web.Fmt;
import org.lienhiep.web.Newsworthy;
import org.lienhiep.web.Texts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The news of a critique whose report was issued: what was judged and when. Experts and their opinions are not named. */
@Component
class CritiqueNews implements Newsworthy {

    private static final Pattern PAGE = Pattern.compile("/critiques/(\\d{1,18})");

    private final CritiqueLists critiques;

    CritiqueNews(CritiqueLists critiques) {
        this.critiques = critiques;
    }

    @Override
    public boolean knows(String path) {
        return PAGE.matcher(path).matches();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Story> story(String path) {
        var page = PAGE.matcher(path);
        if (!page.matches()) return Optional.empty();
        return critiques
                .find(Long.parseLong(page.group(1)))
                .filter(c -> c.withdrawnOn() == null && c.issuedOn() != null)
                .map(CritiqueNews::story);
    }

    private static Story story(Critique.Kept critique) {
        String kind = say("critiques.type." + critique.type()).toLowerCase(Locale.ROOT);
        String title = say("critiques.news.title", kind, critique.title());
        String lead = say("critiques.news.lead", Fmt.date(critique.issuedOn()), kind, critique.title());
        String year = Integer.toString(
                java.util.Objects.requireNonNull(critique.issuedOn()).getYear());
        String body = lead + "\n\n" + say("critiques.news.year", year, "{TVP-01 " + year + "}");
        return new Story(title, lead, "hoat-dong", body, say("critiques.news.tags", kind));
    }

    /** News are Vietnamese whatever language the office's pages are read in. */
    private static String say(String key, Object... arguments) {
        return Texts.in("vi", key, arguments);
    }
}
