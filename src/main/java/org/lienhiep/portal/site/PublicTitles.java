package org.lienhiep.portal.site;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lienhiep.figures.FigureRow;
import org.lienhiep.web.Cell;
import org.lienhiep.web.PublicRecords;
import org.lienhiep.web.Texts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a public list may say of a record. Rows arrive under the titles that a reader without an account may see; a record that
 * is about a person also needs that person's consent.
 */
@Component
class PublicTitles {

    private static final String PERSON = "directory.person";
    private static final Set<String> ABOUT_A_PERSON = Set.of("honours.honour");

    private final JdbcClient jdbc;

    PublicTitles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The titles of these rows, in their order; "not public" where no consent is known. */
    @Transactional(readOnly = true)
    public List<String> of(List<FigureRow> rows) {
        Map<String, Long> people = people(rows);
        Set<Long> consenting = consenting(people.values());
        return rows.stream().map(row -> title(row, people, consenting)).toList();
    }

    /** The same titles, each opening the page that everybody may read of its record, where there is one. */
    @Transactional(readOnly = true)
    public List<Cell> cells(List<FigureRow> rows) {
        List<String> names = of(rows);
        Map<String, Set<Long>> ids = new HashMap<>();
        rows.forEach(
                row -> ids.computeIfAbsent(row.type(), type -> new HashSet<>()).add(row.id()));
        Map<String, Map<Long, String>> paths = new HashMap<>();
        ids.forEach((type, records) -> paths.put(type, PublicRecords.paths(type, records)));
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            FigureRow row = rows.get(i);
            String path = paths.getOrDefault(row.type(), Map.of()).get(row.id());
            boolean named = !names.get(i).equals(Texts.t("portal.not-public"));
            cells.add(path != null && named ? Cell.link(names.get(i), path) : Cell.text(names.get(i)));
        }
        return cells;
    }

    private static String title(FigureRow row, Map<String, Long> people, Set<Long> consenting) {
        String title = row.title();
        boolean personal = row.type().equals(PERSON) || ABOUT_A_PERSON.contains(row.type());
        Long person = people.get(key(row));
        if (title == null || personal && (person == null || !consenting.contains(person))) {
            return Texts.t("portal.not-public");
        }
        return title;
    }

    private static String key(FigureRow row) {
        return row.type() + ":" + row.id();
    }

    /** The person that each row about a person is about. */
    private Map<String, Long> people(List<FigureRow> rows) {
        Map<String, Long> people = new HashMap<>();
        Set<Long> records = new HashSet<>();
        for (FigureRow row : rows) {
            if (row.type().equals(PERSON)) people.put(key(row), row.id());
            else if (ABOUT_A_PERSON.contains(row.type())) records.add(row.id());
        }
        if (records.isEmpty()) return people;
        jdbc.sql("select record_type, record_id, subject_id from figures.fact"
                        + " where record_type = any(:types) and record_id = any(:ids) and subject_id is not null")
                .param("types", ABOUT_A_PERSON.toArray(String[]::new))
                .param("ids", records.toArray(Long[]::new))
                .query(row -> {
                    people.put(row.getString(1) + ":" + row.getLong(2), row.getLong(3));
                });
        return people;
    }

    private Set<Long> consenting(Collection<Long> people) {
        if (people.isEmpty()) return Set.of();
        return new HashSet<>(jdbc.sql("select id from directory.person_name where id = any(:ids) and consent_public")
                .param("ids", people.toArray(Long[]::new))
                .query(Long.class)
                .list());
    }
}
