package org.lienhiep.notices;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.lienhiep.web.Cell;
import org.lienhiep.web.Fmt;
import org.lienhiep.web.Texts;

/**
 * A reminder that went out. It holds keys; its words are made when it is read.
 *
 * @param due the day by which the thing is to be done, as it was when it went out
 * @param body the short name of whose work it is, or null
 * @param read whether this reader has read it
 * @param settledOn the day from which it asks nothing any more: the work is done, or a later reminder came; or null
 */
record Notice(
        long id,
        String kind,
        long record,
        LocalDate due,
        LocalDate noticedOn,
        @Nullable String body,
        boolean read,
        @Nullable LocalDate settledOn) {

    static final String TYPE = "notices.notice";

    boolean settled() {
        return settledOn != null;
    }

    /** How it stands today, as a mark. */
    Cell mark(LocalDate today) {
        return settled() ? Cell.mark("plain", Texts.t("notices.settled")) : mark(kind, due, today);
    }

    /** How far a day of a kind is away. */
    static Cell mark(String kind, LocalDate due, LocalDate today) {
        long days = ChronoUnit.DAYS.between(today, due);
        String since = "notices.since." + kind;
        if (days < 0 && Texts.has(since)) return Cell.mark("soon", Texts.t(since, Fmt.number(-days)));
        if (days < 0) return Cell.mark("late", Texts.t("notices.late", Fmt.number(-days)));
        if (days == 0) return Cell.mark("soon", Texts.t("notices.today"));
        return Cell.mark(days <= 14 ? "soon" : "open", Texts.t("notices.left", Fmt.number(days)));
    }

    /** "Hạn nhiệm vụ 31/10/2017 · Hội Làm vườn". */
    String line() {
        return line(kind, due, body);
    }

    static String line(String kind, LocalDate due, @Nullable String body) {
        String what = Texts.t("notices.line." + kind, Fmt.date(due));
        return body == null ? what : what + " · " + body;
    }
}
