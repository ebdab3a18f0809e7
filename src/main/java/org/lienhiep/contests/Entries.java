package org.lienhiep.contests;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lienhiep.contests.sealed.Seals;
import org.lienhiep.directory.VietnameseNames;
import org.lienhiep.figures.Facts;
import org.lienhiep.identity.Audit;
import org.lienhiep.web.Here;
import org.lienhiep.web.NotFound;
import org.lienhiep.web.Rejected;
import org.lienhiep.web.Stale;
import org.lienhiep.web.Texts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is done with entries: entered, corrected, received, taken out of the contest and back. Each ends with its facts. */
@Component
class Entries {

    static final String TYPE = "contests.entry";

    private final JdbcClient jdbc;
    private final Facts facts;
    private final Audit audit;
    private final Editions editions;
    private final Names names;
    private final Seals seals;

    Entries(JdbcClient jdbc, Facts facts, Audit audit, Editions editions, Names names, Seals seals) {
        this.jdbc = jdbc;
        this.facts = facts;
        this.audit = audit;
        this.editions = editions;
        this.names = names;
        this.seals = seals;
    }

    /** Enters an entry with its authors; without a day of receipt it is a draft. */
    @Transactional
    public long enter(long edition, Entry entry, List<Entry.Author> authors) {
        Edition.Kept open = working(edition);
        LocalDate today = Here.get().today();
        LocalDate on = entry.receipt().on();
        long id = write("""
                        insert into contests.entry (code, edition_id, title, fold, field, applicant_id, drafted_on, received_on,
                            postmarked_on, late, late_excuse, public, made_on, prior_awards, guardians, division, level, resident,
                            related, mentors)
                        values (gen_random_uuid()::text, :edition, :title, :fold, :field, cast(:applicant as bigint), :drafted,
                            cast(:received as date), cast(:postmarked as date), :late, :excuse, :open,
                            cast(:made as date), :prior, :guardians, :division, :level, cast(:resident as boolean),
                            cast(:related as boolean), cast(:mentors as text)) returning id
                        """, open, entry)
                .param("edition", edition)
                .param("drafted", on != null && on.isBefore(today) ? on : today)
                .query(Long.class)
                .single();
        jdbc.sql("update contests.entry set code = :code where id = :id")
                .param("code", open.code() + "-" + id)
                .param("id", id)
                .update();
        putAuthors(id, authors);
        putItems(id, entry.brought().items());
        done("enter", id, List.of());
        return id;
    }

    /** Corrects an entry; fails if somebody saved it since it was read. */
    @Transactional
    public void correct(long id, int version, Entry entry, List<Entry.Author> authors) {
        Edition.Kept edition = working(editionOf(id));
        Entry.Kept kept = lock(id);
        if (kept.version() != version) throw new Stale();
        seals.mustNotCover(id);
        if (kept.rank() != null && entry.receipt().on() == null) {
            throw Rejected.field("received_on", "contests.awarded-not-draft");
        }
        write("""
                        update contests.entry set title = :title, fold = :fold, field = :field,
                            applicant_id = cast(:applicant as bigint), received_on = cast(:received as date),
                            postmarked_on = cast(:postmarked as date), late = :late,
                            late_excuse = :excuse, public = :open, made_on = cast(:made as date),
                            prior_awards = :prior, guardians = :guardians, division = :division, level = :level,
                            resident = cast(:resident as boolean), related = cast(:related as boolean),
                            mentors = cast(:mentors as text), version = version + 1
                        where id = :id
                        """, edition, entry).param("id", id).update();
        if (kept.receivedOn() != null && !kept.field().equals(entry.field())) {
            noteMove(kept, entry.field(), Texts.t("contests.moved-by-correction"));
        }
        jdbc.sql("delete from contests.entry_author where entry_id = :id")
                .param("id", id)
                .update();
        putAuthors(id, authors);
        putItems(id, entry.brought().items());
        done("correct", id, List.of("title", "field", "applicant", "received_on", "late_excuse", "public", "authors"));
    }

    /** Receives a draft. */
    @Transactional
    public void receive(long id, Entry.Receipt receipt) {
        Edition.Kept edition = working(editionOf(id));
        Entry.Kept kept = lock(id);
        if (!kept.state().equals("draft")) throw new Rejected("contests.received-already");
        jdbc.sql("update contests.entry set received_on = :on, postmarked_on = cast(:postmarked as date), late = :late,"
                        + " late_excuse = :excuse, version = version + 1 where id = :id")
                .param("postmarked", receipt.postmarkedOn())
                .param("on", receipt.on())
                .param("late", late(edition, receipt))
                .param("excuse", receipt.excuse())
                .param("id", id)
                .update();
        done("receive", id, List.of("received_on", "late_excuse"));
    }

    /** Takes an entry out of the contest: withdrawn by its authors, rejected, or another record of the same one. */
    @Transactional
    public void leave(long id, String cause, String reason, @Nullable Long sameAs) {
        working(editionOf(id));
        if (sameAs != null && sameAs < id && lock(sameAs).cause() != null) refuseDouble();
        Entry.Kept kept = lock(id);
        if (kept.cause() != null) throw new Rejected("contests.left-already");
        if (kept.rank() != null) throw new Rejected("contests.awarded-cannot-leave");
        if (sameAs != null && sameAs > id && lock(sameAs).cause() != null) refuseDouble();
        jdbc.sql("""
                        insert into contests.entry_exit (entry_id, cause, left_on, reason, same_as, by_account)
                        values (:id, :cause, :on, :reason, cast(:same as bigint), :account)
                        """)
                .param("id", id)
                .param("cause", cause)
                .param("on", Here.get().today())
                .param("reason", reason)
                .param("same", sameAs)
                .param("account", Here.get().signedIn().account())
                .update();
        done(cause, id, List.of("cause", "reason"));
    }

    /** Lets an entry back into the contest; the record of its leaving stays. */
    @Transactional
    public void returnTo(long id) {
        hold(id);
        jdbc.sql("update contests.entry_exit set withdrawn_at = now(), withdrawn_by = :account"
                        + " where entry_id = :id and withdrawn_at is null")
                .param("account", Here.get().signedIn().account())
                .param("id", id)
                .update();
        done("take-back", id, List.of());
    }

    private static void refuseDouble() {
        throw Rejected.field("same_as", "contests.double-of-left");
    }

    /** The entry of an edition on which work goes on, locked; editions are always locked before entries. */
    Entry.Kept hold(long id) {
        working(editionOf(id));
        return lock(id);
    }

    private long editionOf(long id) {
        return find(id).orElseThrow(NotFound::new).editionId();
    }

    /** The entry, locked for the rest of the transaction. */
    Entry.Kept lock(long id) {
        jdbc.sql("select id from contests.entry where id = :id for update")
                .param("id", id)
                .query(Long.class)
                .optional();
        return find(id).orElseThrow(NotFound::new);
    }

    /** The edition, held so that nobody closes it meanwhile; refused once it is closed. */
    Edition.Kept working(long edition) {
        jdbc.sql("select id from contests.edition where id = :id for share")
                .param("id", edition)
                .query(Long.class)
                .optional();
        Edition.Kept kept = editions.find(edition).orElseThrow(NotFound::new);
        if (kept.closedOn() != null) throw new Rejected("contests.edition-closed");
        return kept;
    }

    /** One entry. */
    @Transactional(readOnly = true)
    public Optional<Entry.Kept> find(long id) {
        return jdbc.sql(EntryLists.SELECT + " where e.id = :id")
                .param("id", id)
                .query(Entry.Kept.class)
                .optional();
    }

    /** Ends a use case: facts of the entry and a line in its history. */
    void done(String action, long id, List<String> fields) {
        facts.sync(TYPE, id);
        audit.record(action, TYPE, id, fields);
    }

    /** A code for people who are new: by lot, so that it never tells which entry they came with. */
    private static String code() {
        return "tg-" + java.util.UUID.randomUUID().toString().substring(0, 13);
    }

    private void putAuthors(long id, List<Entry.Author> authors) {
        var people = names.known(authors, code());
        for (int i = 0; i < people.size(); i++) {
            jdbc.sql("insert into contests.entry_author (entry_id, person_id, no, born_on, share, unit)"
                            + " values (:entry, :person, :no, cast(:born as date), cast(:share as numeric), :unit)")
                    .param("unit", authors.get(i).unit())
                    .param("born", authors.get(i).bornOn())
                    .param("share", authors.get(i).share())
                    .param("entry", id)
                    .param("person", people.get(i))
                    .param("no", i + 1)
                    .update();
        }
    }

    private void putItems(long id, Map<String, Integer> items) {
        jdbc.sql("delete from contests.entry_item where entry_id = :id")
                .param("id", id)
                .update();
        items.forEach((item, copies) -> jdbc.sql(
                        "insert into contests.entry_item (entry_id, item, copies) values (:id, :item, :copies)")
                .param("id", id)
                .param("item", item)
                .param("copies", copies)
                .update());
    }

    /** Keeps the field that an entry leaves. */
    void noteMove(Entry.Kept entry, String to, String reason) {
        jdbc.sql("""
                        insert into contests.entry_move (entry_id, from_field, to_field, reason, moved_on, by_account)
                        values (:id, :from, :to, :reason, :on, :account)
                        """)
                .param("id", entry.id())
                .param("from", entry.field())
                .param("to", to)
                .param("reason", reason)
                .param("on", Here.get().today())
                .param("account", Here.get().signedIn().account())
                .update();
    }

    /** Received after the closing day, without a reason that makes it on time. */
    static boolean late(Edition.Kept edition, Entry.Receipt receipt) {
        LocalDate on = receipt.decisive(edition.byPostmark());
        return on != null && on.isAfter(edition.closesOn()) && receipt.excuse().isEmpty();
    }

    private JdbcClient.StatementSpec write(String sql, Edition.Kept edition, Entry entry) {
        return jdbc.sql(sql)
                .param("title", entry.title())
                .param("fold", VietnameseNames.fold(entry.title()))
                .param("field", entry.field())
                .param("applicant", names.known(entry.applicant()))
                .param("received", entry.receipt().on())
                .param("postmarked", entry.receipt().postmarkedOn())
                .param("late", late(edition, entry.receipt()))
                .param("excuse", entry.receipt().excuse())
                .param("open", entry.open())
                .param("made", entry.brought().madeOn())
                .param("prior", entry.brought().priorAward())
                .param("guardians", entry.brought().guardians())
                .param("division", entry.brought().said().division())
                .param("level", entry.brought().said().level())
                .param("resident", entry.brought().said().resident())
                .param("related", entry.brought().said().related())
                .param("mentors", entry.brought().said().mentors());
    }
}
