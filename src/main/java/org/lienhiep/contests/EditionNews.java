package org.lienhiep.contests;

import static org.lienhiep.web.Newsworthy.say;

import java.time.LocalDate;
import java.util.Optional;
import org.lienhiep.web.Fmt;
import org.lienhiep.web.Here;
import org.lienhiep.web.Newsworthy;
import org.lienhiep.web.RecordPath;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The news of an edition: entries, prizes of the province and of the country as figures, and the way to the results. */
@Component
class EditionNews implements Newsworthy {

    private final Editions editions;

    EditionNews(Editions editions) {
        this.editions = editions;
    }

    @Override
    public RecordPath pages() {
        return new RecordPath("/contests/");
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Story> story(long id) {
        return editions.find(id).map(e -> story(e, Here.get().today()));
    }

    private static Story story(Edition.Kept edition, LocalDate today) {
        String period = " " + edition.firstDay() + ".." + today + " type=" + edition.code() + "}";
        boolean open = !edition.closesOn().isBefore(today);
        String title = say(open ? "contests.news.open" : "contests.news.results", edition.name());
        String lead = say(
                open ? "contests.news.open-lead" : "contests.news.results-lead",
                edition.name(),
                Fmt.date(edition.closesOn()));
        String body = open
                ? say("contests.news.open-body", "{CON-12" + period, Fmt.date(edition.closesOn()))
                : say("contests.news.results-body", "{CON-12" + period, "{CON-13" + period, "{CON-08" + period);
        String way = say("contests.news.way", "/results/" + edition.id());
        return new Story(title, lead, "hoi-thi", lead + "\n\n" + body + "\n\n" + way, say("contests.news.tags"));
    }
}
