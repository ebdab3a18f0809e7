package org.lienhiep.contests;

import java.util.List;
import java.util.Optional;
import org.lienhiep.runtime.Sheaf;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * An entry with all that its page shows of it.
 *
 * @param alike other entries under the same title, this edition's and earlier ones'; at most 5
 */
record WholeEntry(
        Entry.Kept entry,
        Edition.Kept edition,
        List<Entry.Named> authors,
        List<EntryLists.Prize> prizes,
        List<EntryLists.Sending> sendings,
        List<Entry.Kept> alike) {

    private static final String EDITION = EditionLists.SELECT
            + " where n.id = (select edition_id from contests.entry where union_id = n.union_id and id = :entry)";

    private static final String ALIKE = EntryLists.SELECT + """
             where e.fold = (select fold from contests.entry where union_id = e.union_id and id = :entry) and e.id <> :entry
            order by e.id desc limit 5
            """;

    /** Reads it, in one statement. */
    static Optional<WholeEntry> read(JdbcClient jdbc, long id) {
        var sheaf = new Sheaf().param("entry", id);
        var entry = sheaf.list(Entry.Kept.class, EntryLists.SELECT + " where e.id = :entry");
        var edition = sheaf.list(Edition.Kept.class, EDITION);
        var authors = sheaf.list(Entry.Named.class, EntryLists.AUTHORS);
        var prizes = sheaf.list(EntryLists.Prize.class, EntryLists.PRIZES);
        var sendings = sheaf.list(EntryLists.Sending.class, EntryLists.SENDINGS);
        var alike = sheaf.list(Entry.Kept.class, ALIKE);
        sheaf.read(jdbc);
        return entry.first()
                .map(found -> new WholeEntry(
                        found,
                        edition.rows().getFirst(),
                        authors.rows(),
                        prizes.rows(),
                        sendings.rows(),
                        alike.rows()));
    }
}
