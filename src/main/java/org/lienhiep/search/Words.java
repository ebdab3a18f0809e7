package org.lienhiep.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.lienhiep.directory.VietnameseNames;

/** Cuts text into words: runs of letters (KH&CN is one), runs of digits; 12/QĐ-LHH is 12, qđ, lhh in whatever way it is written. */
final class Words {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+(?:&[\\p{L}\\p{M}]+)*|\\p{Nd}+");

    /** Where both are written for one sound: kỹ and kĩ, lý and lí, quý and quí. */
    private static final Pattern LONG_I = Pattern.compile("^([hklmst]|qu)y(\\d?)$");

    private static final int LONGEST = 60;

    private Words() {}

    /** The text in the one form in which it is kept, cut, and marked. */
    static String clean(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /** The words of a clean text. */
    static List<Word> of(String text) {
        List<Word> words = new ArrayList<>();
        Matcher found = WORD.matcher(text);
        while (found.find()) {
            String written = found.group().replace("&", "");
            if (written.length() > LONGEST) written = written.substring(0, LONGEST);
            boolean digits = Character.isDigit(written.charAt(0));
            String folded = digits ? plain(written) : sound(VietnameseNames.fold(written));
            if (folded.isEmpty()) continue;
            String exact = digits ? folded : sound(VietnameseNames.toned(written));
            boolean accented = !digits && !VietnameseNames.fold(written).equals(written.toLowerCase(Locale.ROOT));
            words.add(new Word(found.start(), found.end(), folded, exact, accented));
        }
        return words;
    }

    /** The words without diacritics, with one space between them. */
    static String folded(String text) {
        return of(clean(text)).stream().map(Word::folded).collect(Collectors.joining(" "));
    }

    private static String sound(String word) {
        return LONG_I.matcher(word).replaceFirst("$1i$2");
    }

    private static String plain(String digits) {
        StringBuilder plain = new StringBuilder();
        digits.chars().forEach(c -> plain.append(Character.digit(c, 10)));
        return plain.toString().replaceFirst("^0+(?=\\d)", "");
    }
}
