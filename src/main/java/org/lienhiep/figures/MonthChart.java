package org.lienhiep.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.lienhiep.web.FigureLink;
import org.lienhiep.web.Fmt;
import org.lienhiep.web.Here;

/**
 * A figure by month, on a field of 400 × 150: a bar for each month, the year before as a tick on it.
 *
 * @param bars one for each month of the period, in order
 * @param half half of the top value, as printed beside its line; empty where that is no whole number
 * @param top the top value, as printed beside its line
 */
record MonthChart(List<Bar> bars, String half, String top) {

    static final MonthChart NONE = new MonthChart(List.of(), "", "");

    private static final int LEFT = 28;
    private static final int WIDTH = 372;
    private static final int FLOOR = 122;
    private static final int HEIGHT = 108;
    private static final int MOST = 12;

    /**
     * One month.
     *
     * @param label its number
     * @param x where its place begins
     * @param width of its place
     * @param height of its bar
     * @param tick where the year before stands; below the floor where there was nothing
     */
    public record Bar(
            String label,
            String name,
            int x,
            int width,
            int height,
            int tick,
            FigureLink figure,
            FigureLink before,
            boolean toCome) {

        /** Top of the bar. */
        public int y() {
            return FLOOR - height;
        }
    }

    /** Draws it; a period of more than twelve months, or a figure that adds nothing up, has none. */
    static MonthChart of(FigureQuery query, FigureShape.Shape shape, LocalDate today) {
        List<LocalDate> months = new ArrayList<>();
        for (LocalDate m = query.from().withDayOfMonth(1); !m.isAfter(query.to()); m = m.plusMonths(1)) months.add(m);
        if (months.size() < 2 || months.size() > MOST || shape.months().isEmpty()) return NONE;
        BigDecimal most = shape.months().values().stream()
                .flatMap(v -> List.of(v).stream())
                .max(BigDecimal::compareTo)
                .orElse(BigDecimal.ONE);
        BigDecimal top = round(most);
        List<Bar> bars = new ArrayList<>();
        int width = WIDTH / months.size();
        for (int i = 0; i < months.size(); i++) {
            LocalDate month = months.get(i);
            BigDecimal[] amounts =
                    shape.months().getOrDefault(month, new BigDecimal[] {BigDecimal.ZERO, BigDecimal.ZERO});
            bars.add(bar(query, month, amounts, top, LEFT + i * width, width, today));
        }
        String lang = Here.get().lang();
        boolean even = top.remainder(BigDecimal.TWO).signum() == 0;
        return new MonthChart(bars, even ? Fmt.number(top.divide(BigDecimal.TWO), lang) : "", Fmt.number(top, lang));
    }

    private static Bar bar(
            FigureQuery query,
            LocalDate month,
            BigDecimal[] amounts,
            BigDecimal top,
            int x,
            int width,
            LocalDate today) {
        LocalDate end = month.withDayOfMonth(month.lengthOfMonth());
        FigureQuery part = new FigureQuery(
                query.key(),
                query.indicator(),
                query.filter(),
                month.isBefore(query.from()) ? query.from() : month,
                end.isAfter(query.to()) ? query.to() : end);
        return new Bar(
                Integer.toString(month.getMonthValue()),
                month.getMonthValue() + "/" + month.getYear(),
                x,
                width,
                height(amounts[0], top),
                FLOOR - height(amounts[1], top),
                FigureController.link(new Figure(part, amounts[0], 1, false)),
                FigureController.link(new Figure(part.yearBefore(), amounts[1], 1, false)),
                month.isAfter(today));
    }

    private static int height(BigDecimal amount, BigDecimal top) {
        return amount.multiply(BigDecimal.valueOf(HEIGHT))
                .divide(top, 0, RoundingMode.HALF_UP)
                .intValue();
    }

    /** The next number that reads well: 1, 2, 4, 5, 6, 8, 10, 20, 40, … */
    private static BigDecimal round(BigDecimal most) {
        BigDecimal unit = BigDecimal.ONE;
        while (true) {
            for (int n : List.of(1, 2, 4, 6, 8, 10)) {
                BigDecimal top = unit.multiply(BigDecimal.valueOf(n));
                if (top.compareTo(most) >= 0) return top;
            }
            unit = unit.multiply(BigDecimal.TEN);
        }
    }
}
