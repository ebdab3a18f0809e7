package org.lienhiep.search;

import java.util.List;
import java.util.Map;

/**
 * What was found.
 *
 * @param hits the page asked for
 * @param total how many there are under the filters
 * @param kinds how many of each kind under the year chosen
 * @param years how many of each year under the kind chosen; 0 for what has no day
 * @param slips whether nothing was found as typed, and these are near to it
 * @param ready whether there is an index to look in
 */
record Results(
        List<Hit> hits, long total, Map<String, Long> kinds, Map<Integer, Long> years, boolean slips, boolean ready) {

    static final Results NONE = new Results(List.of(), 0, Map.of(), Map.of(), false, true);
    static final Results NOT_READY = new Results(List.of(), 0, Map.of(), Map.of(), false, false);
}
