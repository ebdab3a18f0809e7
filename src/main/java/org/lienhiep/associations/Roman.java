package org.lienhiep.associations;

/** Numbers as terms and congresses carry them: III, IV, IX. */
final class Roman {

    private static final int[] VALUES = {100, 90, 50, 40, 10, 9, 5, 4, 1};
    private static final String[] SIGNS = {"C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};

    private Roman() {}

    /** The number in Roman signs; 1 to 399. */
    static String of(int number) {
        StringBuilder signs = new StringBuilder();
        int left = number;
        for (int i = 0; i < VALUES.length; i++) {
            for (; left >= VALUES[i]; left -= VALUES[i]) signs.append(SIGNS[i]);
        }
        return signs.toString();
    }
}
