package org.lienhiep.notices;

import java.time.OffsetDateTime;
import java.util.List;
import org.lienhiep.identity.Audit;
import org.lienhiep.web.Here;
import org.lienhiep.web.Rejected;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Addresses that a server refused for good. Nothing more goes there until somebody has looked. */
@Component
class Undeliverables {

    /** One address. */
    record Line(long id, String address, String answer, OffsetDateTime since) {}

    private final JdbcClient jdbc;
    private final Audit audit;

    Undeliverables(JdbcClient jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    @Transactional(readOnly = true)
    public boolean known(String address) {
        return jdbc.sql(
                        "select exists (select 1 from notices.undeliverable where address = :address and cleared_at is null)")
                .param("address", address)
                .query(Boolean.class)
                .single();
    }

    @Transactional
    public void note(String address, String answer) {
        jdbc.sql(
                        "insert into notices.undeliverable (address, answer) values (:address, :answer) on conflict do nothing")
                .param("address", address)
                .param("answer", answer)
                .update();
    }

    @Transactional(readOnly = true)
    public List<Line> all() {
        return jdbc.sql("select id, address, answer, since from notices.undeliverable where cleared_at is null"
                        + " order by id desc limit 200")
                .query(Line.class)
                .list();
    }

    /** Lets letters go to an address again. */
    @Transactional
    public void clear(long id) {
        int changed = jdbc.sql("update notices.undeliverable set cleared_at = now(), cleared_by = :account"
                        + " where id = :id and cleared_at is null")
                .param("account", Here.get().signedIn().account())
                .param("id", id)
                .update();
        if (changed == 0) throw Rejected.field("failure", "web.no-choice");
        audit.record("clear", "notices.undeliverable", id);
    }
}
