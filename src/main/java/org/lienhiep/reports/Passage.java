package org.lienhiep.reports;

/**
 * A text of a report that can be changed on its own: a paragraph of the draft, or an addendum being written.
 *
 * @param report the report
 * @param place {@code paragraphs} or {@code addenda}
 * @param no the paragraph's key, or the addendum's number
 * @param section the section it stands in
 * @param title the title of that section
 * @param text as typed
 * @param version of the text
 */
public record Passage(long report, String place, long no, String section, String title, String text, int version) {

    static final String PARAGRAPHS = "paragraphs";
    static final String ADDENDA = "addenda";

    /** Where it is changed. */
    public String path() {
        return path(report, place, no);
    }

    /** Where a passage is changed. */
    static String path(long report, String place, long no) {
        return "/reports/" + report + "/" + place + "/" + no;
    }

    /** Whether it is an addendum. */
    public boolean added() {
        return place.equals(ADDENDA);
    }

    /** The text with something else at a place: from {@code start} on, {@code length} characters long. */
    String with(int start, int length, String other) {
        return text.substring(0, start) + other + text.substring(start + length);
    }
}
