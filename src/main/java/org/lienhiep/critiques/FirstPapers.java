package org.lienhiep.critiques;

import org.lienhiep.documents.papers.PaperMaking;
import org.lienhiep.imports.AfterDemonstration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The demonstration shows what papers look like: the decision on a council, and minutes that somebody still has to fill. */
@Component
class FirstPapers implements AfterDemonstration {

    private final PaperMaking making;
    private final JdbcClient jdbc;

    FirstPapers(PaperMaking making, JdbcClient jdbc) {
        this.making = making;
        this.jdbc = jdbc;
    }

    @Override
    public void run() {
        jdbc.sql("select min(critique_id) from critiques.expert")
                .query(Long.class)
                .optional()
                .ifPresent(id -> {
                    making.draft("critiques.critique:" + id, "qd-hoi-dong");
                    making.draft("critiques.critique:" + id, "bb-hoi-dong");
                });
    }
}
