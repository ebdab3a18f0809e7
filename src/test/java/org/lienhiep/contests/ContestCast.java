package org.lienhiep.contests;

import org.lienhiep.cast.Page;
import org.lienhiep.cast.Visitor;
import org.lienhiep.cast.Year;

/** One demonstration year with its two contests, for the tests of this package that write. */
final class ContestCast {

    final Year year;
    final Visitor office;
    final long youth;
    final long technical;

    ContestCast(Year year) {
        this.year = year;
        this.office = year.as("van-phong");
        this.youth = year.id("contests.edition", "ttn-10");
        this.technical = year.id("contests.edition", "stkt-7");
    }

    String room() {
        return "/contests/" + youth;
    }

    /** The page of a youth entry. */
    String entry(String code) {
        return room() + "/entries/" + year.id("contests.entry", code);
    }

    /** An eligible youth entry without a prize, by its place among them. */
    String plain(int n) {
        return room() + "/entries/"
                + year.number("select e.id from contests.entry e where e.edition_id = " + youth
                        + " and e.received_on is not null and not e.late"
                        + " and not exists (select 1 from contests.entry_exit x where x.entry_id = e.id and x.withdrawn_at is null)"
                        + " and not exists (select 1 from contests.entry_award w where w.entry_id = e.id)"
                        + " order by e.id offset " + n + " limit 1");
    }

    /** An entry that the office has just received, by the way of the form. */
    String received(String title) {
        return path(office.submit(
                room() + "/entries/new",
                "title",
                title,
                "authors",
                "Tên Rất Riêng Của " + title,
                "applicant",
                "truong-01",
                "received_on",
                "12/06/2017"));
    }

    /** The path that an answer leads to, below the Union's base. */
    static String path(Page answer) {
        answer.is(303);
        return answer.location().replaceFirst("^(https?://[^/]+)?/[^/]+", "");
    }

    /** Moves the closing day of the youth contest. */
    Page extend(String until) {
        return office.submit(room() + "/extensions/new", extension(until));
    }

    /** The form of an extension, filled. */
    String[] extension(String until) {
        return new String[] {"until", until, "document", document(), "decided_on", "28/06/2017", "reason", "Mưa bão"};
    }

    String document() {
        return Long.toString(year.id("documents.document_ref", "qd-ttn-10"));
    }
}
