package org.lienhiep.directory.privacy;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lienhiep.directory.DirectoryTitles;
import org.lienhiep.directory.PersonalData;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Everything that the modules hold about a person, read in one statement. */
@Component
class HeldData {

    /** The keys of the person's record and of those merged into it, of {@code :person}. */
    static final String RECORDS = "array(select m.id from " + DirectoryTitles.samePerson(":person") + " m(id))";

    private static final int MOST = 2_000;

    /** One record that holds something about the person. */
    record Line(
            String code,
            String title,
            @Nullable String path,
            @Nullable LocalDate onDay) {}

    /** The person's own row, as the person may see it. */
    record Own(
            long id,
            String fullName,
            @Nullable LocalDate bornOn,
            @Nullable String gender,
            String degree,
            String email,
            String phone,
            String address,
            boolean erased) {}

    private final JdbcClient jdbc;
    private final Map<String, PersonalData> kinds = new LinkedHashMap<>();

    HeldData(JdbcClient jdbc, ObjectProvider<PersonalData> beans) {
        this.jdbc = jdbc;
        beans.orderedStream().forEach(kind -> kinds.put(kind.code(), kind));
    }

    /** The kinds of record that hold something about people, by code. */
    Map<String, PersonalData> kinds() {
        return kinds;
    }

    /** All records of all kinds as one query: {@code code, subject_id, record_id, title, path, on_day}. */
    String everything() {
        return kinds.values().stream()
                .map(k -> "select '" + k.code()
                        + "' as code, x.subject_id, x.record_id, x.title, x.path, x.on_day from (" + k.sql() + ") x")
                .collect(Collectors.joining(" union all "));
    }

    /** The person's own row, unless it lies in another. */
    @Transactional(readOnly = true)
    public Optional<Own> own(long person) {
        return jdbc.sql("""
                        select p.id, p.full_name, p.born_on, p.gender, p.degree, p.email, p.phone, p.address,
                               exists (select 1 from directory.erasure e where e.union_id = p.union_id and e.person_id = p.id) as erased
                        from directory.person p where p.id = :id and p.stands
                        """).param("id", person).query(Own.class).optional();
    }

    /** The person's record and those that were merged into it. */
    @Transactional(readOnly = true)
    public Long[] records(long person) {
        return jdbc.sql("select m.id from " + DirectoryTitles.samePerson(":id") + " m(id) order by m.id")
                .param("id", person)
                .query(Long.class)
                .list()
                .toArray(Long[]::new);
    }

    /** What is held about a person under any of their records, the newest of each kind first. */
    @Transactional(readOnly = true)
    public List<Line> of(long person) {
        return jdbc.sql("select h.code, h.title, h.path, h.on_day from (" + everything()
                        + ") h where h.subject_id = any(" + RECORDS
                        + ") order by h.code, h.on_day desc nulls last, h.record_id limit " + MOST)
                .param("person", person)
                .query(Line.class)
                .list();
    }

    /** The duties that oblige to keep some of it. */
    Set<String> duties(List<Line> lines) {
        Set<String> duties = new LinkedHashSet<>();
        for (Line line : lines) {
            PersonalData kind = kinds.get(line.code);
            if (kind != null && !kind.duty().isEmpty()) duties.add(kind.duty());
        }
        return duties;
    }
}
