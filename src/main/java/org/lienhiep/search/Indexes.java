package org.lienhiep.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.store.LockObtainFailedException;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The indexes of the Unions served, in {@code search/<union>} of the data folder; a folder is one process's at a time. */
@Component
class Indexes implements DisposableBean {

    private final Path home;
    private final Map<Long, UnionIndex> open = new ConcurrentHashMap<>();

    Indexes(@Value("${lienhiep.data:data}") Path data) {
        this.home = data.resolve("search");
    }

    /** The index of a Union; empty while another process has it. */
    synchronized Optional<UnionIndex> of(long union) {
        UnionIndex known = open.get(union);
        if (known != null) return Optional.of(known);
        try {
            UnionIndex opened = UnionIndex.open(home.resolve(Long.toString(union)));
            open.put(union, opened);
            return Optional.of(opened);
        } catch (LockObtainFailedException taken) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What stands in an index that another process has. */
    Map<String, Long> readOnly(long union) {
        return UnionIndex.fingerprints(home.resolve(Long.toString(union)));
    }

    /** Lets go of an index whose writing failed; the next who asks opens what was last committed. */
    synchronized void drop(long union) {
        UnionIndex dropped = open.remove(union);
        if (dropped != null) close(dropped);
    }

    private static void close(UnionIndex index) {
        try {
            index.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public synchronized void destroy() {
        open.values().forEach(Indexes::close);
        open.clear();
    }
}
