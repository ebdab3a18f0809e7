package org.lienhiep.search;

import static org.lienhiep.search.IndexFields.DATE;
import static org.lienhiep.search.IndexFields.KIND;
import static org.lienhiep.search.IndexFields.NAME;
import static org.lienhiep.search.IndexFields.NAME_EXACT;
import static org.lienhiep.search.IndexFields.NUMBER;
import static org.lienhiep.search.IndexFields.REST;
import static org.lienhiep.search.IndexFields.REST_EXACT;
import static org.lienhiep.search.IndexFields.WHOLE_NAME;
import static org.lienhiep.search.IndexFields.WHOLE_NUMBER;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * A question as the index is asked it. Every unit has to be found. Ranks are steps so far apart that no count of words bridges them:
 * with the marks typed, the number, in the name, in the name in this order; within a step, how rare and how dense the words are.
 */
final class AskedQuery {

    /** The step of what carries the marks that were typed. */
    static final float EXACT = 3_000;

    private static final float BY_NUMBER = 1_200;
    private static final float IN_NAME = 600;
    private static final float IN_ORDER = 300;
    private static final float WHOLE = 250;
    private static final float BEGINS = 120;

    /** Where a number is asked for, the decision itself stands before what quotes it. */
    private static final float DECISION = 110;

    static final int LEAST_FUZZY = 4;
    static final int TWO_SLIPS = 7;

    /** How much is forgiven. */
    enum Grace {
        /** Nothing: every unit as typed, diacritics aside. */
        NONE,
        /** The last word may have been begun only. */
        BEGUN,
        /** One word of three or more, one of four of many, may be missing. */
        MISSING,
        /** Words may have a slip behind their first letter, and as many may be missing. */
        SLIPS
    }

    private final Asked asked;
    private final Grace grace;

    private AskedQuery(Asked asked, Grace grace) {
        this.asked = asked;
        this.grace = grace;
    }

    static Query of(Asked asked, Grace grace) {
        return new AskedQuery(asked, grace).whole();
    }

    private Query whole() {
        var query = new BooleanQuery.Builder();
        query.add(found(), Occur.MUST);
        for (Asked.Unit unit : asked.units()) if (unit.filler()) query.add(unit(unit, false), Occur.SHOULD);
        if (asked.accented()) step(query, EXACT, exact());
        var digits = asked.wanted().stream()
                .filter(u -> u.date() == null)
                .flatMap(u -> u.words().stream())
                .filter(Word::number)
                .toList();
        if (!digits.isEmpty()) step(query, DECISION, term(KIND, "decisions"));
        if (!digits.isEmpty())
            step(
                    query,
                    BY_NUMBER,
                    all(digits.stream().map(w -> term(NUMBER, w.folded())).toList()));
        step(query, IN_NAME, all(asked.wanted().stream().map(u -> unit(u, true)).toList()));
        String joined = asked.words().stream().map(Word::folded).collect(Collectors.joining(" "));
        if (asked.words().size() > 1)
            step(
                    query,
                    IN_ORDER,
                    run(NAME, asked.words().stream().map(Word::folded).toList(), 0));
        step(query, WHOLE, term(WHOLE_NAME, joined));
        step(query, WHOLE, term(WHOLE_NUMBER, joined));
        step(query, BEGINS, new PrefixQuery(new Term(WHOLE_NAME, joined)));
        return query.build();
    }

    private Query found() {
        var found = new BooleanQuery.Builder();
        List<Asked.Unit> wanted = asked.wanted();
        boolean some = grace.compareTo(Grace.MISSING) >= 0 && wanted.size() > 2;
        wanted.forEach(u -> found.add(unit(u, false), some ? Occur.SHOULD : Occur.MUST));
        if (some) found.setMinimumNumberShouldMatch(wanted.size() - Math.max(1, wanted.size() / 4));
        return found.build();
    }

    private Query unit(Asked.Unit unit, boolean inName) {
        List<Query> ways = new ArrayList<>();
        ways.add(all(unit.words().stream().map(w -> word(w, inName)).toList()));
        String date = unit.date();
        if (date != null) ways.add(new BoostQuery(new ConstantScoreQuery(term(DATE, date)), 6));
        unit.brief().forEach(b -> ways.addAll(both(term(NAME, b), term(REST, b), inName)));
        unit.inFull().forEach(words -> ways.addAll(both(run(NAME, words, 1), run(REST, words, 1), inName)));
        return ways.size() == 1 ? ways.getFirst() : new DisjunctionMaxQuery(ways, 0);
    }

    private Query word(Word word, boolean inName) {
        String folded = word.folded();
        List<Query> ways = new ArrayList<>(both(term(NAME, folded), term(REST, folded), inName));
        if (word.year()) ways.add(new ConstantScoreQuery(term(DATE, "y" + folded)));
        boolean last = word.equals(asked.words().getLast());
        boolean slips = grace == Grace.SLIPS && !word.number() && folded.length() >= LEAST_FUZZY;
        if (last && (grace == Grace.BEGUN || slips)) {
            ways.addAll(both(new PrefixQuery(new Term(NAME, folded)), new PrefixQuery(new Term(REST, folded)), inName));
        }
        if (slips) {
            int most = folded.length() >= TWO_SLIPS ? 2 : 1;
            ways.addAll(both(
                    new FuzzyQuery(new Term(NAME, folded), most, 1),
                    new FuzzyQuery(new Term(REST, folded), most, 1),
                    inName));
        }
        return new DisjunctionMaxQuery(ways, 0);
    }

    private Query exact() {
        return all(asked.wanted().stream().map(this::exact).toList());
    }

    private Query exact(Asked.Unit unit) {
        List<Query> ways = new ArrayList<>();
        ways.add(all(unit.words().stream()
                .map(w -> w.accented()
                        ? either(term(NAME_EXACT, w.exact()), term(REST_EXACT, w.exact()))
                        : word(w, false))
                .toList()));
        String date = unit.date();
        if (date != null) ways.add(term(DATE, date));
        unit.brief().forEach(b -> ways.addAll(both(term(NAME, b), term(REST, b), false)));
        unit.inFull().forEach(words -> ways.addAll(both(run(NAME, words, 1), run(REST, words, 1), false)));
        return new DisjunctionMaxQuery(ways, 0);
    }

    private static List<Query> both(Query name, Query rest, boolean inName) {
        return inName ? List.of(name) : List.of(new BoostQuery(name, 3), rest);
    }

    private static Query either(Query one, Query other) {
        return new DisjunctionMaxQuery(List.of(one, other), 0);
    }

    private static Query all(List<Query> parts) {
        if (parts.size() == 1) return parts.getFirst();
        var all = new BooleanQuery.Builder();
        parts.forEach(p -> all.add(p, Occur.MUST));
        return all.build();
    }

    private static Query run(String field, List<String> words, int slop) {
        if (words.size() == 1) return term(field, words.getFirst());
        return new PhraseQuery(slop, field, words.toArray(String[]::new));
    }

    private static Query term(String field, String word) {
        return new TermQuery(new Term(field, word));
    }

    private static void step(BooleanQuery.Builder query, float height, Query step) {
        query.add(new BoostQuery(new ConstantScoreQuery(step), height), Occur.SHOULD);
    }
}
