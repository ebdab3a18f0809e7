package org.lienhiep.search;

import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedSetSelector;
import org.apache.lucene.search.TopFieldCollector;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.jspecify.annotations.Nullable;

/**
 * Counts what is found in one pass: by kind under the year chosen, by year under the kind chosen, and the best of both. The newest stands
 * first among equals.
 */
final class Counted implements CollectorManager<Counted.Pass, TopFieldDocs> {

    private static final Sort BEST = new Sort(
            SortField.FIELD_SCORE,
            new SortField(IndexFields.DAY, SortField.Type.LONG, true),
            KeywordField.newSortField(IndexFields.KEY, false, SortedSetSelector.Type.MIN));

    private final @Nullable String kind;
    private final @Nullable Integer year;
    private final TopFieldCollectorManager best;
    private final Map<String, Long> kinds = new TreeMap<>();
    private final Map<Integer, Long> years = new TreeMap<>();

    Counted(int most, @Nullable String kind, @Nullable Integer year) {
        this.kind = kind;
        this.year = year;
        this.best = new TopFieldCollectorManager(BEST, most, Integer.MAX_VALUE);
    }

    /** How many of each kind, in the order of {@link Kinds}; kinds without any are left out. */
    Map<String, Long> kinds() {
        Map<String, Long> ordered = new LinkedHashMap<>();
        for (String k : Kinds.ALL) if (kinds.containsKey(k)) ordered.put(k, kinds.getOrDefault(k, 0L));
        return ordered;
    }

    /** How many of each year; 0 for what has no day. */
    Map<Integer, Long> years() {
        return years;
    }

    @Override
    public Pass newCollector() {
        return new Pass(best.newCollector());
    }

    @Override
    public TopFieldDocs reduce(Collection<Pass> passes) throws IOException {
        return best.reduce(passes.stream().map(p -> p.best).toList());
    }

    /** One pass over segments. */
    final class Pass implements Collector {

        private final TopFieldCollector best;

        private Pass(TopFieldCollector best) {
            this.best = best;
        }

        @Override
        public LeafCollector getLeafCollector(LeafReaderContext leaf) throws IOException {
            return new Segment(leaf, best.getLeafCollector(leaf));
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE;
        }
    }

    private final class Segment implements LeafCollector {

        private final LeafCollector best;
        private final SortedDocValues kindOf;
        private final NumericDocValues yearOf;
        private final long[] perKind;

        private Segment(LeafReaderContext leaf, LeafCollector best) throws IOException {
            this.best = best;
            this.kindOf = DocValues.getSorted(leaf.reader(), IndexFields.KIND);
            this.yearOf = DocValues.getNumeric(leaf.reader(), IndexFields.YEAR);
            this.perKind = new long[kindOf.getValueCount()];
        }

        @Override
        public void setScorer(Scorable scorer) throws IOException {
            best.setScorer(scorer);
        }

        @Override
        public void collect(int doc) throws IOException {
            if (!kindOf.advanceExact(doc) || !yearOf.advanceExact(doc)) return;
            int ord = kindOf.ordValue();
            int its = (int) yearOf.longValue();
            boolean ofKind =
                    kind == null || kindOf.lookupOrd(ord).utf8ToString().equals(kind);
            boolean ofYear = year == null || year == its;
            if (ofYear) perKind[ord]++;
            if (ofKind) years.merge(its, 1L, Long::sum);
            if (ofKind && ofYear) best.collect(doc);
        }

        @Override
        public void finish() throws IOException {
            best.finish();
            for (int i = 0; i < perKind.length; i++)
                if (perKind[i] > 0) kinds.merge(kindOf.lookupOrd(i).utf8ToString(), perKind[i], Long::sum);
        }
    }
}
