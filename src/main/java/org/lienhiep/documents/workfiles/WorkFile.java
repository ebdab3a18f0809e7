package org.lienhiep.documents.workfiles;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lienhiep.web.Cell;
import org.lienhiep.web.Fmt;
import org.lienhiep.web.Texts;

/**
 * A file kept on one matter, as entered.
 *
 * @param keeping for how many years it is kept; null for ever
 */
record WorkFile(String title, @Nullable Integer keeping, LocalDate openedOn, String keywords, String note) {

    static final String TYPE = "documents.work_file";

    /** Years that are offered, and for ever (TT 10/2022/TT-BNV). */
    static final List<String> KEEPING = List.of("ever", "70", "50", "30", "20", "15", "10", "5", "2");

    /** Kept so long or longer, it is handed in to the archive (NĐ 30/2020/NĐ-CP, Đ.30). */
    static final int HANDED_IN = 5;

    /** Days before the last day of handing in from which it counts as due soon. */
    private static final int WARN_DAYS = 60;

    /** Who holds a file: a body of the directory, a person, or both. */
    record Keeper(@Nullable Long unit, String name) {}

    /** A file as kept. */
    record Kept(
            long id,
            int year,
            int number,
            String title,
            @Nullable Integer keeping,
            LocalDate openedOn,
            String keywords,
            String note,
            int version,
            @Nullable Long unitId,
            @Nullable String unit,
            String keeper,
            @Nullable LocalDate closedOn,
            @Nullable Integer sheets,
            String closingNote,
            @Nullable Long depositId,
            @Nullable LocalDate depositedOn,
            int documents) {

        String path() {
            return "/documents/work-files/" + id;
        }

        /** Its number with two digits at least, and the year: 05/2018. */
        String symbol() {
            return (number < 10 ? "0" : "") + number + "/" + year;
        }

        /** The body and the person who hold it. */
        String holder() {
            return new WorkFiles.Held(unit, keeper, openedOn, "").words();
        }

        boolean open() {
            return closedOn == null;
        }

        boolean deposited() {
            return depositId != null;
        }

        /** The last day to hand it in; null while it is open, where it is in already, or is not to be handed in. */
        @Nullable
        LocalDate handInBy() {
            boolean goes = keeping == null || keeping >= HANDED_IN;
            return closedOn == null || deposited() || !goes ? null : closedOn.plusYears(1);
        }

        /** How long it is kept, in words. */
        String kept() {
            return keeping == null ? Texts.t("documents.keeping.ever") : Texts.t("documents.keeping.years", keeping);
        }

        /** How it stands, in a word. */
        Cell state(LocalDate today) {
            if (depositedOn != null) return Cell.mark("ok", Texts.t("documents.work-file.in", Fmt.date(depositedOn)));
            if (closedOn == null) return Cell.mark("open", Texts.t("documents.work-file.open"));
            LocalDate by = handInBy();
            if (by == null) return Cell.mark("plain", Texts.t("documents.work-file.closed", Fmt.date(closedOn)));
            if (by.isBefore(today)) return Cell.mark("late", Texts.t("documents.work-file.late", Fmt.date(by)));
            boolean soon = !by.minusDays(WARN_DAYS).isAfter(today);
            return Cell.mark(soon ? "soon" : "plain", Texts.t("documents.work-file.due", Fmt.date(by)));
        }
    }
}
