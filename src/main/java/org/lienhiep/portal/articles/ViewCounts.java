package org.lienhiep.portal.articles;

import jakarta.annotation.PreDestroy;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.lienhiep.runtime.CurrentUnion;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Counts views in memory and writes them down every few seconds, so that reading a page never writes. */
@Component
public class ViewCounts {

    private static final Logger LOG = LoggerFactory.getLogger(ViewCounts.class);
    private static final long SECONDS = 20;

    private record Key(long union, long article) {}

    private final Articles articles;
    private final Map<Key, Long> waiting = new ConcurrentHashMap<>();
    private final AtomicBoolean started = new AtomicBoolean();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("views").factory());

    public ViewCounts(Articles articles) {
        this.articles = articles;
    }

    /** Notes a view; returns those that are not written down yet. */
    public long seen(long article) {
        if (started.compareAndSet(false, true)) {
            clock.scheduleWithFixedDelay(this::writeDown, SECONDS, SECONDS, TimeUnit.SECONDS);
        }
        return waiting.merge(new Key(CurrentUnion.id(), article), 1L, Long::sum);
    }

    /** Writes the views down; what cannot be written now waits for the next time. */
    @PreDestroy
    void writeDown() {
        for (Key key : waiting.keySet()) {
            Long views = waiting.remove(key);
            if (views == null) continue;
            try {
                CurrentUnion.call(key.union, () -> {
                    articles.addViews(key.article, views);
                    return true;
                });
            } catch (DataAccessException | TransactionException broken) {
                waiting.merge(key, views, Long::sum);
                LOG.warn(
                        "views of article {} wait: {}",
                        key.article,
                        broken.getClass().getSimpleName());
            }
        }
    }
}
