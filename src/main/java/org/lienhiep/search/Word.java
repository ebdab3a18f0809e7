package org.lienhiep.search;

/**
 * A word of a text, as it is compared.
 *
 * @param start where it begins in the text
 * @param end where it ends
 * @param folded without diacritics, đ as d, y as i where both are written (kỹ, kĩ), a number without noughts before it
 * @param exact with its marks, the tone behind it wherever it was written (hòa, hoà)
 * @param accented whether it was written with a mark
 */
record Word(int start, int end, String folded, String exact, boolean accented) {

    boolean number() {
        return Character.isDigit(folded.charAt(0));
    }

    /** Whether it can be a year. */
    boolean year() {
        return folded.matches("(19|20)\\d\\d");
    }
}
