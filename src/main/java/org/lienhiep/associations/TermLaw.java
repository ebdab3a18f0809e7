package org.lienhiep.associations;

import java.time.LocalDate;

/** What the law says about the length of a term. */
final class TermLaw {

    /** NĐ 45/2010/NĐ-CP Đ.20 and NĐ 126/2024/NĐ-CP Đ.19 k.4: by charter, at most five years. */
    private static final int MOST_YEARS = 5;

    /** NĐ 126/2024/NĐ-CP is in force from this day. */
    private static final LocalDate DECREE_126 = LocalDate.of(2024, 11, 26);

    private TermLaw() {}

    /** The last day that a term beginning on this day may have. */
    static LocalDate latestEnd(LocalDate startsOn) {
        return startsOn.plusYears(MOST_YEARS);
    }

    /** The key of the sentence that names the rule in force on the day the term begins. */
    static String tooLong(LocalDate startsOn) {
        return startsOn.isBefore(DECREE_126) ? "associations.too-long-45" : "associations.too-long-126";
    }
}
