package org.lienhiep.search;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.lienhiep.runtime.CurrentUnion;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings the index of the current Union up to what is committed: what the outbox names is read anew from its source. An index that is
 * lost, unreadable, or made by an older product is made anew.
 */
@Component
public class Feeding {

    private static final Logger LOG = LoggerFactory.getLogger(Feeding.class);
    private static final String VERSION = "1";
    private static final int PORTION = 1_000;

    /** Rows of the outbox are kept this long; an index that is further behind is made anew. */
    static final int KEPT_DAYS = 7;

    private static final long TOO_OLD_MILLIS = (KEPT_DAYS - 1) * 86_400_000L;

    /** The longest that a transaction may last after it noted a change. */
    private static final long LONGEST_MILLIS = 6 * 3_600_000L;

    /**
     * What a comparison found.
     *
     * @param differed how many entries were not what their records say
     * @param mended whether they are now
     */
    public record Mended(long differed, boolean mended) {}

    private final Indexes indexes;
    private final Outbox outbox;
    private final ObjectProvider<SearchSource> beans;
    private volatile String form = "";

    Feeding(Indexes indexes, Outbox outbox, ObjectProvider<SearchSource> beans) {
        this.indexes = indexes;
        this.outbox = outbox;
        this.beans = beans;
    }

    /** Puts in what has been committed since the last time. */
    @Transactional(readOnly = true)
    public void catchUp() {
        indexes.of(CurrentUnion.id()).ifPresent(index -> {
            synchronized (index) {
                onlyWhole(() -> catchUp(index));
            }
        });
    }

    /**
     * Compares every entry with its record and mends what differs.
     *
     * @return how many differed, those that stayed so where another process has the index
     */
    @Transactional(readOnly = true)
    public Mended mend() {
        Optional<UnionIndex> found = indexes.of(CurrentUnion.id());
        if (found.isEmpty()) {
            Map<String, Long> there = indexes.readOnly(CurrentUnion.id());
            return new Mended(compare(there, (entry, permit) -> {}, key -> {}, true), false);
        }
        UnionIndex index = found.get();
        synchronized (index) {
            long[] differ = new long[1];
            onlyWhole(() -> {
                catchUp(index);
                differ[0] = compare(index, true);
                if (differ[0] > 0) index.commit(index.reach().orElseThrow());
            });
            return new Mended(differ[0], true);
        }
    }

    /** What fails half way is forgotten: the index stays what it was. */
    private void onlyWhole(Runnable work) {
        boolean whole = false;
        try {
            work.run();
            whole = true;
        } finally {
            if (!whole) indexes.drop(CurrentUnion.id());
        }
    }

    private void catchUp(UnionIndex index) {
        String made = form();
        long now = System.currentTimeMillis();
        UnionIndex.Reach from = index.reach().orElse(null);
        String upTo = outbox.settled();
        var reached = new UnionIndex.Reach(made, upTo, now);
        // a database that knows fewer transactions than the index is another one, brought back from a copy
        if (from == null
                || !from.form().equals(made)
                || now - from.at() > TOO_OLD_MILLIS
                || Long.compareUnsigned(Long.parseUnsignedLong(upTo), Long.parseUnsignedLong(from.upTo())) < 0) {
            makeAnew(index, reached);
            return;
        }
        if (from.upTo().equals(upTo)) return;
        var changes = outbox.between(from.upTo(), upTo, from.at() - LONGEST_MILLIS);
        if (changes.isEmpty()) {
            index.reached(reached);
        } else if (changes.stream().anyMatch(c -> c.type().equals(Outbox.ANEW))) {
            makeAnew(index, reached);
        } else {
            take(index, changes);
            index.commit(reached);
        }
    }

    private void take(UnionIndex index, List<Outbox.Change> changes) {
        Map<String, Set<Long>> byType = changes.stream()
                .collect(Collectors.groupingBy(
                        Outbox.Change::type,
                        Collectors.mapping(Outbox.Change::record, Collectors.toCollection(TreeSet::new))));
        for (SearchSource source : beans) {
            Set<Long> ids = new TreeSet<>(byType.getOrDefault(source.type(), Set.of()));
            for (String followed : source.follows())
                ids.addAll(source.following(followed, byType.getOrDefault(followed, Set.of())));
            inPortions(ids, portion -> put(index, source, portion));
        }
        if (changes.stream().anyMatch(c -> c.type().startsWith(Outbox.IMPORTED))) compare(index, false);
    }

    private static void put(UnionIndex index, SearchSource source, Collection<Long> ids) {
        Set<Long> gone = new TreeSet<>(ids);
        for (SearchEntry entry : source.read(ids)) {
            index.put(entry, CurrentUnion.id(), source.permit());
            gone.remove(Long.valueOf(entry.id()));
        }
        gone.forEach(id -> index.remove(source.type() + ":" + id));
    }

    private void makeAnew(UnionIndex index, UnionIndex.Reach reached) {
        long begun = System.nanoTime();
        index.clear();
        long[] count = new long[1];
        for (SearchSource source : beans) {
            source.fixed().forEach(e -> index.put(e, CurrentUnion.id(), source.permit()));
            allOf(source, ids -> {
                put(index, source, ids);
                count[0] += ids.size();
            });
        }
        index.commit(reached);
        LOG.info(
                "search index of union {} made: {} records in {} ms",
                CurrentUnion.id(),
                count[0],
                (System.nanoTime() - begun) / 1_000_000);
    }

    private long compare(UnionIndex index, boolean content) {
        long union = CurrentUnion.id();
        return compare(
                index.fingerprints(), (entry, permit) -> index.put(entry, union, permit), index::remove, content);
    }

    /** Puts in what is missing, and with {@code content} what differs; takes out what is no more. Tells how many. */
    private long compare(
            Map<String, Long> there, BiConsumer<SearchEntry, String> put, Consumer<String> remove, boolean content) {
        long[] differ = new long[1];
        for (SearchSource source : beans) {
            List<SearchEntry> fixed = source.fixed();
            differ[0] += look(fixed, source.permit(), there, put);
            allOf(source, ids -> {
                Collection<Long> looked = content ? ids : missing(source, ids, there);
                differ[0] += look(source.read(looked), source.permit(), there, put);
            });
        }
        there.keySet().forEach(remove);
        return differ[0] + there.size();
    }

    private static long look(
            List<SearchEntry> entries, String permit, Map<String, Long> there, BiConsumer<SearchEntry, String> put) {
        long differ = 0;
        for (SearchEntry entry : entries) {
            Long print = there.remove(entry.key());
            if (print != null && print == entry.fingerprint()) continue;
            put.accept(entry, permit);
            differ++;
        }
        return differ;
    }

    /** Those that are not there; the others are crossed off. */
    private static List<Long> missing(SearchSource source, List<Long> ids, Map<String, Long> there) {
        List<Long> missing = new ArrayList<>();
        for (Long id : ids) if (there.remove(source.type() + ":" + id) == null) missing.add(id);
        return missing;
    }

    private interface Portion {
        void take(List<Long> ids);
    }

    private static void allOf(SearchSource source, Portion portion) {
        List<Long> ids = source.ids(Long.MIN_VALUE, PORTION);
        while (!ids.isEmpty()) {
            portion.take(ids);
            ids = source.ids(ids.getLast(), PORTION);
        }
    }

    private static void inPortions(Collection<Long> all, Portion portion) {
        List<Long> ids = List.copyOf(all);
        for (int i = 0; i < ids.size(); i += PORTION) portion.take(ids.subList(i, Math.min(ids.size(), i + PORTION)));
    }

    private String form() {
        if (form.isEmpty()) form = hash();
        return form;
    }

    private String hash() {
        Map<String, String> forms = new HashMap<>();
        for (SearchSource source : beans) forms.put(source.type(), source.form() + source.fixed());
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest((VERSION + new java.util.TreeMap<>(forms)).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
