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

    private final JdbcClient jdbc;

    JobQueue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A job that nobody works on. */
    record Due(long unionId, long id) {}

    /** A job that this node has taken. */
    record Claimed(
            long id,
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
    public Optional<Claimed> claim(long id, String node) {
        return jdbc.sql("""
                        update jobs.job set claimed_by = :node, beat_at = now(), tries = tries + 1
                        where id = :id and ended_at is null and due_at <= now()
                          and (claimed_by is null or beat_at < now() - interval '20 seconds')
                        returning id, kind, argument, account_id, lang, base, done, total
                        """)
                .param("id", id)
                .param("node", node)
                .query(Claimed.class)
                .optional();
    }

    /** Says that the job is alive and how far it is; true where somebody asked to stop it. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public boolean beat(long id, long done, long total) {
        return jdbc.sql("""
                        update jobs.job set beat_at = now(), done = :done, total = :total where id = :id
                        returning stop_asked_at is not null
                        """)
                .param("id", id)
                .param("done", done)
                .param("total", total)
                .query(Boolean.class)
                .single();
    }

    /** Ends a job for good. */
    @Transactional
    public void end(Job job, String outcome) {
        jdbc.sql("""
                        update jobs.job set ended_at = now(), outcome = :outcome, done = :done, total = :total, claimed_by = null
                        where id = :id
                        """)
                .param("id", job.id())
                .param("outcome", outcome)
                .param("done", job.done())
                .param("total", job.total())
                .update();
    }

    /** Lets a job go, for another node or the next start. */
    @Transactional
    public void release(long id) {
        jdbc.sql("update jobs.job set claimed_by = null, tries = tries - 1 where id = :id")
                .param("id", id)
                .update();
    }

    /** Notes that a try failed. */
    @Transactional
    public void failed(long id, String incident) {
        jdbc.sql("""
                        update jobs.job set claimed_by = null, incident = :incident,
                               due_at = now() + interval '10 seconds' * power(3, tries - 1),
                               ended_at = case when tries >= :most then now() end,
                               outcome = case when tries >= :most then 'failed' end
                        where id = :id
                        """)
                .param("id", id)
                .param("incident", incident)
                .param("most", TRIES)
                .update();
    }
}
