package org.lienhiep.contests.jury;

import org.lienhiep.councils.CouncilSubject;
import org.lienhiep.web.NotFound;
import org.lienhiep.web.Texts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An edition as something that bodies are established for: its jury, sub-juries, secretariat. */
@Component
class EditionJury implements CouncilSubject {

    private final JdbcClient jdbc;

    EditionJury(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String type() {
        return "contests.edition";
    }

    @Override
    public String kind() {
        return "jury";
    }

    @Override
    @Transactional(readOnly = true)
    public String name(long id) {
        String edition = jdbc.sql("select name from contests.edition where id = :id")
                .param("id", id)
                .query(String.class)
                .optional()
                .orElseThrow(NotFound::new);
        return Texts.in("vi", "judging.jury-of", edition);
    }
}
