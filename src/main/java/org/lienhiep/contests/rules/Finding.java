package org.lienhiep.contests.rules;

/**
 * One thing that was checked.
 *
 * @param code of the check
 * @param grade how it came out
 * @param asked what the rules ask, in words
 * @param found what was found, in words
 */
public record Finding(String code, Grade grade, String asked, String found) {

    /** How a check comes out. */
    public enum Grade {
        /** As the rules ask. */
        PASS,
        /** A person has to look, and may accept it. */
        SOFT,
        /** Against the rules. */
        HARD;

        /** Its name in the database and in messages. */
        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
