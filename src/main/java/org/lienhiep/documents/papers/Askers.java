package org.lienhiep.documents.papers;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** How often an address may ask within a minute; codes cannot be tried out one after the other. */
final class Askers {

    private static final int PER_MINUTE = 60;
    private static final int MOST = 10_000;
    private static final long MINUTE = 60_000_000_000L;

    private final ConcurrentHashMap<String, AtomicInteger> asked = new ConcurrentHashMap<>();
    private volatile long since = System.nanoTime();

    boolean may(String address) {
        long now = System.nanoTime();
        if (now - since > MINUTE || asked.size() > MOST) {
            asked.clear();
            since = now;
        }
        return asked.computeIfAbsent(address, a -> new AtomicInteger()).incrementAndGet() <= PER_MINUTE;
    }
}
