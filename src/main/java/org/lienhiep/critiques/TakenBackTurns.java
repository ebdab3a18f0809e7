package org.lienhiep.critiques;

import org.lienhiep.web.Here;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what of a case was taken back, as it stood, with the reason and who did it: nothing disappears. */
@Component
class TakenBackTurns {

    private final JdbcClient jdbc;

    TakenBackTurns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Keeps a row before it is taken out.
     *
     * @param entry a query that gives the row as JSON, with {@code :case} and {@code :row}
     * @param row what tells the row from others of the case
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(long critique, String what, String entry, Object row, String reason) {
        jdbc.sql("insert into critiques.taken_back (critique_id, what, entry, reason, by_account)"
                        + " values (:case, :what, (" + entry + "), :reason, :account)")
                .param("case", critique)
                .param("what", what)
                .param("row", row)
                .param("reason", reason)
                .param("account", Here.get().signedIn().account())
                .update();
    }
}
