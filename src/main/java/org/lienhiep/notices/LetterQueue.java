package org.lienhiep.notices;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lienhiep.runtime.CurrentUnion;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The letters of a Union on their way. A letter is handed over under a lease, which is written before and closed after: two nodes
 * never hold the same letter, and after a crash it is handed over again under the same Message-ID.
 */
@Component
class LetterQueue {

    /** Seconds after which a letter is tried again, by the number of tries made; after the last it has failed. */
    private static final List<Integer> BACK_OFF = List.of(60, 300, 1_800, 7_200, 21_600, 86_400);

    /**
     * A new letter.
     *
     * @param recipient who gets notices, or null for a letter of another kind
     * @param words what it is filled with, sealed, or null where it is made of notices
     * @param digestOn the day whose digest it is, or null
     */
    record Fresh(
            @Nullable Long recipient,
            String kind,
            String language,
            String address,
            byte @Nullable [] words,
            @Nullable LocalDate digestOn) {}

    /** A letter held under a lease. */
    record Held(
            long id,
            @Nullable Long recipientId,
            String kind,
            String language,
            String address,
            byte @Nullable [] words,
            String messageId,
            int tries) {}

    /** A letter as the office's list shows it. */
    record Line(
            long id,
            String kind,
            String shown,
            OffsetDateTime madeAt,
            int tries,
            @Nullable String outcome,
            @Nullable OffsetDateTime endedAt,
            String answer) {}

    private final JdbcClient jdbc;
    private final Undeliverables undeliverables;
    private final int leaseSeconds;

    LetterQueue(JdbcClient jdbc, Undeliverables undeliverables, @Value("${lienhiep.mail-lease:90}") int leaseSeconds) {
        this.jdbc = jdbc;
        this.undeliverables = undeliverables;
        this.leaseSeconds = leaseSeconds;
    }

    /** Takes a letter into the queue, in the transaction of what it tells of. Its key, or nothing for a digest already made. */
    @Transactional
    public Optional<Long> take(Fresh letter, String domain) {
        String messageId = "<" + CurrentUnion.id() + "." + UUID.randomUUID() + "@" + domain + ">";
        Optional<Long> id = jdbc.sql("""
                        insert into notices.letter (recipient_id, kind, language, address, shown, words, message_id, digest_on)
                        values (cast(:recipient as bigint), :kind, :language, :address, :shown, :words, :message,
                                cast(:digest as date))
                        on conflict do nothing returning id
                        """)
                .param("recipient", letter.recipient)
                .param("kind", letter.kind)
                .param("language", letter.language)
                .param("address", letter.address)
                .param("shown", masked(letter.address))
                .param("words", letter.words, java.sql.Types.BINARY)
                .param("message", messageId)
                .param("digest", letter.digestOn)
                .query(Long.class)
                .optional();
        if (id.isPresent() && undeliverables.known(letter.address)) end(id.get(), "failed", "undeliverable");
        return id;
    }

    /** "m***@tinh.gov.vn": enough to know it again. */
    static String masked(String address) {
        int at = address.indexOf('@');
        return at < 1 ? "***" : address.charAt(0) + "***" + address.substring(at);
    }

    /** Holds the next letter that is due, and writes that it is being handed over. */
    @Transactional
    public Optional<Held> hold() {
        Optional<Held> held =
                jdbc.sql("""
                        update notices.letter set leased_until = now() + make_interval(secs => :lease), tries = tries + 1
                        where id = (select l.id from notices.letter l
                            where l.outcome is null and l.due_at <= now() and (l.leased_until is null or l.leased_until < now())
                            order by l.due_at, l.id limit 1 for update skip locked)
                        returning id, recipient_id, kind, language, address, words, message_id, tries
                        """).param("lease", leaseSeconds).query(Held.class).optional();
        held.ifPresent(letter -> jdbc.sql("""
                        insert into notices.attempt (letter_id, no)
                        values (:id, (select coalesce(max(a.no), 0) + 1 from notices.attempt a where a.letter_id = :id))
                        """).param("id", letter.id).update());
        return held;
    }

    /** Closes the lease with what the server said. */
    @Transactional
    public void answered(Held letter, Smtp.Answer answer) {
        jdbc.sql("""
                        update notices.attempt set ended_at = clock_timestamp(), result = :result, answer = :answer
                        where letter_id = :id and ended_at is null
                        """)
                .param("result", answer.outcome().name().toLowerCase(java.util.Locale.ROOT))
                .param("answer", answer.code())
                .param("id", letter.id)
                .update();
        switch (answer.outcome()) {
            case SENT -> end(letter.id, "sent", answer.code());
            case NOTHING -> end(letter.id, "dropped", "");
            case REFUSED -> end(letter.id, "failed", answer.code());
            case ADDRESS -> {
                undeliverables.note(letter.address, answer.code());
                end(letter.id, "failed", answer.code());
            }
            case LATER -> {
                if (letter.tries > BACK_OFF.size()) end(letter.id, "failed", answer.code());
                else again(letter, BACK_OFF.get(letter.tries - 1), answer.code(), letter.tries);
            }
            // not the letter's fault: this try does not count
            case SERVER -> again(letter, 120, answer.code(), letter.tries - 1);
        }
    }

    private void again(Held letter, int seconds, String answer, int tries) {
        jdbc.sql("""
                        update notices.letter set leased_until = null, due_at = now() + make_interval(secs => :seconds),
                            answer = :answer, tries = :tries
                        where id = :id and outcome is null
                        """)
                .param("seconds", seconds)
                .param("answer", answer)
                .param("tries", tries)
                .param("id", letter.id)
                .update();
    }

    private void end(long id, String outcome, String answer) {
        jdbc.sql("""
                        update notices.letter set outcome = :outcome, ended_at = now(), answer = :answer, leased_until = null,
                            words = null, address = ''
                        where id = :id and outcome is null
                        """)
                .param("outcome", outcome)
                .param("answer", answer)
                .param("id", id)
                .update();
    }

    /** The newest letters. */
    @Transactional(readOnly = true)
    public List<Line> newest(int most) {
        return jdbc.sql("select id, kind, shown, made_at, tries, outcome, ended_at, answer from notices.letter"
                        + " order by id desc limit :most")
                .param("most", most)
                .query(Line.class)
                .list();
    }
}
