package org.lienhiep.notices;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lienhiep.web.Cell;
import org.lienhiep.web.Form;
import org.lienhiep.web.ListView;
import org.lienhiep.web.Texts;

/**
 * An inbox as drawn.
 *
 * @param total notices under the filter
 * @param all whether those read are shown too
 * @param forms the form of the whole page and of its rows: each press counts once
 * @param here the address of the page below the base, to come back to
 */
record InboxPage(
        List<Row> rows,
        long total,
        boolean all,
        List<ListView.Choice> states,
        List<ListView.Choice> modules,
        @Nullable String next,
        @Nullable String first,
        Form forms,
        String here) {

    /**
     * One notice.
     *
     * @param title the record's name, or words that it is not this reader's to know
     * @param href the record's page, or null
     */
    record Row(Notice notice, String title, @Nullable String href, LocalDate today) {

        static Row of(Notice notice, ReminderSources.@Nullable Named named, LocalDate today) {
            return named == null
                    ? new Row(notice, Texts.t("notices.not-yours"), null, today)
                    : new Row(notice, named.title(), named.path(), today);
        }

        Cell mark() {
            return notice.mark(today);
        }

        /** What kind of day, which day, whose work; the body only where the title does not name it. */
        String line() {
            String body = notice.body();
            boolean named = body != null && title.contains(body);
            return Notice.line(notice.kind(), notice.due(), named ? null : body);
        }

        /** Whether it still asks something of the reader. */
        boolean waits() {
            return !notice.read() && !notice.settled();
        }
    }

    List<Row> unread() {
        return rows.stream().filter(Row::waits).toList();
    }
}
