package org.lienhiep.associations;

import static org.lienhiep.web.Newsworthy.say;

import java.time.LocalDate;
import java.util.Optional;
import org.lienhiep.web.Fmt;
import org.lienhiep.web.Newsworthy;
import org.lienhiep.web.RecordPath;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The news of a congress: which association, when and where, and the year's congresses as a figure. */
@Component
class CongressNews implements Newsworthy {

    private record Found(String name, LocalDate heldOn, String place) {}

    private final JdbcClient jdbc;

    CongressNews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public RecordPath pages() {
        return new RecordPath("/associations/terms/");
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Story> story(long id) {
        return jdbc.sql("""
                        select o.name, c.held_on, c.place from associations.congress c
                        join associations.term t on t.union_id = c.union_id and t.id = c.term_id
                        join directory.organisation_name o on o.union_id = t.union_id and o.id = t.organisation_id
                        where c.term_id = :term and c.held_on is not null and c.withdrawn_at is null
                        """).param("term", id).query(Found.class).optional().map(CongressNews::story);
    }

    private static Story story(Found congress) {
        String title = say("associations.news.title", congress.name);
        String lead = say("associations.news.lead", Fmt.date(congress.heldOn), congress.name);
        String where = congress.place.isEmpty() ? "" : " " + say("associations.news.place", congress.place);
        String year = Integer.toString(congress.heldOn.getYear());
        String body = lead + where + "\n\n" + say("associations.news.year", year, "{ORG-11 " + year + "}");
        return new Story(title, lead, "hoi-thanh-vien", body, say("associations.news.tags"));
    }
}
