package org.lienhiep.unions;

import java.time.LocalDate;

/**
 * A day that is worked, or not, against the rule of the week.
 *
 * @param nature {@code holiday}, {@code off} (given in exchange) or {@code worked} (a day of rest that is worked in exchange)
 * @param name a code of the house ({@code tet}) or the Union's own words
 * @param source the law or the paper behind it
 * @param own whether the Union entered it; otherwise it stands in the calendar of the house
 */
public record SpecialDay(LocalDate day, String nature, String name, String source, boolean own) {

    /** Whether people work on it. */
    public boolean worked() {
        return nature.equals("worked");
    }
}
