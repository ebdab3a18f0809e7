package org.lienhiep.search;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.jspecify.annotations.Nullable;

/**
 * The index of one Union in its own folder: what is of another Union is not in it. It is made from the database and may be lost at any
 * time; a commit holds how far in the outbox it reaches.
 */
final class UnionIndex implements Closeable {

    private static final double BUFFER_MEGABYTES = 8;

    /**
     * How far an index reaches.
     *
     * @param form what it was made by
     * @param upTo every transaction before this one is in it
     * @param at when that was, in milliseconds of the system clock
     */
    record Reach(String form, String upTo, long at) {}

    /** Something read from the index. */
    interface Reading<T> {
        T read(IndexSearcher searcher) throws IOException;
    }

    private final IndexWriter writer;
    private final SearcherManager searchers;
    private volatile @Nullable Reach reach;

    private UnionIndex(IndexWriter writer) throws IOException {
        this.writer = writer;
        this.searchers = new SearcherManager(writer, new SearcherFactory());
        this.reach = read(writer.getLiveCommitData());
    }

    /** Opens the index of a folder; one that cannot be read is begun anew. */
    static UnionIndex open(Path folder) throws IOException {
        Files.createDirectories(folder);
        try {
            return new UnionIndex(writer(folder));
        } catch (LockObtainFailedException e) {
            throw e;
        } catch (IOException | IllegalArgumentException unreadable) {
            empty(folder);
            return new UnionIndex(writer(folder));
        }
    }

    private static IndexWriter writer(Path folder) throws IOException {
        var config = new IndexWriterConfig()
                .setRAMBufferSizeMB(BUFFER_MEGABYTES)
                .setMergeScheduler(new SerialMergeScheduler())
                .setCommitOnClose(false);
        return new IndexWriter(FSDirectory.open(folder), config);
    }

    private static void empty(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) Files.delete(file);
        }
    }

    private static @Nullable Reach read(@Nullable Iterable<Map.Entry<String, String>> data) {
        if (data == null) return null;
        Map<String, String> kept = new HashMap<>();
        data.forEach(e -> kept.put(e.getKey(), e.getValue()));
        String form = kept.get("form");
        String upTo = kept.get("upTo");
        String at = kept.get("at");
        return form == null || upTo == null || at == null ? null : new Reach(form, upTo, Long.parseLong(at));
    }

    /** How far it reaches; empty before it was first made. */
    Optional<Reach> reach() {
        return Optional.ofNullable(reach);
    }

    void put(SearchEntry entry, long union, String permit) {
        run(() -> writer.updateDocument(
                new Term(IndexFields.KEY, entry.key()), IndexFields.document(entry, union, permit)));
    }

    void remove(String key) {
        run(() -> writer.deleteDocuments(new Term(IndexFields.KEY, key)));
    }

    void clear() {
        run(writer::deleteAll);
    }

    /** Writes down what was put and removed, and from now on it is found. */
    void commit(Reach reached) {
        run(() -> {
            writer.setLiveCommitData(Map.of("form", reached.form, "upTo", reached.upTo, "at", Long.toString(reached.at))
                    .entrySet());
            writer.commit();
            reach = reached;
            return searchers.maybeRefresh();
        });
    }

    /** Notes how far it reaches where nothing was put; written down with the next commit. */
    void reached(Reach reached) {
        reach = reached;
    }

    <T> T read(Reading<T> reading) {
        try {
            IndexSearcher searcher = searchers.acquire();
            try {
                return reading.read(searcher);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** The entries there are, each with the fingerprint of what it was made of. */
    Map<String, Long> fingerprints() {
        return read(searcher -> fingerprints(searcher.getIndexReader()));
    }

    /** The same of the last commit in a folder that another process writes; nothing where there is none. */
    static Map<String, Long> fingerprints(Path folder) {
        try (var directory = FSDirectory.open(folder)) {
            if (!DirectoryReader.indexExists(directory)) return new HashMap<>();
            try (var reader = DirectoryReader.open(directory)) {
                return fingerprints(reader);
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Map<String, Long> fingerprints(IndexReader index) throws IOException {
        Map<String, Long> all = new HashMap<>();
        for (LeafReaderContext leaf : index.leaves()) {
            var reader = leaf.reader();
            var live = reader.getLiveDocs();
            var keys = reader.getSortedSetDocValues(IndexFields.KEY);
            var prints = reader.getNumericDocValues(IndexFields.FINGERPRINT);
            if (keys == null || prints == null) continue;
            for (int doc = 0; doc < reader.maxDoc(); doc++) {
                if (live != null && !live.get(doc)) continue;
                if (!keys.advanceExact(doc) || !prints.advanceExact(doc)) continue;
                all.put(keys.lookupOrd(keys.nextOrd()).utf8ToString(), prints.longValue());
            }
        }
        return all;
    }

    private interface Work {
        Object run() throws IOException;
    }

    private static void run(Work work) {
        try {
            work.run();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        searchers.close();
        writer.close();
        writer.getDirectory().close();
    }
}
