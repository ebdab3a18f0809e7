package org.lienhiep.notices;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lienhiep.runtime.CurrentUnion;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts notices into letters: at once for those who want it so, or one letter a day. A notice goes to a recipient in one letter only. */
@Component
class Posting {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    /** The hour from which the letter of the day is written. */
    private static final LocalTime MORNING = LocalTime.of(6, 30);

    private final JdbcClient jdbc;
    private final Recipients recipients;
    private final MailServers servers;
    private final LetterQueue letters;
    private final Clock clock = Clock.system(ZONE);

    Posting(JdbcClient jdbc, Recipients recipients, MailServers servers, LetterQueue letters) {
        this.jdbc = jdbc;
        this.recipients = recipients;
        this.servers = servers;
        this.letters = letters;
    }

    /** Writes the letters that are due for the current Union; how many. */
    @Transactional
    public int run() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('notices.posting'), :union)")
                .param("union", (int) CurrentUnion.id())
                .query(rs -> {});
        Optional<MailServer> server = servers.find();
        if (server.isEmpty() || server.get().stopped()) return 0;
        boolean morning = !LocalTime.now(clock).isBefore(MORNING);
        int written = 0;
        for (Recipients.Kept recipient : recipients.active()) {
            boolean daily = recipient.cadence().equals("daily");
            if (daily && !morning) continue;
            List<Long> waiting = waiting(recipient);
            if (!waiting.isEmpty() && post(recipient, waiting, daily ? LocalDate.now(clock) : null, server.get()))
                written++;
        }
        return written;
    }

    /** The notices for a recipient that no letter has told of, that still stand and that an account has not read meanwhile. */
    private List<Long> waiting(Recipients.Kept recipient) {
        return jdbc.sql("""
                        select distinct n.id from notices.notice n
                        join notices.addressed x on x.union_id = n.union_id and x.notice_id = n.id
                            and (x.box = :body or :account and x.box = :role)
                        left join notices.delivery d on d.union_id = n.union_id and d.notice_id = n.id and d.account_id = :of
                        left join notices.posted p on p.union_id = n.union_id and p.notice_id = n.id and p.recipient_id = :recipient
                        where n.settled_on is null and n.noticed_on >= :since and p.notice_id is null and d.read_at is null
                        order by n.id limit 200
                        """)
                .param("body", "o:" + recipient.organisationId())
                .param("account", recipient.accountId() != null)
                .param("role", "r:" + recipient.role())
                .param("of", recipient.accountId() == null ? 0 : recipient.accountId())
                .param("recipient", recipient.id())
                .param("since", recipient.sinceOn())
                .query(Long.class)
                .list();
    }

    private boolean post(Recipients.Kept to, List<Long> notices, @Nullable LocalDate digestOn, MailServer server) {
        var letter = new LetterQueue.Fresh(to.id(), "notices", to.language(), to.address(), null, digestOn);
        Optional<Long> id = letters.take(letter, server.domain());
        if (id.isEmpty()) return false;
        jdbc.sql("insert into notices.posted (recipient_id, notice_id, letter_id)"
                        + " select :recipient, n, :letter from unnest(:notices) n on conflict do nothing")
                .param("recipient", to.id())
                .param("letter", id.get())
                .param("notices", notices.toArray(Long[]::new))
                .update();
        return true;
    }

    /** The notices of a letter that still stand, as its recipient would read them. */
    @Transactional(readOnly = true)
    public List<Notice> of(long letter) {
        return jdbc.sql("""
                        select n.id, n.kind, n.record_id as record, n.due_on as due, n.noticed_on, o.short_name as body,
                               false as read, n.settled_on
                        from notices.posted p
                        join notices.notice n on n.union_id = p.union_id and n.id = p.notice_id
                        left join directory.organisation_name o on o.union_id = n.union_id and o.id = n.organisation_id
                        where p.letter_id = :letter and n.settled_on is null order by n.due_on, n.id
                        """).param("letter", letter).query(Notice.class).list();
    }
}
