package org.lienhiep.contests;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lienhiep.contests.rules.Claim;
import org.lienhiep.contests.rules.Eligibility;
import org.lienhiep.contests.rules.Finding;
import org.lienhiep.contests.rules.RuleSet;
import org.lienhiep.contests.rules.RuleSets;
import org.lienhiep.runtime.Sheaf;
import org.lienhiep.web.Here;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What entries say of themselves, judged by the rules of their edition; as many statements for fifty entries as for one. */
@Component
class EntryClaims {

    private static final String PEOPLE = """
            select a.entry_id, p.name, a.born_on, a.share,
                   (select count(*) from contests.entry_author o
                    join contests.entry x on x.union_id = o.union_id and x.id = o.entry_id
                    where o.union_id = a.union_id and o.person_id = a.person_id and x.edition_id = :edition
                      and x.received_on is not null) as entered
            from contests.entry_author a
            join directory.person_name p on p.union_id = a.union_id and p.id = a.person_id
            where a.entry_id = any(:ids) order by a.entry_id, a.no
            """;

    /** How many of the edition came from the same body, and through the same level; each entry counts itself. */
    private static final String BESIDE = """
            select e.id as entry_id, case when e.applicant_id is null then -1 else (
                       select count(*) from contests.entry o
                       where o.union_id = e.union_id and o.edition_id = e.edition_id and o.applicant_id = e.applicant_id
                         and (o.received_on is not null or o.id = e.id)) end as of_unit, (
                       select count(*) from contests.entry o
                       where o.union_id = e.union_id and o.edition_id = e.edition_id and o.level = e.level
                         and (o.received_on is not null or o.id = e.id)) as of_level
            from contests.entry e where e.id = any(:ids)
            """;

    private record Beside(long entryId, int ofUnit, int ofLevel) {}

    private static final String HANDED_IN =
            "select entry_id, item, copies from contests.entry_item where entry_id = any(:ids)";

    private record Person(
            long entryId,
            String name,
            @Nullable LocalDate bornOn,
            @Nullable BigDecimal share,
            int entered) {}

    private record HandedIn(long entryId, String item, int copies) {}

    private final JdbcClient jdbc;
    private final RuleSets rules;

    EntryClaims(JdbcClient jdbc, RuleSets rules) {
        this.jdbc = jdbc;
        this.rules = rules;
    }

    /** What is found of each entry of one edition, by its key; nothing while no rules are in force. */
    @Transactional(readOnly = true)
    public Map<Long, List<Finding>> judge(Edition.Kept edition, List<Entry.Kept> entries) {
        if (edition.rulesId() == null || entries.isEmpty()) return Map.of();
        RuleSet governing = rules.governing(edition.rulesId());
        Long[] ids = entries.stream().map(Entry.Kept::id).toArray(Long[]::new);
        Map<Long, List<Claim.Author>> authors = new HashMap<>();
        Map<Long, Integer> ofAuthor = new HashMap<>();
        var sheaf = new Sheaf().param("edition", edition.id()).param("ids", ids);
        var people = sheaf.list(Person.class, PEOPLE);
        var handedIn = sheaf.list(HandedIn.class, HANDED_IN);
        var beside = sheaf.list(Beside.class, BESIDE);
        sheaf.read(jdbc);
        Map<Long, Beside> counts = new HashMap<>();
        beside.rows().forEach(b -> counts.put(b.entryId, b));
        for (Person p : people.rows()) {
            authors.computeIfAbsent(p.entryId, e -> new ArrayList<>())
                    .add(new Claim.Author(p.name, p.bornOn, p.share, false));
            ofAuthor.merge(p.entryId, p.entered, Math::max);
        }
        Map<Long, Map<String, Integer>> items = new HashMap<>();
        handedIn.rows()
                .forEach(i ->
                        items.computeIfAbsent(i.entryId, e -> new HashMap<>()).put(i.item, i.copies));
        Map<Long, List<Finding>> findings = new LinkedHashMap<>();
        for (Entry.Kept entry : entries) {
            var claim = claim(
                    edition,
                    entry,
                    Objects.requireNonNullElse(authors.get(entry.id()), List.of()),
                    Objects.requireNonNullElse(items.get(entry.id()), Map.of()),
                    Objects.requireNonNullElse(ofAuthor.get(entry.id()), 1),
                    Objects.requireNonNull(counts.get(entry.id())));
            findings.put(entry.id(), Eligibility.judge(governing, claim));
        }
        return findings;
    }

    private static Claim claim(
            Edition.Kept edition,
            Entry.Kept entry,
            List<Claim.Author> authors,
            Map<String, Integer> items,
            int ofAuthor,
            Beside beside) {
        var said = entry.said();
        // a school or firm hands in what its people made: they are the entrants, by themselves or as a group
        String kind = authors.isEmpty() ? "organisation" : authors.size() > 1 ? "group" : "individual";
        // who signed is not told apart: the papers are taken to be those of the youngest
        var youngest = authors.stream()
                .filter(a -> a.bornOn() != null)
                .sorted(Comparator.comparing((Claim.Author a) -> String.valueOf(a.bornOn()))
                        .reversed())
                .limit(entry.guardians())
                .toList();
        var agreed = authors.stream()
                .map(a -> new Claim.Author(a.name(), a.bornOn(), a.share(), youngest.contains(a)))
                .toList();
        return new Claim(
                entry.field(),
                said.division(),
                kind,
                said.level(),
                agreed,
                EntryAsks.mentors(said),
                new Claim.Arrival(
                        entry.receivedOn(),
                        entry.postmarkedOn(),
                        edition.closesOn(),
                        entry.lateExcuse(),
                        Here.get().today()),
                new Claim.Work(entry.madeOn(), said.resident(), entry.priorAwards(), said.related()),
                new Claim.Dossier(items, Map.of()),
                new Claim.Counts(ofAuthor, beside.ofUnit, beside.ofLevel, null),
                Map.of());
    }
}
