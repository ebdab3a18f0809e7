package org.lienhiep.documents.papers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The fixed words and signs of a paper, said once for Word, for PDF and for the preview. */
public final class PaperWords {

    static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    /** Points follow the Vietnamese alphabet without its marked vowels: a, b, c, d, đ, e, g, h … */
    private static final String POINTS = "abcdđeghiklmnopqrstuvxy";

    private static final String[] ROMAN = {"I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"};
    private static final String SIGNS = "[\\s;.,]+$";

    private PaperWords() {}

    static String copies() {
        return "Nơi nhận:";
    }

    /** "QUYẾT ĐỊNH:", between the bases of a decision and its articles. */
    static String decides() {
        return "QUYẾT ĐỊNH:";
    }

    /** "Kính gửi:", with the addressee where there is one; several stand on lines of their own below it. */
    static String to(List<String> addressees) {
        return addressees.size() == 1
                ? "Kính gửi: " + addressees.getFirst().replaceFirst(SIGNS, "") + "."
                : "Kính gửi:";
    }

    /** Lines after dashes, ";" between them, "." at the end. */
    static List<String> listed(List<String> lines) {
        return listed(lines, "");
    }

    /** Lines after dashes, ";" between them, {@code end} or "." at the end. */
    static List<String> listed(List<String> lines, String end) {
        return closed(lines, end).stream().map(line -> "- " + line).toList();
    }

    /** The bases: ";" after each, "." after the last one. */
    static List<String> bases(List<String> lines) {
        return closed(lines, "");
    }

    private static List<String> closed(List<String> lines, String end) {
        List<String> closed = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            boolean last = i == lines.size() - 1;
            closed.add(lines.get(i).replaceFirst(SIGNS, "") + (!last ? ";" : end.isEmpty() ? "." : end));
        }
        return closed;
    }

    /** The closing sign takes the place of the full stop before it. */
    static String ended(String words, String end) {
        return end.isEmpty() ? words : words.replaceFirst("[\\s.]+$", "") + end;
    }

    /** The title of a heading: in capitals down to "I." */
    static String title(PaperBlock.Heading heading) {
        return heading.level() < 2 ? heading.title().toUpperCase(VIETNAMESE) : heading.title();
    }

    /** "Phụ lục", and its Roman number where there are several; empty for what the paper issues. */
    static String annex(Paper paper, Paper.Annex annex) {
        if (annex.attached()) return "";
        List<Paper.Annex> annexes =
                paper.annexes().stream().filter(a -> !a.attached()).toList();
        if (annexes.size() == 1) return "Phụ lục";
        return "Phụ lục " + roman(annexes.indexOf(annex) + 1);
    }

    static String roman(int number) {
        return ROMAN[Math.min(number, ROMAN.length) - 1];
    }

    /** The letter of a point, counted from 1: "a", …, "d", "đ", "e", "g". */
    public static String point(int number) {
        int at = Math.floorMod(number - 1, POINTS.length());
        return POINTS.substring(at, at + 1);
    }

    /** "ngày 05 tháng 01 năm 2018": days below 10 and the months 1 and 2 carry a zero, so that nothing can be written before them. */
    public static String day(LocalDate on) {
        return "ngày %s tháng %s năm %d"
                .formatted(two(on.getDayOfMonth(), 10), two(on.getMonthValue(), 3), on.getYear());
    }

    /** The place, a comma, the day in words. */
    public static String placeAndDay(String place, LocalDate on) {
        return place + ", " + day(on);
    }

    /** Place and day with room for the hand. */
    public static String openDay(String place, int year) {
        String room = "\u00A0".repeat(5);
        return "%s, ngày%stháng%snăm %d".formatted(place, room, room, year);
    }

    /** Whether a line above a signature is a day left to the hand: "…, ngày … tháng … năm …". */
    static boolean isOpenDay(String line) {
        return line.startsWith("…, ngày");
    }

    /** A day in figures with room for the hand. */
    static String openSlashes(int year) {
        String room = "\u00A0".repeat(5);
        return " ngày" + room + "/" + room + "/" + year;
    }

    /** "Số: 05/QĐ-LHH": numbers below 10 carry a zero. */
    public static String number(String number) {
        return "Số: " + padded(number);
    }

    /** "05/QĐ-LHH" for "5/QĐ-LHH". */
    static String padded(String number) {
        return number.matches("\\d(\\D.*)?") ? "0" + number : number;
    }

    /** A number with room for the hand before its symbol. */
    public static String openNumber(String symbol) {
        return "Số:" + "\u00A0".repeat(6) + "/" + symbol;
    }

    private static String two(int number, int below) {
        return (number < below ? "0" : "") + number;
    }
}
