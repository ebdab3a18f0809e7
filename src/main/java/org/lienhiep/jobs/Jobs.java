package org.lienhiep.jobs;

import java.util.Optional;
import org.lienhiep.web.Here;
import org.lienhiep.web.NotFound;
import org.lienhiep.web.Viewer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Asks for jobs, looks at them, stops them. */
@Component
public class Jobs {

    private final JdbcClient jdbc;
    private final ObjectProvider<JobRunner> runner;

    Jobs(JdbcClient jdbc, ObjectProvider<JobRunner> runner) {
        this.jdbc = jdbc;
        this.runner = runner;
    }

    /**
     * Asks for a job of the current Union, with the rights of whoever is signed in; it starts when the surrounding transaction
     * has been committed, and never where it is rolled back.
     *
     * @param kind name of a {@link JobKind}
     * @param argument what it works on, at most 4,000 characters
     * @return its id
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public long start(String kind, String argument) {
        Viewer viewer = Here.isSet() ? Here.get().viewer() : null;
        long id = jdbc.sql("""
                        insert into jobs.job (kind, argument, account_id, lang, base)
                        values (:kind, :argument, cast(:account as bigint), :lang, :base) returning id
                        """)
                .param("kind", kind)
                .param("argument", argument)
                .param("account", viewer == null || viewer.account() == 0 ? null : viewer.account())
                .param("lang", Here.isSet() ? Here.get().lang() : "vi")
                .param("base", Here.isSet() ? Here.get().base() : "")
                .query(Long.class)
                .single();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                runner.ifAvailable(JobRunner::wake);
            }
        });
        return id;
    }

    /** A job of the current Union. */
    @Transactional(readOnly = true)
    public Optional<JobState> find(long id) {
        return jdbc.sql("""
                        select id, kind, argument, account_id, asked_at, ended_at, done, total, incident,
                               coalesce(outcome, case when claimed_by is null then 'waiting' else 'running' end) as state
                        from jobs.job where id = :id
                        """).param("id", id).query(JobState.class).optional();
    }

    /** Stops a job at its next piece; one that has not begun never does. What it has committed stays. */
    @Transactional
    public void stop(long id) {
        int known = jdbc.sql("""
                        update jobs.job set stop_asked_at = coalesce(stop_asked_at, now()),
                               ended_at = case when claimed_by is null then now() else ended_at end,
                               outcome = case when claimed_by is null then 'stopped' else outcome end
                        where id = :id and ended_at is null
                        """).param("id", id).update();
        if (known == 0 && find(id).isEmpty()) throw new NotFound();
    }
}
