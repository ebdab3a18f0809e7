package org.lienhiep.runtime;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What a Union sets once in a long while and every page asks for, kept in memory for each Union; at most ten seconds old, also
 * where another node wrote it.
 */
public final class Kept<T> {

    private static final long NANOS = 10_000_000_000L;

    private record Entry<T>(T value, long readAt) {}

    private final Map<Long, Entry<T>> entries = new ConcurrentHashMap<>();

    /** What is kept for the current Union, or what {@code read} gives. */
    public T get(Supplier<T> read) {
        Entry<T> known = entries.get(CurrentUnion.id());
        if (known != null && System.nanoTime() - known.readAt < NANOS) return known.value;
        T value = Statements.apart(read);
        entries.put(CurrentUnion.id(), new Entry<>(value, System.nanoTime()));
        return value;
    }

    /** Forgets what is kept for the current Union, now and, because somebody may read it before, after the commit. */
    public void forget() {
        long union = CurrentUnion.id();
        entries.remove(union);
        if (!TransactionSynchronizationManager.isSynchronizationActive()) return;
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                entries.remove(union);
            }
        });
    }
}
