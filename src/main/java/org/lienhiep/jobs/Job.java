package org.lienhiep.jobs;

import org.jspecify.annotations.Nullable;

/** A job while it runs, as its kind sees it. */
public final class Job {

    private static final long WRITE_EVERY_NANOS = 500_000_000L;

    private final JobQueue.Claimed claimed;
    private final JobQueue queue;
    private volatile long done;
    private volatile long total;
    private volatile boolean stopAsked;
    private volatile boolean leaving;
    private long writtenAt = System.nanoTime() - WRITE_EVERY_NANOS;

    Job(JobQueue.Claimed claimed, JobQueue queue) {
        this.claimed = claimed;
        this.queue = queue;
        this.done = claimed.done();
        this.total = claimed.total();
    }

    /** Its id. */
    public long id() {
        return claimed.id();
    }

    /** What it works on, as given when it was asked for. */
    public String argument() {
        return claimed.argument();
    }

    /** The account that asked for it, or null where the house itself did. */
    public @Nullable Long account() {
        return claimed.accountId();
    }

    /**
     * Tells how far the work is; written down at most twice a second. Call it between two pieces, never inside a transaction: where
     * somebody stopped the job, the server goes down or another run has it, it ends the run here.
     */
    public void progress(long done, long total) {
        this.done = done;
        this.total = total;
        if (System.nanoTime() - writtenAt >= WRITE_EVERY_NANOS) {
            beat();
            writtenAt = System.nanoTime();
        }
        if (stopped()) throw new Halted();
    }

    /** Whether the run should end at the next piece: somebody stopped it, the server goes down, or another run has it. */
    public boolean stopped() {
        return stopAsked || leaving;
    }

    void beat() {
        var stop = queue.beat(claimed, done, total);
        if (stop.isEmpty()) leaving = true;
        else stopAsked = stop.get();
    }

    void leave() {
        leaving = true;
    }

    boolean leaving() {
        return leaving && !stopAsked;
    }

    JobQueue.Claimed claimed() {
        return claimed;
    }

    long done() {
        return done;
    }

    long total() {
        return total;
    }

    /** Ends a run between two pieces. */
    static final class Halted extends RuntimeException {
        Halted() {
            super("halted", null, false, false);
        }
    }
}
