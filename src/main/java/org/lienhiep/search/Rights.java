package org.lienhiep.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.lienhiep.directory.DirectoryTitles;
import org.lienhiep.identity.Permissions;
import org.lienhiep.runtime.CurrentUnion;
import org.lienhiep.web.Here;
import org.lienhiep.web.Viewer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the reader may find, as a condition of the question: nothing else is counted, ranked or suggested. */
@Component
class Rights {

    private final Permissions permissions;
    private final ObjectProvider<SearchSource> sources;
    private final JdbcClient jdbc;

    Rights(Permissions permissions, ObjectProvider<SearchSource> sources, JdbcClient jdbc) {
        this.permissions = permissions;
        this.sources = sources;
        this.jdbc = jdbc;
    }

    /** The condition for the reader of this context; nobody signed in finds what everybody may read. */
    Query visible() {
        var visible = new BooleanQuery.Builder();
        long today = Here.get().today().toEpochDay();
        visible.add(LongPoint.newRangeQuery(IndexFields.OPEN, Long.MIN_VALUE, today), Occur.SHOULD);
        Viewer viewer = Here.get().viewer();
        if (viewer != null) permitted(viewer).forEach(q -> visible.add(q, Occur.SHOULD));
        return new BooleanQuery.Builder()
                .add(new TermQuery(new Term(IndexFields.UNION, Long.toString(CurrentUnion.id()))), Occur.FILTER)
                .add(visible.build(), Occur.FILTER)
                .build();
    }

    private List<Query> permitted(Viewer viewer) {
        List<BytesRef> whole = new ArrayList<>();
        List<BytesRef> own = new ArrayList<>();
        Set<String> permits = new TreeSet<>();
        sources.forEach(s -> permits.add(s.permit()));
        for (String permit : permits) {
            switch (permissions.cell(permit, viewer.role())) {
                case ALL -> whole.add(new BytesRef(permit));
                case OWN -> own.add(new BytesRef(permit));
                case NONE -> {}
            }
        }
        List<Query> queries = new ArrayList<>();
        queries.add(new TermInSetQuery(IndexFields.PERMIT, whole));
        if (!own.isEmpty()) {
            queries.add(new BooleanQuery.Builder()
                    .add(new TermInSetQuery(IndexFields.PERMIT, own), Occur.FILTER)
                    .add(new TermInSetQuery(IndexFields.BODY, bodies(viewer.organisation())), Occur.FILTER)
                    .build());
        }
        return queries;
    }

    /** The reader's own body with all records merged into it, and what is nobody's own. */
    private List<BytesRef> bodies(@Nullable Long own) {
        List<BytesRef> bodies = new ArrayList<>();
        bodies.add(new BytesRef(IndexFields.ALL_BODIES));
        if (own == null) return bodies;
        jdbc.sql("select id from directory.organisation_name where id in "
                        + DirectoryTitles.sameOrganisation("cast(:own as bigint)"))
                .param("own", own)
                .query(row -> {
                    bodies.add(new BytesRef(row.getString(1)));
                });
        return bodies;
    }
}
