package org.lienhiep.contests.jury;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lienhiep.contests.FieldNames;
import org.lienhiep.contests.scoring.Criterion;
import org.lienhiep.web.Fmt;

/**
 * A sheet as a judge sees it: a code, a title, the criteria; never a name.
 *
 * @param action where it is sent
 * @param back where all sheets are
 * @param done whether it was kept just now
 * @param next the sheet after it that is not signed, or 0
 * @param all the sheets in hand, in the order of their codes
 */
record SheetPage(
        String action,
        String back,
        Sheets.Kept sheet,
        RoundRules rules,
        boolean open,
        boolean done,
        long next,
        List<Sheets.Kept> all) {

    /** Its place among them, from 1. */
    int place() {
        return all.stream().map(Sheets.Kept::id).toList().indexOf(sheet.id()) + 1;
    }

    /** How a sheet stands on the line of all: signed, this one, or null for neither. */
    @Nullable
    String look(int i) {
        if (all.get(i).id() == sheet.id()) return "here";
        return all.get(i).signed() ? "done" : null;
    }

    /** What a full mark is worth in a weighted total; null in a plain one. */
    @Nullable
    String weight(Criterion criterion) {
        return rules.marking().weighted() ? SheetForm.Asked.plain(criterion.weight()) : null;
    }

    List<SheetForm.Asked> asked() {
        return SheetForm.asked(rules);
    }

    String field() {
        return FieldNames.name(sheet.field());
    }

    String most() {
        return Fmt.number(rules.most());
    }

    String total() {
        return sheet.total() == null ? "" : Fmt.number(sheet.total());
    }

    boolean writable() {
        return open && !sheet.signed();
    }
}
