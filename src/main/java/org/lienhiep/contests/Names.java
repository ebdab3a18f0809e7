package org.lienhiep.contests;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lienhiep.directory.VietnameseNames;
import org.lienhiep.imports.ImportType;
import org.lienhiep.imports.Imports;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Finds people and bodies of the directory by their names as typed, and enters new ones by the one import path. */
@Component
class Names {

    /** Somebody or something in the directory that bears a name. */
    record Match(long id, String code, String name, String degree) {}

    private final JdbcClient jdbc;
    private final Imports imports;
    private final ImportType people;
    private final ImportType organisations;

    Names(
            JdbcClient jdbc,
            Imports imports,
            @Qualifier("people") ImportType people,
            @Qualifier("organisations") ImportType organisations) {
        this.jdbc = jdbc;
        this.imports = imports;
        this.people = people;
        this.organisations = organisations;
    }

    private record Asked(int place, long id, String code, String name, String degree) {}

    /** The people of these names, diacritics apart, in the order of the names; at most 8 of each. */
    @Transactional(readOnly = true)
    public List<List<Match>> people(List<String> names) {
        List<List<Match>> found = new ArrayList<>();
        names.forEach(name -> found.add(new ArrayList<>()));
        if (names.isEmpty()) return found;
        jdbc.sql("""
                        select a.place - 1 as place, p.id, p.code, p.name, p.degree
                        from unnest(:folds::text[]) with ordinality as a(fold, place)
                        cross join lateral (
                            select n.id, n.code, n.name, n.degree from directory.person_name n
                            where n.fold = a.fold and not n.twin order by n.id limit 8) p
                        """)
                .param("folds", names.stream().map(VietnameseNames::fold).toArray(String[]::new))
                .query(Asked.class)
                .list()
                .forEach(a -> found.get(a.place).add(new Match(a.id, a.code, a.name, a.degree)));
        return found;
    }

    /** The bodies of this name or code; without one, those whose name begins so; at most 8. */
    @Transactional(readOnly = true)
    public List<Match> organisations(String typed) {
        var exact = bodies("fold = :fold or code = :typed", typed);
        return exact.isEmpty() ? bodies("fold >= :fold and fold < :fold || chr(1114111)", typed) : exact;
    }

    private List<Match> bodies(String condition, String typed) {
        return jdbc.sql("select id, code, name, '' as degree from directory.organisation_name where not twin and ("
                        + condition + ") order by sort_key, id limit 8")
                .param("fold", VietnameseNames.fold(typed))
                .param("typed", typed)
                .query(Match.class)
                .list();
    }

    /** The keys of authors in order; those not in the directory are entered there first. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Long> known(List<Entry.Author> authors, String code) {
        List<String> fresh = new ArrayList<>();
        List<@Nullable Long> ids = new ArrayList<>();
        for (Entry.Author author : authors) {
            ids.add(author.person());
            if (author.person() == null) fresh.add(author.name());
        }
        var entered = enter(fresh, code).iterator();
        return ids.stream()
                .map(id -> id != null ? id : Objects.requireNonNull(entered.next()))
                .toList();
    }

    private List<Long> enter(List<String> fresh, String code) {
        if (fresh.isEmpty()) return List.of();
        StringBuilder file = new StringBuilder("code,full_name\r\n");
        String[] codes = new String[fresh.size()];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = code + "-" + (i + 1);
            row(file, codes[i], fresh.get(i));
        }
        imports.run(people, new StringReader(file.toString()), false);
        return jdbc.sql("select id from directory.person_name where code = any(:codes) order by id")
                .param("codes", codes)
                .query(Long.class)
                .list();
    }

    /** The key of an applicant, entered first where it is new; null where there is none. */
    @Transactional(propagation = Propagation.MANDATORY)
    public @Nullable Long known(Entry.Applicant applicant) {
        return applicant.kind().isEmpty() ? applicant.id() : (Long) enter(applicant.name(), applicant.kind());
    }

    private long enter(String name, String kind) {
        String code = "dv-" + java.util.UUID.randomUUID().toString().substring(0, 8);
        StringBuilder file = new StringBuilder("code,name,short_name,kind\r\n");
        row(file, code, name, name, kind);
        imports.run(organisations, new StringReader(file.toString()), false);
        return jdbc.sql("select id from directory.organisation_name where code = :code")
                .param("code", code)
                .query(Long.class)
                .single();
    }

    private static void row(StringBuilder file, String... values) {
        for (int i = 0; i < values.length; i++) {
            if (i > 0) file.append(',');
            file.append('"').append(values[i].replace("\"", "\"\"")).append('"');
        }
        file.append("\r\n");
    }
}
