package org.lienhiep.directory;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What refers to people and organisations in all modules, counted in one statement. */
@Component
class References {

    /**
     * How often one kind of record refers to two records of the directory.
     *
     * @param name the kind in words
     * @param together in how many both stand
     */
    record Count(String name, long one, long other, long together) {}

    private record Row(String code, long one, long other, long together) {}

    private final JdbcClient jdbc;
    private final Map<Subject, Map<String, String>> queries = new LinkedHashMap<>();

    References(
            JdbcClient jdbc, ObjectProvider<PersonalData> people, ObjectProvider<OrganisationReference> organisations) {
        this.jdbc = jdbc;
        Map<String, String> ofPeople = new LinkedHashMap<>();
        // that two records came by the same list says nothing about whether they are one
        people.orderedStream().filter(d -> !d.purpose().equals("import")).forEach(d -> ofPeople.put(d.code(), d.sql()));
        queries.put(Subject.PERSON, ofPeople);
        Map<String, String> ofOrganisations = new LinkedHashMap<>();
        organisations.orderedStream().forEach(r -> ofOrganisations.put(r.code(), r.sql()));
        queries.put(Subject.ORGANISATION, ofOrganisations);
    }

    /** What refers to two records, and to those that lie in them; kinds that refer to neither are left out. */
    @Transactional(readOnly = true)
    public List<Count> of(Subject subject, long one, long other) {
        String held = queries.getOrDefault(subject, Map.of()).entrySet().stream()
                .map(e -> "select '" + e.getKey() + "' as code, m.root, x.record_id from member m join (" + e.getValue()
                        + ") x on x.subject_id = m.id")
                .collect(Collectors.joining(" union all "));
        List<Count> counts = new ArrayList<>();
        jdbc.sql("with member as (" + """
                        select i.id as root, i.id from unnest(array[:one, :other]::bigint[]) as i(id)
                        union all select s.current_id, s.id from directory.survivor s
                        where s.type = :type and s.current_id in (:one, :other)), held as (
                        """ + held + """
                        ), marked as (
                            select h.*, min(h.root) over w <> max(h.root) over w as shared from held h
                            window w as (partition by h.code, h.record_id))
                        select code, count(*) filter (where root = :one) as one, count(*) filter (where root = :other) as other,
                               count(distinct record_id) filter (where shared) as together
                        from marked group by code order by code
                        """)
                .param("one", one)
                .param("other", other)
                .param("type", subject.type())
                .query(Row.class)
                .list()
                .forEach(r -> counts.add(new Count(name(subject, r.code), r.one, r.other, r.together)));
        return counts;
    }

    private static String name(Subject subject, String code) {
        String key = (subject == Subject.PERSON ? "privacy.data." : "directory.refers.") + code;
        return org.lienhiep.web.Texts.t(key);
    }
}
