package org.lienhiep.web;

import java.util.List;

/**
 * The line of a small multiple: how a count grew over the year, on a field of 194 × 40.
 *
 * @param path the line itself
 * @param area what lies under it
 * @param targetY where the target's line stands
 * @param dot where the count stands on the last day
 */
public record StepLine(String path, String area, int targetY, String dot) {

    private static final int WIDTH = 194;
    private static final int FLOOR = 36;
    private static final int HEIGHT = 30;

    /**
     * Draws the line.
     *
     * @param days the day of the year of every record counted, in order
     * @param target the value aimed at
     * @param lastDay the day of the year reached so far
     */
    public static StepLine of(List<Integer> days, double target, int lastDay) {
        double top = Math.max(Math.max(days.size(), target), 1);
        StringBuilder path = new StringBuilder("M0 " + FLOOR);
        for (int i = 0; i < days.size(); i++) {
            path.append('H').append(x(days.get(i))).append('V').append(y(i + 1, top));
        }
        int end = x(lastDay);
        path.append('H').append(end);
        String dot = "M" + end + " " + y(days.size(), top) + "h0";
        return new StepLine(path.toString(), path + "V" + FLOOR + "H0Z", y(target, top), dot);
    }

    private static int x(int day) {
        return Math.min(day, 366) * WIDTH / 366;
    }

    private static int y(double value, double top) {
        return (int) Math.round(FLOOR - HEIGHT * value / top);
    }
}
