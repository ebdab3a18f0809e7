package org.lienhiep.jobs;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lienhiep.identity.Viewers;
import org.lienhiep.runtime.CurrentUnion;
import org.lienhiep.unions.Union;
import org.lienhiep.unions.Unions;
import org.lienhiep.web.Here;
import org.lienhiep.web.Viewer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Runs the jobs of all Unions on this node, two at a time; a kind that this node does not know is left to another. */
@Component
@ConditionalOnWebApplication
class JobRunner implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(JobRunner.class);
    private static final int AT_ONCE = 2;
    private static final long LOOK_EVERY_SECONDS = 5;

    private final JobQueue queue;
    private final Unions unions;
    private final Viewers viewers;
    private final Map<String, JobKind> kinds;
    private final Semaphore wake = new Semaphore(0);
    private final Semaphore places = new Semaphore(AT_ONCE);
    private final Map<JobQueue.Due, Job> running = new ConcurrentHashMap<>();
    private volatile boolean up;

    JobRunner(JobQueue queue, Unions unions, Viewers viewers, ObjectProvider<JobKind> kinds) {
        this.queue = queue;
        this.unions = unions;
        this.viewers = viewers;
        this.kinds = kinds.stream().collect(Collectors.toMap(JobKind::name, Function.identity()));
    }

    /** Looks for work now instead of at the next turn. */
    void wake() {
        wake.release();
    }

    @Override
    public void start() {
        if (kinds.isEmpty()) return;
        up = true;
        Thread.ofVirtual().name("jobs").start(this::turn);
    }

    @Override
    public boolean isRunning() {
        return up;
    }

    /** Asks the runs to end at their next piece, and gives them a few seconds for it; what does not end is taken up again later. */
    @Override
    public void stop() {
        up = false;
        running.values().forEach(Job::leave);
        wake();
        try {
            // a server that is paused starts again: whatever it waited for is given back
            if (places.tryAcquire(AT_ONCE, 5, TimeUnit.SECONDS)) places.release(AT_ONCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void turn() {
        while (up) {
            try {
                running.forEach((due, job) -> inUnion(due.unionId(), job::beat));
                for (JobQueue.Due due : queue.due(kinds.keySet())) take(due);
            } catch (DataAccessException | TransactionException broken) {
                LOG.warn("jobs wait: {}", broken.getClass().getSimpleName());
            }
            try {
                if (wake.tryAcquire(LOOK_EVERY_SECONDS, TimeUnit.SECONDS)) wake.drainPermits();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void take(JobQueue.Due due) {
        if (!up || !places.tryAcquire()) return;
        var claimed = CurrentUnion.call(due.unionId(), () -> queue.claim(due.id()));
        if (claimed.isEmpty()) {
            places.release();
            return;
        }
        Job job = new Job(claimed.get(), queue);
        running.put(due, job);
        Thread.ofVirtual().name("job-" + due.id()).start(() -> {
            try {
                inUnion(due.unionId(), () -> work(due, job));
            } finally {
                running.remove(due);
                places.release();
                wake();
            }
        });
    }

    private static void inUnion(long union, Runnable work) {
        CurrentUnion.call(union, () -> {
            work.run();
            return true;
        });
    }

    private void work(JobQueue.Due due, Job job) {
        try {
            here(due, job.claimed()).call(() -> {
                Objects.requireNonNull(kinds.get(job.claimed().kind())).run(job);
                return true;
            });
            if (job.done() < job.total() && job.stopped()) halted(job);
            else queue.end(job.claimed(), "done", job.done(), job.total());
        } catch (Job.Halted halted) {
            halted(job);
        } catch (RuntimeException | StackOverflowError failure) {
            String incident = UUID.randomUUID().toString().substring(0, 8);
            LOG.error(
                    "incident {} in job {} of kind {}",
                    incident,
                    job.id(),
                    job.claimed().kind(),
                    failure);
            queue.failed(job.claimed(), incident);
        }
    }

    private void halted(Job job) {
        if (job.leaving()) queue.release(job.claimed());
        else queue.end(job.claimed(), "stopped", job.done(), job.total());
    }

    /** The place the job was asked from: its Union, who asked, in which language; the business date of now. */
    private Here here(JobQueue.Due due, JobQueue.Claimed claimed) {
        Union union = unions.byId(due.unionId()).orElseThrow();
        LocalDate today = unions.today(union);
        Viewer viewer = claimed.accountId() == null
                ? Viewer.office()
                : viewers.of(claimed.accountId()).orElseThrow();
        return new Here(union, viewer, claimed.lang(), today, today.getYear(), claimed.base(), "/", union.demo());
    }
}
