package org.lienhiep.contests.jury;

import java.util.List;

/**
 * A judge's desk: first what keeps the judge out, then the sheets in hand.
 *
 * @param link where it stands
 * @param declared whether the judge has declared
 * @param done whether something was handed in just now
 */
record DeskPage(
        String link,
        Judging judging,
        RoundRules rules,
        String judge,
        boolean declared,
        boolean done,
        List<Sheets.Kept> sheets) {

    static final List<String> KINDS = List.of("employer", "relative", "mentor", "coauthor", "self", "other");

    long signed() {
        return sheets.stream().filter(Sheets.Kept::signed).count();
    }
}
