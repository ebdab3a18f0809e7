package org.lienhiep.critiques;

import static org.lienhiep.web.Newsworthy.say;

import java.util.Locale;
import java.util.Optional;
import org.lienhiep.web.Fmt;
import org.lienhiep.web.Newsworthy;
import org.lienhiep.web.RecordPath;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The news of a critique whose report was issued: what was judged and when. Experts and their opinions are not named. */
@Component
class CritiqueNews implements Newsworthy {

    private final CritiqueLists critiques;

    CritiqueNews(CritiqueLists critiques) {
        this.critiques = critiques;
    }

    @Override
    public RecordPath pages() {
        return new RecordPath("/critiques/");
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Story> story(long id) {
        return critiques
                .find(id)
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
}
