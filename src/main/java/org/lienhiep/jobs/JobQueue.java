package org.lienhiep.jobs;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The SQL of claiming a job, keeping it and letting it go. */
@Component
class JobQueue {

    /** A try that fails waits ten seconds, then three times as long each time; after the fifth the job stays failed. */
    private static final int TRIES = 5;

    /** Nothing is written over a job that was given to another run meanwhile. */
    private static final String MINE = " where id = :id and claimed_by = :claim";

    private final JdbcClient jdbc;

    JobQueue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A job that nobody works on. */
    record Due(long unionId, long id) {}

    /**
     * A job that a run has taken.
     *
     * @param claim names this run alone; what it writes is refused once the job was given to another
     */
    record Claimed(
            long id,
            String claim,
            String kind,
            String argument,
            @Nullable Long accountId,
            String lang,
            String base,
            long done,
            long total) {}

    /** What waits in any Union and is of one of these kinds, the longest waiting first. */
    @Transactional(readOnly = true)
    public List<Due> due(Collection<String> kinds) {
        return jdbc.sql("select union_id, id from jobs.due_jobs(:kinds)")
                .param("kinds", kinds.toArray(String[]::new))
                .query(Due.class)
                .list();
    }

    /** Takes a job of the current Union, unless another node was quicker. */
    @Transactional
    public Optional<Claimed> claim(long id) {
        return jdbc.sql("""
                        update jobs.job set claimed_by = gen_random_uuid()::text, beat_at = now(), tries = tries + 1
                        where id = :id and ended_at is null and due_at <= now()
                          and (claimed_by is null or beat_at < now() - interval '20 seconds')
                        returning id, claimed_by as claim, kind, argument, account_id, lang, base, done, total
                        """).param("id", id).query(Claimed.class).optional();
    }

    /** Says that the job is alive and how far it is: whether somebody asked to stop it, or nothing where it is another run's now. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public Optional<Boolean> beat(Claimed job, long done, long total) {
        return jdbc.sql("update jobs.job set beat_at = now(), done = :done, total = :total" + MINE
                        + " returning stop_asked_at is not null")
                .param("id", job.id)
                .param("claim", job.claim)
                .param("done", done)
                .param("total", total)
                .query(Boolean.class)
                .optional();
    }

    /** Ends a job for good. */
    @Transactional
    public void end(Claimed job, String outcome, long done, long total) {
        jdbc.sql(
                        "update jobs.job set ended_at = now(), outcome = :outcome, done = :done, total = :total, claimed_by = null"
                                + MINE)
                .param("id", job.id)
                .param("claim", job.claim)
                .param("outcome", outcome)
                .param("done", done)
                .param("total", total)
                .update();
    }

    /** Lets a job go, for another node or the next start. */
    @Transactional
    public void release(Claimed job) {
        jdbc.sql("update jobs.job set claimed_by = null, tries = tries - 1" + MINE)
                .param("id", job.id)
                .param("claim", job.claim)
                .update();
    }

    /** Notes that a try failed. */
    @Transactional
    public void failed(Claimed job, String incident) {
        jdbc.sql("""
                        update jobs.job set claimed_by = null, incident = :incident,
                               due_at = now() + interval '10 seconds' * power(3, tries - 1),
                               ended_at = case when tries >= :most then now() end,
                               outcome = case when tries >= :most then 'failed' end
                        """ + MINE)
                .param("id", job.id)
                .param("claim", job.claim)
                .param("incident", incident)
                .param("most", TRIES)
                .update();
    }
}
