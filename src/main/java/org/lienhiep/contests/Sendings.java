package org.lienhiep.contests;

import java.time.LocalDate;
import java.util.List;
import org.lienhiep.web.Fmt;
import org.lienhiep.web.Here;
import org.lienhiep.web.Rejected;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Entries sent on to national contests, and what came back; a result never changes the prize of the province. */
@Component
class Sendings {

    private final JdbcClient jdbc;
    private final Entries entries;

    Sendings(JdbcClient jdbc, Entries entries) {
        this.jdbc = jdbc;
        this.entries = entries;
    }

    /** Sends an awarded entry to another contest. */
    @Transactional
    public void send(long entry, String contest, LocalDate on) {
        Entry.Kept kept = entries.lock(entry);
        if (!kept.awarded()) throw new Rejected("contests.not-awarded");
        if (open(entry, contest)) throw Rejected.field("contest", "contests.sent-already");
        between("sent_on", kept.day(), on);
        jdbc.sql("insert into contests.entry_forwarding (code, entry_id, contest, sent_on)"
                        + " values (gen_random_uuid()::text, :entry, :contest, :on)")
                .param("entry", entry)
                .param("contest", contest)
                .param("on", on)
                .update();
        entries.done("forward", entry, List.of("contest", "sent_on"));
    }

    /** Takes a sending back that did not happen. */
    @Transactional
    public void takeBack(long entry, String contest) {
        entries.lock(entry);
        if (count("external_result", entry, contest) > 0) throw new Rejected("contests.has-result");
        takeBack("entry_forwarding", entry, contest);
        entries.done("forward-back", entry, List.of());
    }

    /** Records what another contest decided; {@code none} is a result too. */
    @Transactional
    public void result(long entry, String contest, String rank, LocalDate on) {
        entries.lock(entry);
        if (!open(entry, contest)) throw Rejected.field("contest", "contests.not-sent");
        if (count("external_result", entry, contest) > 0) throw Rejected.field("contest", "contests.has-result");
        LocalDate sent = jdbc.sql("select sent_on from contests.entry_forwarding"
                        + " where entry_id = :entry and contest = :contest and taken_back_at is null")
                .param("entry", entry)
                .param("contest", contest)
                .query(LocalDate.class)
                .single();
        between("result_on", sent, on);
        jdbc.sql("insert into contests.external_result (code, entry_id, contest, rank, result_on)"
                        + " values (gen_random_uuid()::text, :entry, :contest, :rank, :on)")
                .param("entry", entry)
                .param("contest", contest)
                .param("rank", rank)
                .param("on", on)
                .update();
        entries.done("result", entry, List.of("contest", "rank", "result_on"));
    }

    /** Takes a result back that was recorded in error. */
    @Transactional
    public void takeResultBack(long entry, String contest) {
        entries.lock(entry);
        takeBack("external_result", entry, contest);
        entries.done("result-back", entry, List.of());
    }

    private boolean open(long entry, String contest) {
        return count("entry_forwarding", entry, contest) > 0;
    }

    private long count(String table, long entry, String contest) {
        return jdbc.sql("select count(*) from contests." + table
                        + " where entry_id = :entry and contest = :contest and taken_back_at is null")
                .param("entry", entry)
                .param("contest", contest)
                .query(Long.class)
                .single();
    }

    private void takeBack(String table, long entry, String contest) {
        int changed = jdbc.sql("update contests." + table + " set taken_back_at = now(), taken_back_by = :account"
                        + " where entry_id = :entry and contest = :contest and taken_back_at is null")
                .param("account", Here.get().signedIn().account())
                .param("entry", entry)
                .param("contest", contest)
                .update();
        if (changed == 0) throw Rejected.field("contest", "contests.not-sent");
    }

    private static void between(String field, LocalDate first, LocalDate on) {
        if (on.isBefore(first)) throw Rejected.field(field, "contests.not-before", Fmt.date(first));
        if (on.isAfter(Here.get().today())) throw Rejected.field(field, "contests.not-after-today");
    }
}
