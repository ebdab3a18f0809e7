package org.lienhiep.directory;

import java.text.Normalizer;
import java.util.Locale;

/**
 * The two keys that every Vietnamese name carries: one to put it in order, one to find it without diacritics. They are computed
 * here and stored under a byte collation, so that an index serves both on every build of the database.
 */
public final class VietnameseNames {

    /** The alphabet in its order; a tone never changes a letter's place before the whole word is compared. */
    private static final String ALPHABET = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz";

    private static final String TONES = "\u0300\u0309\u0303\u0301\u0323"; // huyền, hỏi, ngã, sắc, nặng

    private VietnameseNames() {}

    /** The key of a person's name: the given name first, as offices list people, then the rest. */
    public static String personKey(String name) {
        String clean = name.strip().replaceAll("\\s+", " ");
        int last = clean.lastIndexOf(' ');
        return key(clean.substring(last + 1)) + "\u0001" + (last < 0 ? "" : key(clean.substring(0, last)));
    }

    /** The key of any other name, word by word. */
    public static String key(String text) {
        StringBuilder letters = new StringBuilder();
        StringBuilder tones = new StringBuilder();
        String composed = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFC);
        composed.codePoints().forEach(c -> append(Character.toString(c), letters, tones));
        return letters + "\u0002" + tones;
    }

    /** The text without diacritics and in lower case; đ is d. */
    public static String fold(String text) {
        String apart = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        return apart.replaceAll("\\p{M}+", "").replace('đ', 'd').strip().replaceAll("\\s+", " ");
    }

    /**
     * One word in lower case with its tone behind it: hòa and hoà, however typed, are the same word, and neither is hoa. Vowels and đ
     * keep their marks.
     */
    public static String toned(String word) {
        StringBuilder letters = new StringBuilder();
        StringBuilder tones = new StringBuilder();
        String apart = Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        for (char c : apart.toCharArray()) {
            int tone = TONES.indexOf(c);
            if (tone < 0) letters.append(c);
            else tones.append((char) ('1' + tone));
        }
        return Normalizer.normalize(letters, Normalizer.Form.NFC) + tones;
    }

    private static void append(String letter, StringBuilder letters, StringBuilder tones) {
        String apart = Normalizer.normalize(letter, Normalizer.Form.NFD);
        StringBuilder base = new StringBuilder();
        int tone = 0;
        for (char c : apart.toCharArray()) {
            int at = TONES.indexOf(c);
            if (at >= 0) tone = at + 1;
            else base.append(c);
        }
        String bare = Normalizer.normalize(base, Normalizer.Form.NFC);
        int place = bare.length() == 1 ? ALPHABET.indexOf(bare.charAt(0)) : -1;
        letters.append(place >= 0 ? (char) ('A' + place) : bare.equals(" ") ? "\u0001" : bare);
        if (tone > 0) tones.append((char) ('0' + tone));
        else if (place >= 0) tones.append('0');
    }
}
