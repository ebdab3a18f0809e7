package org.lienhiep.search;

import java.util.List;

/** The groups that results fall into, in the order in which they are offered; each has a name, {@code search.kind.people}. */
final class Kinds {

    static final List<String> ALL = List.of(
            "people",
            "organisations",
            "associations",
            "decisions",
            "documents",
            "tasks",
            "events",
            "critiques",
            "councils",
            "contests",
            "entries",
            "figures",
            "reports",
            "articles");

    private Kinds() {}
}
