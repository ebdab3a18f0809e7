package org.lienhiep.imports;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lienhiep.directory.VietnameseNames;
import org.lienhiep.imports.reading.Alike;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Records found by what people call them: an organisation or a person by name, a document by its number, anything by its code. */
class References {

    private static final String ORGANISATIONS = "directory.organisation_name";
    private static final String PEOPLE = "directory.person_name";
    private static final String DOCUMENTS = "documents.document_ref";
    private static final int MOST_NAMES = 10_000;

    private record Named(String code, String name, String other) {}

    private final JdbcClient jdbc;
    private final Map<String, Map<String, Set<String>>> codes = new HashMap<>();
    private final Map<String, Set<String>> asked = new HashMap<>();
    private final List<String> organisations = new ArrayList<>();

    References(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Looks up these words at once, so that {@link #codes} knows them. */
    void prepare(String table, Collection<String> words) {
        Map<String, Set<String>> known = codes.computeIfAbsent(table, t -> new HashMap<>());
        if (table.equals(ORGANISATIONS)) {
            if (known.isEmpty()) organisations(known);
            return;
        }
        Set<String> seen = asked.computeIfAbsent(table, t -> new LinkedHashSet<>());
        List<String> fresh = words.stream().filter(seen::add).toList();
        if (fresh.isEmpty()) return;
        String[] exact = fresh.toArray(String[]::new);
        List<Named> found = switch (table) {
            case PEOPLE ->
                named(
                        "select code, name, '' as other from directory.person_name"
                                + " where code = any(:words) or fold = any(:folds)",
                        exact);
            case DOCUMENTS ->
                named(
                        "select code, number as name, '' as other from documents.document_ref"
                                + " where code = any(:words) or number = any(:words) or code = any(:folds)",
                        exact);
            default ->
                named(
                        "select code, '' as name, '' as other from " + table
                                + " where code = any(:words) or code = any(:folds)",
                        exact);
        };
        found.forEach(n -> note(known, n));
    }

    private List<Named> named(String sql, String[] words) {
        String[] folds = List.of(words).stream().map(VietnameseNames::fold).toArray(String[]::new);
        return jdbc.sql(sql)
                .param("words", words)
                .param("folds", folds)
                .query(Named.class)
                .list();
    }

    private void organisations(Map<String, Set<String>> known) {
        jdbc.sql("select code, name, short_name as other from directory.organisation_name order by id limit "
                        + MOST_NAMES)
                .query(Named.class)
                .list()
                .forEach(n -> {
                    note(known, n);
                    organisations.add(n.name);
                });
    }

    private static void note(Map<String, Set<String>> known, Named named) {
        known.computeIfAbsent("code " + named.code, k -> new LinkedHashSet<>()).add(named.code);
        for (String name : List.of(named.name, named.other)) {
            if (!name.isBlank())
                known.computeIfAbsent(Alike.bare(name), k -> new LinkedHashSet<>())
                        .add(named.code);
        }
    }

    /** The codes of the records meant; several where the name is not one record's alone, none where nobody is called so. */
    List<String> codes(String table, String words) {
        Map<String, Set<String>> known = codes.getOrDefault(table, Map.of());
        Set<String> byCode = known.getOrDefault("code " + words, Set.of());
        if (!byCode.isEmpty()) return List.copyOf(byCode);
        return List.copyOf(known.getOrDefault(Alike.bare(words), Set.of()));
    }

    /** The names nearest to these words, where the table's names are few enough to be compared. */
    List<String> nearest(String table, String words) {
        return table.equals(ORGANISATIONS) ? Alike.nearest(words, organisations, 2) : List.of();
    }
}
