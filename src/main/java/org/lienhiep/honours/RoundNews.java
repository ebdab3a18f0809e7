package org.lienhiep.honours;

import java.util.Optional;
import java.util.regex.Pattern;
import org.lienhiep.web.Here;
import org.lienhiep.web.Newsworthy;
import org.lienhiep.web.Texts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The news of a round of honours, in figures; who was honoured is named by whoever writes, with their consent. */
@Component
class RoundNews implements Newsworthy {

    private static final Pattern PAGE = Pattern.compile("/honours/rounds/(\\d{1,18})");

    private final HonourLists lists;

    RoundNews(HonourLists lists) {
        this.lists = lists;
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
        return lists.round(Long.parseLong(page.group(1))).map(RoundNews::story);
    }

    private static Story story(Honour.KeptRound round) {
        boolean decided = round.decided() > 0;
        String period = " 2000-01-01.." + Here.get().today() + " series=" + round.code() + "}";
        String title = say(decided ? "honours.news.decided" : "honours.news.open", round.name());
        String lead = say(decided ? "honours.news.decided-lead" : "honours.news.open-lead", round.name());
        String body = decided
                ? say("honours.news.decided-body", "{INT-02" + period, "{INT-01" + period)
                : say("honours.news.open-body", "{INT-02" + period);
        return new Story(title, lead, "hoat-dong", lead + "\n\n" + body, say("honours.news.tags"));
    }

    /** News are Vietnamese whatever language the office's pages are read in. */
    private static String say(String key, Object... arguments) {
        return Texts.in("vi", key, arguments);
    }
}
