package org.lienhiep.contests;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lienhiep.runtime.Sheaf;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * An entry with all that its page shows of it.
 *
 * @param items the copies handed in of each item of the dossier
 * @param moves the fields it was in before
 * @param alike other entries under the same title, this edition's and earlier ones'; at most 5
 */
record WholeEntry(
        Entry.Kept entry,
        Edition.Kept edition,
        List<Entry.Named> authors,
        Map<String, Integer> items,
        List<EntryIntake.Move> moves,
        List<EntryLists.Prize> prizes,
        List<EntryLists.Sending> sendings,
        List<Entry.Kept> alike,
        boolean sealed) {

    private static final String ITEMS =
            "select item, copies from contests.entry_item where entry_id = :entry order by item";

    private static final String SEALED = """
            select e.seal_id as id from contests.sealed_entry e join contests.seal s on s.union_id = e.union_id and s.id = e.seal_id
            where e.entry_id = :entry and s.opened_at is null
            """;

    private record SealId(long id) {}

    private record Item(String item, int copies) {}

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
        var items = sheaf.list(Item.class, ITEMS);
        var moves = sheaf.list(EntryIntake.Move.class, EntryIntake.MOVES);
        var sealed = sheaf.list(SealId.class, SEALED);
        sheaf.read(jdbc);
        Map<String, Integer> copies = new LinkedHashMap<>();
        items.rows().forEach(i -> copies.put(i.item, i.copies));
        return entry.first()
                .map(found -> new WholeEntry(
                        found,
                        edition.rows().getFirst(),
                        authors.rows(),
                        copies,
                        moves.rows(),
                        prizes.rows(),
                        sendings.rows(),
                        alike.rows(),
                        sealed.first().isPresent()));
    }
}
