package org.lienhiep.councils;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** An amount of money in Vietnamese words, as lists of payments and receipts carry it. */
final class AmountWords {

    private static final String[] DIGITS = {"không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"};
    private static final String[] GROUPS = {"", " nghìn", " triệu", " tỷ", " nghìn tỷ", " triệu tỷ"};
    private static final BigInteger THOUSAND = BigInteger.valueOf(1_000);

    private AmountWords() {}

    /** "Một triệu hai trăm nghìn đồng"; whole đồng, below 10^18. */
    static String of(BigDecimal dong) {
        BigInteger rest = dong.toBigIntegerExact();
        if (rest.signum() == 0) return "Không đồng";
        List<Integer> groups = new ArrayList<>();
        for (; rest.signum() > 0; rest = rest.divide(THOUSAND))
            groups.add(rest.mod(THOUSAND).intValue());
        StringBuilder words = new StringBuilder();
        for (int i = groups.size() - 1; i >= 0; i--) {
            int group = groups.get(i);
            if (group == 0) continue;
            if (!words.isEmpty()) words.append(' ');
            words.append(group(group, !words.isEmpty())).append(GROUPS[i]);
        }
        String said = words.append(" đồng").toString();
        return said.substring(0, 1).toUpperCase(Locale.ROOT) + said.substring(1);
    }

    /** Three digits; after a higher group the hundreds are said even where there are none. */
    private static String group(int number, boolean full) {
        int hundreds = number / 100;
        int tens = number / 10 % 10;
        int ones = number % 10;
        List<String> words = new ArrayList<>();
        if (hundreds > 0 || full) words.add(DIGITS[hundreds] + " trăm");
        if (tens > 1) words.add(DIGITS[tens] + " mươi");
        else if (tens == 1) words.add("mười");
        else if (ones > 0 && (hundreds > 0 || full)) words.add("linh");
        if (ones > 0) words.add(one(ones, tens));
        return String.join(" ", words);
    }

    private static String one(int ones, int tens) {
        if (ones == 1 && tens > 1) return "mốt";
        if (ones == 5 && tens > 0) return "lăm";
        return DIGITS[ones];
    }
}
