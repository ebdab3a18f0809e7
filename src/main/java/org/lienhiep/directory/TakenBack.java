package org.lienhiep.directory;

import org.jspecify.annotations.Nullable;
import org.lienhiep.web.Here;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what was entered in error, as it stood, with the reason and who took it out: nothing disappears. */
@Component
class TakenBack {

    private final JdbcClient jdbc;

    TakenBack(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps a row of a table of this module before it is taken out. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(
            String what, String table, long row, @Nullable Long organisation, @Nullable Long person, String reason) {
        keep(what, "select to_jsonb(t) from " + table + " t where t.id = :row", row, reason, organisation, person);
    }

    /** Keeps the leaving of an organisation. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void keepLeaving(long organisation, String reason) {
        keep(
                "leaving",
                "select to_jsonb(t) from directory.leaving t where t.organisation_id = :row",
                organisation,
                reason,
                organisation,
                null);
    }

    private void keep(
            String what, String entry, long row, String reason, @Nullable Long organisation, @Nullable Long person) {
        jdbc.sql("insert into directory.taken_back (what, organisation_id, person_id, entry, reason, by_account)"
                        + " values (:what, cast(:organisation as bigint), cast(:person as bigint), (" + entry
                        + "), :reason, :account)")
                .param("what", what)
                .param("organisation", organisation)
                .param("person", person)
                .param("row", row)
                .param("reason", reason)
                .param("account", Here.get().signedIn().account())
                .update();
    }
}
