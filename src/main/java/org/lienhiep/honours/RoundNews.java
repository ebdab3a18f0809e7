package org.lienhiep.honours;

import static org.lienhiep.web.Newsworthy.say;

import java.util.Optional;
import org.lienhiep.web.Here;
import org.lienhiep.web.Newsworthy;
import org.lienhiep.web.RecordPath;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The news of a round of honours, in figures; who was honoured is named by whoever writes, with their consent. */
@Component
class RoundNews implements Newsworthy {

    private final HonourLists lists;

    RoundNews(HonourLists lists) {
        this.lists = lists;
    }

    @Override
    public RecordPath pages() {
        return new RecordPath("/honours/rounds/");
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Story> story(long id) {
        return lists.round(id).map(RoundNews::story);
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
}
