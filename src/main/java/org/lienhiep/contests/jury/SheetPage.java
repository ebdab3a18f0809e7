package org.lienhiep.contests.jury;

import java.util.List;
import org.lienhiep.contests.FieldNames;
import org.lienhiep.web.Fmt;

/**
 * A sheet as a judge sees it: a code, a title, the criteria; never a name.
 *
 * @param action where it is sent
 * @param back where all sheets are
 * @param done whether it was kept just now
 * @param next the sheet after it that is not signed, or 0
 */
record SheetPage(
        String action, String back, Sheets.Kept sheet, RoundRules rules, boolean open, boolean done, long next) {

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
