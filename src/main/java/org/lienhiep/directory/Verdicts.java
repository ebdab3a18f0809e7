package org.lienhiep.directory;

import org.lienhiep.identity.Audit;
import org.lienhiep.web.Here;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people say about a pair: not the same, or to be looked at again. It stays, whatever is found later. */
@Component
class Verdicts {

    private final JdbcClient jdbc;
    private final Audit audit;

    Verdicts(JdbcClient jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /** Notes that two records are different ones, or that they are to be looked at again. */
    @Transactional
    public void say(Subject subject, long one, long other, boolean different, String reason) {
        jdbc.sql("""
                        insert into directory.likeness_verdict (type, one_id, other_id, different, reason, by_account)
                        values (:type, least(:one, :other), greatest(:one, :other), :different, :reason, :account)
                        """)
                .param("type", subject.type())
                .param("one", one)
                .param("other", other)
                .param("different", different)
                .param("reason", reason)
                .param("account", Here.get().signedIn().account())
                .update();
        String action = different ? "apart" : "look-again";
        audit.record(action, subject.type(), Math.min(one, other));
        audit.record(action, subject.type(), Math.max(one, other));
    }
}
