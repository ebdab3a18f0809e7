package org.lienhiep.notices;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.lienhiep.runtime.CurrentUnion;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Hands the letters that are due to the mail servers. The lease is committed before a letter leaves, its outcome after: a crash in
 * between means that the letter is handed over again, under the same Message-ID. Nothing is ever lost; a letter may arrive twice
 * only where the process died between the server's answer and our note of it.
 */
@Component
class Postman {

    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);
    private static final int MOST_IN_A_ROUND = 200;
    private static final int PAUSE_SECONDS = 120;

    private final JdbcClient jdbc;
    private final MailServers servers;
    private final LetterQueue letters;
    private final LetterWriter writer;
    private final MailSecrets secrets;

    Postman(JdbcClient jdbc, MailServers servers, LetterQueue letters, LetterWriter writer, MailSecrets secrets) {
        this.jdbc = jdbc;
        this.servers = servers;
        this.letters = letters;
        this.writer = writer;
        this.secrets = secrets;
    }

    @Scheduled(initialDelay = 5_000, fixedDelay = 5_000)
    void round() {
        List<Long> waiting = jdbc.sql("select notices.unions_with_letters()")
                .query(Long.class)
                .list();
        for (long union : waiting) {
            try {
                CurrentUnion.call(union, this::post);
            } catch (DataAccessException | TransactionException e) {
                LOG.warn("Union {}: letters wait", union, e);
            }
        }
    }

    /** Hands over what is due for the current Union; how many the server took. */
    int post() {
        Optional<MailServer> server = servers.find().filter(s -> !s.stopped() && !paused(s));
        if (server.isEmpty()) return 0;
        byte[] sealed = server.get().password();
        int taken = 0;
        try (var smtp = new Smtp(
                server.get(), sealed == null ? null : secrets.open(sealed).getFirst())) {
            for (int i = 0; i < MOST_IN_A_ROUND; i++) {
                Optional<LetterQueue.Held> held = letters.hold();
                if (held.isEmpty()) break;
                Smtp.Answer answer = writer.write(held.get(), server.get())
                        .map(smtp::send)
                        .orElse(new Smtp.Answer(Smtp.Outcome.NOTHING, ""));
                letters.answered(held.get(), answer);
                LOG.info(
                        "Union {}: letter {} {} {}",
                        CurrentUnion.id(),
                        held.get().id(),
                        answer.outcome(),
                        answer.code());
                if (answer.outcome() == Smtp.Outcome.SENT) taken++;
                if (answer.outcome() == Smtp.Outcome.SERVER) {
                    servers.troubled(answer.code(), PAUSE_SECONDS);
                    return taken;
                }
            }
        }
        if (taken > 0) servers.works();
        return taken;
    }

    private static boolean paused(MailServer server) {
        OffsetDateTime until = server.pausedUntil();
        return until != null && until.isAfter(OffsetDateTime.now());
    }
}
