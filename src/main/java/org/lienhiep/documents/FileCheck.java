package org.lienhiep.documents;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Compares every file kept with the hash noted when it came. */
@Component
public class FileCheck {

    /** How many files there are and how many of them are missing or changed. */
    public record Result(long files, long broken) {}

    private final JdbcClient jdbc;
    private final FileStore store;

    FileCheck(JdbcClient jdbc, FileStore store) {
        this.jdbc = jdbc;
        this.store = store;
    }

    /** Reads every file of the current Union. */
    @Transactional(readOnly = true)
    public Result check() {
        var hashes = jdbc.sql("select distinct sha256, union_id from documents.file")
                .query((r, n) -> store.intact(r.getLong(2), r.getString(1)))
                .list();
        return new Result(hashes.size(), hashes.stream().filter(ok -> !ok).count());
    }
}
