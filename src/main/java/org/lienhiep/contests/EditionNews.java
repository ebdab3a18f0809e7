package org.lienhiep.contests;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lienhiep.web.Here;
import org.lienhiep.web.Newsworthy;
import org.lienhiep.web.Texts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The news of an edition: entries, prizes of the province and of the country as figures, and the way to the results. */
@Component
class EditionNews implements Newsworthy {

    private static final Pattern PAGE = Pattern.compile("/contests/(\\d{1,18})");

    private final Editions editions;

    EditionNews(Editions editions) {
        this.editions = editions;
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
        return editions.find(Long.parseLong(page.group(1)))
                .map(e -> story(e, Here.get().today()));
    }

    private static Story story(Edition.Kept edition, LocalDate today) {
        String period = " " + edition.firstDay() + ".." + today + " type=" + edition.code() + "}";
        boolean open = !edition.closesOn().isBefore(today);
        String title = say(open ? "contests.news.open" : "contests.news.results", edition.name());
        String lead = say(
                open ? "contests.news.open-lead" : "contests.news.results-lead",
                edition.name(),
                org.lienhiep.web.Fmt.date(edition.closesOn()));
        String body = open
                ? say("contests.news.open-body", "{CON-12" + period, org.lienhiep.web.Fmt.date(edition.closesOn()))
                : say("contests.news.results-body", "{CON-12" + period, "{CON-13" + period, "{CON-08" + period);
        String way = say("contests.news.way", "/results/" + edition.id());
        return new Story(title, lead, "hoi-thi", lead + "\n\n" + body + "\n\n" + way, say("contests.news.tags"));
    }

    /** News are Vietnamese whatever language the office's pages are read in. */
    private static String say(String key, Object... arguments) {
        return Texts.in("vi", key, arguments);
    }
}
