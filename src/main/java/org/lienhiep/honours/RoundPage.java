package org.lienhiep.honours;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lienhiep.web.FigureLink;
import org.lienhiep.web.ListView;
import org.lienhiep.web.TableView;

/**
 * The page of a round.
 *
 * @param more where the list of people goes on, or null
 */
record RoundPage(
        Honour.KeptRound round,
        List<ListView.Action> actions,
        List<Number> numbers,
        TableView people,
        @Nullable String more,
        TableView publicity) {

    /** A number of the round, by name. */
    record Number(String name, FigureLink figure) {}
}
