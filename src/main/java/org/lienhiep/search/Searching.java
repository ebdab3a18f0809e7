package org.lienhiep.search;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.store.AlreadyClosedException;
import org.jspecify.annotations.Nullable;
import org.lienhiep.runtime.CurrentUnion;
import org.springframework.stereotype.Component;

/** Finds: as typed; where nothing is, with the last word begun only; where still nothing is, with slips forgiven. */
@Component
class Searching {

    /** Rows of a page, and the last page that is shown: whoever has not found it by then needs another word. */
    static final int ROWS = 20;

    static final int MOST_PAGES = 10;
    private static final int SUGGESTED = 8;

    /**
     * How the results are narrowed.
     *
     * @param kind one of {@link Kinds#ALL}, or null for all
     * @param year a year, 0 for what has no day, or null for all
     * @param page from 1 on
     */
    record Narrowed(@Nullable String kind, @Nullable Integer year, int page) {}

    private final Indexes indexes;
    private final Rights rights;

    Searching(Indexes indexes, Rights rights) {
        this.indexes = indexes;
        this.rights = rights;
    }

    /** One page of what the reader of this context may find. */
    Results find(Asked asked, Narrowed narrowed) {
        if (asked.isEmpty()) return Results.NONE;
        Query visible = rights.visible();
        return read(searcher -> {
            for (var grace : AskedQuery.Grace.values()) {
                Results found = find(searcher, asked, grace, visible, narrowed);
                if (!found.kinds().isEmpty() || !found.years().isEmpty()) return found;
            }
            return Results.NONE;
        });
    }

    /** The few best that begin as what was typed so far. */
    List<Hit> suggest(Asked asked) {
        if (asked.isEmpty()) return List.of();
        Query visible = rights.visible();
        Results found =
                read(searcher -> find(searcher, asked, AskedQuery.Grace.BEGUN, visible, new Narrowed(null, null, 1)));
        return found.hits().stream().limit(SUGGESTED).toList();
    }

    private Results read(UnionIndex.Reading<Results> reading) {
        var index = indexes.of(CurrentUnion.id()).filter(i -> i.reach().isPresent());
        if (index.isEmpty()) return Results.NOT_READY;
        try {
            return index.get().read(reading);
        } catch (AlreadyClosedException dropped) {
            return Results.NOT_READY;
        }
    }

    private static Results find(
            IndexSearcher searcher, Asked asked, AskedQuery.Grace grace, Query visible, Narrowed narrowed)
            throws IOException {
        Query query = new BooleanQuery.Builder()
                .add(AskedQuery.of(asked, grace), Occur.MUST)
                .add(visible, Occur.FILTER)
                .build();
        var counted = new Counted(narrowed.page * ROWS, narrowed.kind, narrowed.year);
        TopFieldDocs best = searcher.search(query, counted);
        var marking = new Marking(asked, grace);
        List<Hit> hits = new ArrayList<>();
        for (int i = (narrowed.page - 1) * ROWS; i < best.scoreDocs.length; i++) {
            ScoreDoc doc = best.scoreDocs[i];
            boolean exact = asked.accented() && (float) ((FieldDoc) doc).fields[0] >= AskedQuery.EXACT;
            hits.add(hit(searcher.storedFields().document(doc.doc), marking, exact));
        }
        boolean slips = grace.compareTo(AskedQuery.Grace.MISSING) >= 0;
        return new Results(hits, best.totalHits.value(), counted.kinds(), counted.years(), slips, true);
    }

    private static Hit hit(Document document, Marking marking, boolean exact) {
        var title = marking.of(document.get(IndexFields.TITLE));
        var line = marking.of(document.get(IndexFields.LINE));
        var number = marking.of(document.get(IndexFields.SYMBOL));
        boolean shown =
                List.of(title, line, number).stream().flatMap(List::stream).anyMatch(Hit.Piece::marked);
        String on = document.get(IndexFields.DAY);
        return new Hit(
                document.get(IndexFields.KEY),
                document.get(IndexFields.KIND),
                number,
                title,
                line,
                shown ? List.of() : marking.quote(document.get(IndexFields.TEXT)),
                document.get(IndexFields.WORDS),
                on == null ? null : LocalDate.parse(on),
                document.get(IndexFields.PATH),
                exact);
    }
}
