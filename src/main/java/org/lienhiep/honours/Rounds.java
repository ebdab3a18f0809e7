package org.lienhiep.honours;

import java.util.List;
import org.lienhiep.figures.Facts;
import org.lienhiep.identity.Audit;
import org.lienhiep.web.Here;
import org.lienhiep.web.Rejected;
import org.lienhiep.web.Stale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Rounds of honours and the publicity made for them. */
@Component
class Rounds {

    static final String TYPE = "honours.round";
    static final String PUBLICITY = "honours.publicity";

    private final JdbcClient jdbc;
    private final Facts facts;
    private final Audit audit;

    Rounds(JdbcClient jdbc, Facts facts, Audit audit) {
        this.jdbc = jdbc;
        this.facts = facts;
        this.audit = audit;
    }

    /** Enters a round. */
    @Transactional
    public long enter(Honour.Round round) {
        long id = write("""
                        insert into honours.round (code, ordinal, name, opens_on, closes_on)
                        values (gen_random_uuid()::text, :ordinal, :name, cast(:opens as date), cast(:closes as date)) returning id
                        """, round).query(Long.class).single();
        jdbc.sql("update honours.round set code = 'dot.' || id where id = :id")
                .param("id", id)
                .update();
        audit.record("enter", TYPE, id);
        return id;
    }

    /** Corrects a round; fails if somebody saved it since it was read. */
    @Transactional
    public void correct(long id, int version, Honour.Round round) {
        int changed =
                write("""
                        update honours.round set ordinal = :ordinal, name = :name, opens_on = cast(:opens as date),
                            closes_on = cast(:closes as date), version = version + 1
                        where id = :id and version = :version
                        """, round).param("id", id).param("version", version).update();
        if (changed == 0) throw new Stale();
        audit.record("correct", TYPE, id, List.of("ordinal", "name", "opens_on", "closes_on"));
    }

    private JdbcClient.StatementSpec write(String sql, Honour.Round round) {
        return jdbc.sql(sql)
                .param("ordinal", round.ordinal())
                .param("name", round.name())
                .param("opens", round.opensOn())
                .param("closes", round.closesOn());
    }

    /** Notes an item of publicity for a round. */
    @Transactional
    public long publicise(long round, Honour.Publicity item) {
        long id = write("""
                        insert into honours.publicity (code, round_id, kind, title, happened_on, place)
                        values (gen_random_uuid()::text, :round, :kind, :title, :on, :place) returning id
                        """, item).param("round", round).query(Long.class).single();
        jdbc.sql("update honours.publicity set code = 'tt.' || id where id = :id")
                .param("id", id)
                .update();
        done("enter", id);
        return id;
    }

    /** Corrects an item of publicity; fails if somebody saved it since it was read. */
    @Transactional
    public void correct(long id, int version, Honour.Publicity item) {
        int changed = write("""
                        update honours.publicity set kind = :kind, title = :title, happened_on = :on, place = :place,
                            version = version + 1
                        where id = :id and version = :version
                        """, item).param("id", id).param("version", version).update();
        if (changed == 0) throw new Stale();
        done("correct", id);
    }

    /** Takes an item out of the count: it was entered in error. */
    @Transactional
    public void drop(long id, String reason) {
        int dropped = jdbc.sql("insert into honours.publicity_error (publicity_id, reason, by_account)"
                        + " values (:id, :reason, :account) on conflict do nothing")
                .param("id", id)
                .param("reason", reason)
                .param("account", Here.get().signedIn().account())
                .update();
        if (dropped == 0) throw new Rejected("honours.dropped-already");
        done("drop", id);
    }

    private JdbcClient.StatementSpec write(String sql, Honour.Publicity item) {
        return jdbc.sql(sql)
                .param("kind", item.kind())
                .param("title", item.title())
                .param("on", item.on())
                .param("place", item.place());
    }

    private void done(String action, long id) {
        facts.sync(PUBLICITY, id);
        audit.record(action, PUBLICITY, id);
    }
}
