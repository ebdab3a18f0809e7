package org.lienhiep.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lienhiep.cast.ServedTests;
import org.lienhiep.identity.Viewers;
import org.lienhiep.runtime.CurrentUnion;
import org.lienhiep.web.Here;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** Work that goes on after the answer. */
class JobsTests extends ServedTests {

    @Autowired
    private Jobs jobs;

    @Autowired
    private JobQueue queue;

    @Autowired
    private Viewers viewers;

    private long union;
    private final List<JobRunner> nodes = new CopyOnWriteArrayList<>();

    @BeforeAll
    void aUnion() {
        union = unions.bySlug("demo-hai").orElseThrow().id();
    }

    @AfterEach
    void stopNodes() {
        nodes.forEach(JobRunner::stop);
        nodes.clear();
    }

    @Test
    void aJobRunsOnceItIsCommittedWithTheRightsOfWhoeverAsked() {
        Map<String, Object> seen = new ConcurrentHashMap<>();
        node("rights", job -> {
            seen.put("role", Here.get().signedIn().role());
            seen.put("account", Objects.requireNonNull(job.account()));
            seen.put("union", CurrentUnion.id());
            seen.put("argument", job.argument());
            job.progress(1, 1);
        });
        long account = inUnion(() -> jdbc.sql("select id from identity.account where username = 'hoi-2'")
                .query(Long.class)
                .single());
        var viewer = CurrentUnion.call(union, () -> viewers.of(account)).orElseThrow();
        var second = unions.byId(union).orElseThrow();
        var here = new Here(second, viewer, "vi", unions.today(second), 2017, "", "/", true);
        long id = here.call(() -> ask("rights", "41"));
        awaitState(id, "done");
        assertThat(seen).containsEntry("role", "ASSOCIATION").containsEntry("account", account);
        assertThat(seen).containsEntry("union", union).containsEntry("argument", "41");
    }

    @Test
    void aJobOfATransactionThatIsTakenBackNeverRuns() {
        AtomicInteger runs = new AtomicInteger();
        JobRunner node = node("taken-back", job -> runs.incrementAndGet());
        CurrentUnion.call(
                union,
                () -> transaction.execute(status -> {
                    jobs.start("taken-back", "1");
                    status.setRollbackOnly();
                    return true;
                }));
        long id = ask("taken-back", "2");
        node.wake();
        awaitState(id, "done");
        assertThat(runs).hasValue(1);
    }

    @Test
    void aServerThatWasPausedRunsJobsAgain() {
        AtomicInteger runs = new AtomicInteger();
        JobRunner node = node("paused", job -> runs.incrementAndGet());
        node.stop();
        node.start();
        awaitState(ask("paused", "1"), "done");
        assertThat(runs).hasValue(1);
    }

    @Test
    void twoNodesShareTheWorkAndNoJobRunsTwice() {
        Map<Long, AtomicInteger> runs = new ConcurrentHashMap<>();
        Consumer<Job> work =
                job -> runs.computeIfAbsent(job.id(), id -> new AtomicInteger()).incrementAndGet();
        node("shared", work);
        node("shared", work);
        List<Long> all =
                LongStream.range(0, 60).map(n -> ask("shared", "" + n)).boxed().toList();
        nodes.forEach(JobRunner::wake);
        all.forEach(id -> awaitState(id, "done"));
        assertThat(runs.keySet()).containsExactlyInAnyOrderElementsOf(all);
        assertThat(runs.values()).allMatch(n -> n.get() == 1);
    }

    @Test
    void aJobOfANodeThatDiedIsTakenUpWhereItsPiecesEnd() {
        long id = ask("orphan", "1");
        inUnion(() -> jdbc.sql("""
                        update jobs.job set claimed_by = 'dead', tries = 1, done = 7, total = 10,
                               beat_at = now() - interval '1 minute' where id = :id
                        """).param("id", id).update());
        long alive = ask("orphan", "2");
        inUnion(() -> jdbc.sql("update jobs.job set claimed_by = 'alive', beat_at = now() where id = :id")
                .param("id", alive)
                .update());
        Map<Long, Long> from = new ConcurrentHashMap<>();
        node("orphan", job -> {
            from.put(job.id(), job.done());
            job.progress(10, 10);
        });
        awaitState(id, "done");
        assertThat(from).containsExactlyEntriesOf(Map.of(id, 7L));
        assertThat(state(alive).state()).isEqualTo("running");
    }

    @Test
    void aStoppedJobEndsAtItsNextPieceAndKeepsItsProgress() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch stopped = new CountDownLatch(1);
        node("stopped", job -> {
            job.progress(3, 10);
            begun.countDown();
            waitFor(stopped);
            for (int n = 4; n <= 10; n++) {
                job.beat();
                job.progress(n, 10);
            }
        });
        long id = ask("stopped", "1");
        begun.await(10, TimeUnit.SECONDS);
        CurrentUnion.call(union, () -> {
            jobs.stop(id);
            return true;
        });
        stopped.countDown();
        awaitState(id, "stopped");
        assertThat(state(id).done()).isEqualTo(4);
        assertThat(state(id).percent()).isEqualTo(40);
    }

    @Test
    void aRunThatFellSilentWritesNothingOverTheOneThatTookItsPlace() {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch taken = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        node("silent", job -> {
            begun.countDown();
            waitFor(taken);
            try {
                job.beat();
                job.progress(9, 9);
            } finally {
                ended.countDown();
            }
        });
        long id = ask("silent", "1");
        waitFor(begun);
        inUnion(() -> jdbc.sql("update jobs.job set claimed_by = 'another', beat_at = now(), done = 4 where id = :id")
                .param("id", id)
                .update());
        taken.countDown();
        waitFor(ended);
        nodes.forEach(JobRunner::stop);
        assertThat(state(id).state()).isEqualTo("running");
        assertThat(state(id).done()).isEqualTo(4);
    }

    @Test
    void aJobStoppedBeforeItBeginsNeverRuns() {
        long id = ask("early", "1");
        CurrentUnion.call(union, () -> {
            jobs.stop(id);
            return true;
        });
        AtomicInteger runs = new AtomicInteger();
        node("early", job -> runs.incrementAndGet());
        awaitState(ask("early", "2"), "done");
        assertThat(state(id).state()).isEqualTo("stopped");
        assertThat(runs).hasValue(1);
    }

    @Test
    void aServerThatGoesDownLetsItsJobGoForTheNextStart() {
        CountDownLatch begun = new CountDownLatch(1);
        JobRunner first = node("moved", job -> {
            for (int n = 1; n <= 1_000; n++) {
                job.progress(n, 1_000);
                begun.countDown();
                waitFor(new CountDownLatch(1), 20);
            }
        });
        long id = ask("moved", "1");
        waitFor(begun);
        first.stop();
        assertThat(state(id).state()).isEqualTo("waiting");
        node("moved", job -> job.progress(1_000, 1_000));
        awaitState(id, "done");
    }

    @Test
    void whatFailsIsTriedFiveTimesAndThenStaysWithTheNumberOfItsIncident() {
        AtomicInteger tries = new AtomicInteger();
        JobRunner node = node("broken", job -> {
            tries.incrementAndGet();
            throw new IllegalStateException("broken on purpose");
        });
        long id = ask("broken", "1");
        for (int n = 1; n <= 5; n++) {
            int tried = n;
            await().atMost(Duration.ofSeconds(20)).until(() -> tries.get() == tried && !running(id));
            inUnion(() -> jdbc.sql("update jobs.job set due_at = now() where id = :id")
                    .param("id", id)
                    .update());
            node.wake();
        }
        awaitState(id, "failed");
        assertThat(tries).hasValue(5);
        assertThat(state(id).incident()).hasSize(8);
    }

    private JobRunner node(String kind, Consumer<Job> work) {
        JobKind bean = new JobKind() {
            @Override
            public String name() {
                return kind;
            }

            @Override
            public void run(Job job) {
                work.accept(job);
            }
        };
        var beans = new StaticListableBeanFactory(Map.of(kind, bean));
        JobRunner node = new JobRunner(queue, unions, viewers, beans.getBeanProvider(JobKind.class));
        nodes.add(node);
        node.start();
        return node;
    }

    private long ask(String kind, String argument) {
        long id = inUnion(() -> jobs.start(kind, argument));
        nodes.forEach(JobRunner::wake);
        return id;
    }

    private <T> T inUnion(Supplier<T> work) {
        return Objects.requireNonNull(CurrentUnion.call(union, () -> transaction.execute(status -> work.get())));
    }

    private JobState state(long id) {
        return CurrentUnion.call(union, () -> jobs.find(id)).orElseThrow();
    }

    private boolean running(long id) {
        return state(id).state().equals("running");
    }

    private void awaitState(long id, String expected) {
        await().atMost(Duration.ofSeconds(20)).until(() -> state(id).state().equals(expected));
    }

    private static void waitFor(CountDownLatch latch) {
        waitFor(latch, 10_000);
    }

    private static void waitFor(CountDownLatch latch, long millis) {
        try {
            latch.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
