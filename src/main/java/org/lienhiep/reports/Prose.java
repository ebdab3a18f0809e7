package org.lienhiep.reports;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Takes a paragraph apart into words, places where figures stand, and numbers that nobody counted. */
final class Prose {

    /** A piece of a paragraph; the pieces in order are the paragraph. */
    sealed interface Piece {
        /** The piece as it was typed. */
        String source();
    }

    /** Plain words. */
    record Words(String source) implements Piece {}

    /**
     * A place where a figure stands.
     *
     * @param source as typed: {@code {workshops}} or {@code {overdue|nhiều hội}}
     * @param name the figure's key, or the name of words that follow from figures
     * @param label the words that open the list instead of the value, or null
     */
    record Place(String source, String name, @Nullable String label) implements Piece {}

    /** A number that no record stands behind, beginning at this character. */
    record Loose(String source, int start) implements Piece {}

    private static final Pattern PLACE =
            Pattern.compile("\\{([A-Za-z][\\w-]*(?:[:?][A-Za-z][\\w=;-]*)?)(?:\\|([^{}|]{1,80}))?}");

    /** Numbers that name something and count nothing: years, days, numbers of papers, articles of law, times of day. */
    private static final Pattern NAMES =
            Pattern.compile("(?U)(?i:năm|nhiệm kỳ|giai đoạn|từ|đến|khóa)\\s+(1[89]|20)\\d{2}"
                    + "(\\s*[-–]\\s*(1[89]|20)\\d{2})?|\\b\\d{4}\\s*[-–]\\s*\\d{4}\\b"
                    + "|\\b\\d{1,2}/\\d{1,2}/\\d{4}|\\b\\d{1,2}/\\d{4}"
                    + "|(?i:ngày|sáng|chiều|tối)\\s+\\d{1,2}(/\\d{1,2})?(/\\d{4})?"
                    + "|\\b\\d+/(\\d{4}/)?\\p{Lu}[\\p{L}\\d./-]*"
                    + "|(?i:điều|khoản|điểm|số|lần|kỳ|tháng|quý|mục|phụ lục|công nghiệp|phiên bản)\\s+\\d+(\\.\\d+)*"
                    + "|\\b\\d{1,2}\\s?(giờ|h)(\\s?\\d{2})?\\b|\\p{L}+-?\\d+|(?m:^)\\s*\\d{1,2}[.)]\\s");

    private static final Pattern NUMBER = Pattern.compile("\\d+([.,]\\d+)*%?");

    private Prose() {}

    /** The pieces of a paragraph. */
    static List<Piece> pieces(String text) {
        List<Piece> pieces = new ArrayList<>();
        Matcher place = PLACE.matcher(text);
        int done = 0;
        while (place.find()) {
            words(text, done, place.start(), pieces);
            pieces.add(new Place(place.group(), place.group(1), place.group(2)));
            done = place.end();
        }
        words(text, done, text.length(), pieces);
        return pieces;
    }

    /** The numbers in a text that no record stands behind, in order. */
    static List<Loose> loose(String text) {
        List<Loose> loose = new ArrayList<>();
        for (Piece piece : pieces(text)) if (piece instanceof Loose number) loose.add(number);
        return loose;
    }

    /** The places in a text, in order. */
    static List<Place> places(String text) {
        List<Place> places = new ArrayList<>();
        for (Piece piece : pieces(text)) if (piece instanceof Place place) places.add(place);
        return places;
    }

    private static void words(String text, int from, int to, List<Piece> pieces) {
        if (from == to) return;
        String part = text.substring(from, to);
        boolean[] named = new boolean[part.length()];
        Matcher names = NAMES.matcher(part);
        while (names.find()) Arrays.fill(named, names.start(), names.end(), true);
        Matcher number = NUMBER.matcher(part);
        int done = 0;
        while (number.find()) {
            if (named[number.start()]) continue;
            if (number.start() > done) pieces.add(new Words(part.substring(done, number.start())));
            pieces.add(new Loose(number.group(), from + number.start()));
            done = number.end();
        }
        if (done < part.length()) pieces.add(new Words(part.substring(done)));
    }
}
