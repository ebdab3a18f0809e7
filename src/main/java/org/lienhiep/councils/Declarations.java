package org.lienhiep.councils;

import org.lienhiep.web.Here;
import org.lienhiep.web.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Members who declare their interests themselves, on a page of the module whose work they judge. */
@Component
public class Declarations {

    private final Interests interests;
    private final CouncilLists lists;
    private final JdbcClient jdbc;

    Declarations(Interests interests, CouncilLists lists, JdbcClient jdbc) {
        this.interests = interests;
        this.lists = lists;
        this.jdbc = jdbc;
    }

    /**
     * Notes what the holder of a seat declares today.
     *
     * @param item the record that it is about, {@code contests.entry:41}; empty for the whole work of the body
     * @param kind {@code none}, or why the holder keeps out
     */
    @Transactional
    public void declare(long seat, String item, String kind, String words) {
        long body = jdbc.sql("select body_id from councils.seat where id = :id")
                .param("id", seat)
                .query(Long.class)
                .optional()
                .orElseThrow(NotFound::new);
        var kept = lists.find(body).orElseThrow(NotFound::new);
        interests.declare(
                kept,
                new Interests.Declaration(
                        seat, item, kind, "declared", words, Here.get().today()));
    }
}
