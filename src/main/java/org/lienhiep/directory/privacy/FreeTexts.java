package org.lienhiep.directory.privacy;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lienhiep.directory.FreeText;
import org.lienhiep.directory.VietnameseNames;
import org.lienhiep.identity.Audit;
import org.lienhiep.web.Here;
import org.lienhiep.web.Rejected;
import org.lienhiep.web.Texts;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sentences in which a person is named, or a telephone number or address of theirs stands. They are found word for word; what is to
 * become of each is decided by hand, because the same name may be another person's.
 */
@Component
class FreeTexts {

    private static final int MOST = 500;
    private static final int AROUND = 60;
    private static final int FEWEST_LETTERS = 6;

    /** A place where the person may be named; {@code blot} is what was decided, null before. */
    record Place(
            String code,
            long recordId,
            String path,
            String words,
            @Nullable Boolean blot,
            @Nullable String reason) {

        Place cut(String excerpt) {
            return new Place(code, recordId, path, excerpt, blot, reason);
        }
    }

    /** A decision that stays: where, and what; never the words. */
    record Decided(String code, String path, boolean blot, String reason, LocalDate decidedOn) {}

    private record Reach(String fullName, String email, String phone) {}

    private final JdbcClient jdbc;
    private final Audit audit;
    private final Map<String, FreeText> kinds = new LinkedHashMap<>();

    FreeTexts(JdbcClient jdbc, Audit audit, ObjectProvider<FreeText> beans) {
        this.jdbc = jdbc;
        this.audit = audit;
        beans.stream().sorted(Comparator.comparing(FreeText::table)).forEach(k -> kinds.put(k.table(), k));
    }

    /** Where the person is named now, with what was decided about it. */
    @Transactional(readOnly = true)
    public List<Place> of(long person) {
        Set<String> terms = terms(person);
        if (terms.isEmpty() || kinds.isEmpty()) return List.of();
        String everywhere = kinds.values().stream().map(FreeTexts::finding).collect(Collectors.joining(" union all "));
        return jdbc
                .sql("select f.code, f.record_id, f.path, f.words, d.blot, d.reason from (" + everywhere + """
                    ) f left join lateral (
                        select x.blot, x.reason from directory.text_decision x
                        where x.person_id = :person and x.code = f.code and x.record_id = f.record_id
                        order by x.id desc limit 1) d on true
                    order by f.code, f.record_id limit
                    """ + MOST)
                .param("terms", terms.toArray(String[]::new))
                .param("person", person)
                .query(Place.class)
                .list()
                .stream()
                .map(p -> p.cut(excerpt(p.words, terms)))
                .toList();
    }

    private static String finding(FreeText kind) {
        return "select '" + kind.table() + "' as code, t." + kind.key() + " as record_id, " + kind.path() + " as path, "
                + kind.shown() + " as words from " + kind.table() + " t where exists (select 1 from"
                + " unnest(cast(:terms as text[])) q(term) where position(q.term in " + kind.words() + ") > 0)";
    }

    /** One of these places. */
    @Transactional(readOnly = true)
    public Optional<Place> place(long person, String code, long record) {
        return of(person).stream()
                .filter(p -> p.code.equals(code) && p.recordId == record)
                .findFirst();
    }

    /** What the person is called and reached by, as it may be written; the longest first. */
    private Set<String> terms(long person) {
        Set<String> terms = new LinkedHashSet<>();
        jdbc.sql("select full_name, email, phone from directory.person where id = any(" + HeldData.RECORDS + ")")
                .param("person", person)
                .query(Reach.class)
                .list()
                .forEach(r -> {
                    String name = Normalizer.normalize(r.fullName, Normalizer.Form.NFC);
                    if (name.contains(" ")) terms.addAll(spelt(name));
                    for (String reach : List.of(r.email, r.phone))
                        if (reach.length() >= FEWEST_LETTERS) terms.addAll(spelt(reach));
                });
        return terms.stream()
                .sorted(Comparator.comparing(String::length).reversed())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static List<String> spelt(String words) {
        return List.of(
                words, words.toUpperCase(Locale.ROOT), words.toLowerCase(Locale.ROOT), VietnameseNames.fold(words));
    }

    private static String excerpt(String words, Set<String> terms) {
        for (String term : terms) {
            int at = words.indexOf(term);
            if (at < 0) continue;
            int from = Math.max(0, at - AROUND);
            int to = Math.min(words.length(), at + term.length() + AROUND);
            return (from > 0 ? "…" : "") + words.substring(from, to) + (to < words.length() ? "…" : "");
        }
        return words.length() > 2 * AROUND ? words.substring(0, 2 * AROUND) + "…" : words;
    }

    /** Decides about a place. A reason that names the person again would keep what is to go. */
    @Transactional
    public void decide(long person, Place place, boolean blot, String reason) {
        String said = Normalizer.normalize(reason, Normalizer.Form.NFC);
        if (terms(person).stream().anyMatch(said::contains)) throw Rejected.field("reason", "privacy.reason-names");
        jdbc.sql("""
                        insert into directory.text_decision (person_id, code, record_id, blot, reason, decided_on, by_account)
                        values (:person, :code, :record, :blot, :reason, :on, :account)
                        """)
                .param("person", person)
                .param("code", place.code)
                .param("record", place.recordId)
                .param("blot", blot)
                .param("reason", reason)
                .param("on", Here.get().today())
                .param("account", Here.get().signedIn().account())
                .update();
        audit.record("decide-text", "directory.person", person);
    }

    /** Blots what was decided to go; refuses while anything is undecided. Called before the name itself goes. */
    @Transactional
    public void carryOut(long person) {
        List<Place> places = of(person);
        long open = places.stream().filter(p -> p.blot == null).count();
        if (open > 0) throw new Rejected("privacy.texts-open", open);
        Set<String> terms = terms(person);
        Map<String, List<Long>> going = new LinkedHashMap<>();
        for (Place place : places)
            if (Boolean.TRUE.equals(place.blot))
                going.computeIfAbsent(place.code, c -> new ArrayList<>()).add(place.recordId);
        going.forEach((code, ids) -> blot(kinds.get(code), ids, terms));
    }

    private void blot(@Nullable FreeText kind, List<Long> ids, Set<String> terms) {
        if (kind == null) return;
        String columns = kind.columns().stream()
                .map(c -> c + " = " + blotted(c, terms.size()))
                .collect(Collectors.joining(", "));
        var update = jdbc.sql("update " + kind.table() + " t set " + columns
                        + (kind.versioned() ? ", version = version + 1" : "") + " where t." + kind.key()
                        + " = any(:ids)")
                .param("ids", ids.toArray(Long[]::new))
                .param("blot", Texts.in("vi", "privacy.blot"));
        int n = 0;
        for (String term : terms) update = update.param("t" + n++, term);
        update.update();
        ids.forEach(id -> audit.record("blot", kind.table(), id));
    }

    private static String blotted(String column, int terms) {
        String value = "normalize(t." + column + ", NFC)";
        for (int i = 0; i < terms; i++) value = "replace(" + value + ", :t" + i + ", :blot)";
        return value;
    }

    /** What was decided about a person's places, the last word about each; without a page where the record is gone. */
    @Transactional(readOnly = true)
    public List<Decided> decided(long person) {
        if (kinds.isEmpty()) return List.of();
        String pages = kinds.values().stream().map(FreeTexts::page).collect(Collectors.joining(" union all "));
        return jdbc.sql("""
                        with decided as (
                            select distinct on (x.code, x.record_id) x.code, x.record_id, x.blot, x.reason, x.decided_on
                            from directory.text_decision x where x.person_id = any(%s) order by x.code, x.record_id, x.id desc)
                        select d.code, coalesce(p.path, '') as path, d.blot, d.reason, d.decided_on
                        from decided d left join (%s) p on p.code = d.code and p.id = d.record_id
                        order by d.code, d.record_id
                        """.formatted(HeldData.RECORDS, pages))
                .param("person", person)
                .query(Decided.class)
                .list();
    }

    private static String page(FreeText kind) {
        return "select '" + kind.table() + "' as code, t." + kind.key() + " as id, " + kind.path() + " as path from "
                + kind.table() + " t where t." + kind.key() + " in (select record_id from decided where code = '"
                + kind.table() + "')";
    }
}
