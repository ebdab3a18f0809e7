package org.lienhiep.directory;

import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lienhiep.runtime.Sheaf;
import org.lienhiep.runtime.Where;
import org.lienhiep.web.Keyset;
import org.lienhiep.web.Texts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Pairs that may be one, the likeliest first, and the merges made. */
@Component
class DuplicateLists {

    /** How much speaks for a pair, as people say it; the least score of each. */
    enum Strength {
        STRONG(85),
        LIKELY(65),
        WEAK(0);

        private final int least;

        Strength(int least) {
            this.least = least;
        }

        String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        static Strength of(int score) {
            return score >= STRONG.least ? STRONG : score >= LIKELY.least ? LIKELY : WEAK;
        }

        static @Nullable Strength read(String code) {
            return Arrays.stream(values())
                    .filter(s -> s.code().equals(code))
                    .findFirst()
                    .orElse(null);
        }
    }

    /** A record of a pair as the list shows it. */
    record Half(long id, String name, String about) {}

    /** A pair. */
    record Pair(Half one, Half other, int score, List<String> reasons) {

        /** What speaks for it, in words. */
        String words() {
            return reasons.stream().map(r -> Texts.t("directory.like." + r)).collect(Collectors.joining(", "));
        }
    }

    /** What somebody said about a pair. */
    record Verdict(boolean different, String reason, OffsetDateTime at) {}

    private static final Map<Subject, String> HALVES = Map.of(Subject.PERSON, """
            select p.id, p.full_name as name, concat_ws(' · ', to_char(p.born_on, 'DD/MM/YYYY'), nullif(p.degree, '')) as about
            from directory.person p where p.id = any(:ids)
            """, Subject.ORGANISATION, """
            select o.id, o.name, concat_ws(' · ', o.code, nullif(c.place, '')) as about from directory.organisation_name o
            join directory.organisation c on c.union_id = o.union_id and c.id = o.id where o.id = any(:ids)
            """);

    private static final String APART = """
             (select distinct on (v.one_id, v.other_id) v.one_id, v.other_id, v.different, v.union_id
              from directory.likeness_verdict v where v.type = :type order by v.one_id, v.other_id, v.id desc) v
            on v.union_id = l.union_id and v.one_id = l.one_id and v.other_id = l.other_id
            """;

    private record Row(long oneId, long otherId, int score, String reasons) {}

    private record Counted(String strength, long n) {}

    private static final String VERDICT = """
            select different, reason, at from directory.likeness_verdict
            where type = :type and one_id = least(:one, :other) and other_id = greatest(:one, :other)
            order by id desc limit 1
            """;

    private final JdbcClient jdbc;

    DuplicateLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One page of the pairs.
     *
     * @param apart whether those told to be different are asked for, instead of those nobody has judged
     * @param after the last one of the page before: score, one, other with dots between, or null
     */
    @Transactional(readOnly = true)
    public Keyset.Page<Pair> pairs(
            Subject subject, @Nullable Strength strength, boolean apart, long total, @Nullable String after) {
        var where = where(subject, strength, apart);
        if (after != null && after.matches("\\d{1,3}(\\.\\d{1,18}){2}")) {
            String[] at = after.split("\\.", -1);
            where.and("(-l.score, l.one_id, l.other_id) > (:score, :one, :other)", "score", -Integer.parseInt(at[0]));
            where.parameters().put("one", Long.valueOf(at[1]));
            where.parameters().put("other", Long.valueOf(at[2]));
        }
        var rows = jdbc.sql("select l.one_id, l.other_id, l.score, array_to_string(l.reasons, ',') as reasons"
                        + " from directory.likeness l left join" + APART + where.sql()
                        + " order by l.score desc, l.one_id, l.other_id limit " + (Keyset.rows() + 1))
                .params(where.parameters())
                .query(Row.class)
                .list();
        var halves = halves(
                subject,
                rows.stream()
                        .flatMapToLong(r -> java.util.stream.LongStream.of(r.oneId, r.otherId))
                        .toArray());
        var pairs = rows.stream().map(r -> pair(r, halves)).toList();
        return Keyset.Page.of(pairs, total, p -> p.score + "." + p.one.id + "." + p.other.id);
    }

    /** How many pairs wait, by strength, and how many were told to be different ({@code apart}). */
    @Transactional(readOnly = true)
    public Map<String, Long> counts(Subject subject) {
        Map<String, Long> counts = new LinkedHashMap<>();
        jdbc.sql(
                        "select case when v.different then 'apart' when l.score >= 85 then 'strong' when l.score >= 65 then 'likely'"
                                + " else 'weak' end as strength, count(*) as n from directory.likeness l left join"
                                + APART
                                + " where l.type = :type group by 1")
                .param("type", subject.type())
                .query(Counted.class)
                .list()
                .forEach(c -> counts.put(c.strength, c.n));
        return counts;
    }

    private static Where where(Subject subject, @Nullable Strength strength, boolean apart) {
        var where = new Where()
                .and("l.type = :type", "type", subject.type())
                .and(apart, "v.different")
                .and(!apart, "v.different is not true");
        if (strength != null) {
            where.and("l.score >= :least", "least", strength.least);
            int above = strength == Strength.STRONG ? 101 : strength == Strength.LIKELY ? 85 : 65;
            where.and("l.score < :above", "above", above);
        }
        return where;
    }

    private static Pair pair(Row row, Map<Long, Half> halves) {
        var one = halves.getOrDefault(row.oneId, new Half(row.oneId, "", ""));
        var other = halves.getOrDefault(row.otherId, new Half(row.otherId, "", ""));
        return new Pair(one, other, row.score, List.of(row.reasons.split(",", -1)));
    }

    private Map<Long, Half> halves(Subject subject, long[] ids) {
        Map<Long, Half> halves = new LinkedHashMap<>();
        jdbc.sql(HALVES.getOrDefault(subject, ""))
                .param("ids", Arrays.stream(ids).boxed().toArray(Long[]::new))
                .query(Half.class)
                .list()
                .forEach(h -> halves.put(h.id, h));
        return halves;
    }

    private record Alike(String reasons) {}

    /**
     * What was said about a pair.
     *
     * @param reasons what speaks for it, in words; empty where it was not found to be alike
     */
    record Said(String reasons, Optional<Verdict> verdict) {}

    /** What was said about a pair, by the search and by people. */
    @Transactional(readOnly = true)
    public Said said(Subject subject, long one, long other) {
        var sheaf = new Sheaf().param("type", subject.type()).param("one", one).param("other", other);
        var alike = sheaf.list(Alike.class, """
                select array_to_string(reasons, ',') as reasons from directory.likeness
                where type = :type and one_id = least(:one, :other) and other_id = greatest(:one, :other)
                """);
        var verdict = sheaf.list(Verdict.class, VERDICT);
        sheaf.read(jdbc);
        String reasons = alike.first().stream()
                .flatMap(a -> Arrays.stream(a.reasons.split(",", -1)))
                .map(code -> Texts.t("directory.like." + code))
                .collect(Collectors.joining(", "));
        return new Said(reasons, verdict.first());
    }

    /** The last word about a pair. */
    @Transactional(readOnly = true)
    public Optional<Verdict> verdict(Subject subject, long one, long other) {
        return jdbc.sql(VERDICT)
                .param("type", subject.type())
                .param("one", one)
                .param("other", other)
                .query(Verdict.class)
                .optional();
    }

    /** One page of the merges made, the newest first. */
    @Transactional(readOnly = true)
    public Keyset.Page<Merges.Kept> merges(@Nullable Long before) {
        long total = jdbc.sql("select count(*) from directory.merge")
                .query(Long.class)
                .single();
        var where = new Where().and("g.id < :before", "before", before);
        var rows = jdbc.sql(Merges.SELECT + where.sql() + " order by g.id desc limit " + (Keyset.rows() + 1))
                .params(where.parameters())
                .query(Merges.Kept.class)
                .list();
        return Keyset.Page.of(rows, total, m -> Long.toString(m.id()));
    }
}
