package org.lienhiep.documents.papers;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;

/** The code by which anybody checks a paper: 130 random bits in letters and digits that are not taken for each other. */
final class CheckCode {

    private static final String SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 26;
    private static final SecureRandom RANDOM = new SecureRandom();

    private CheckCode() {}

    static String fresh() {
        StringBuilder code = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) code.append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
        return code.toString();
    }

    /** A code as somebody typed it: dashes, blanks and small letters aside, O read as 0, I and L as 1. */
    static Optional<String> read(String typed) {
        String code = typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s-]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        boolean whole = code.length() == LENGTH && code.chars().allMatch(c -> SIGNS.indexOf(c) >= 0);
        return whole ? Optional.of(code) : Optional.empty();
    }
}
