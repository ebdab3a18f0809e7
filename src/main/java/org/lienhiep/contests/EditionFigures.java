package org.lienhiep.contests;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lienhiep.figures.Figure;
import org.lienhiep.figures.Figures;
import org.lienhiep.web.FigureLink;
import org.lienhiep.web.Here;

/** What everybody may know of an edition in numbers: the same figures as in the report, opened on the public list. */
record EditionFigures(String path, Figure received, Figure awarded, Figure national) {

    /** The lists of an edition, each behind its figure. */
    static final List<String> LISTS = List.of("received", "awarded", "national");

    private static final List<String> CODES = List.of("CON-12", "CON-13", "CON-08");

    /** The figures of an edition until a day. */
    static EditionFigures of(Edition.Kept edition, Figures figures, LocalDate today) {
        var counted = figures.evaluate(CODES.stream()
                .map(code -> figures.query(code, code, "type=" + edition.code(), edition.firstDay(), today))
                .toList());
        return new EditionFigures("/results/" + edition.id(), counted.get(0), counted.get(1), counted.get(2));
    }

    /** The figure over one of the {@link #LISTS}. */
    Figure over(String list) {
        return switch (list) {
            case "received" -> received;
            case "national" -> national;
            default -> awarded;
        };
    }

    /** A figure that opens its public list; null where there is none yet. */
    @Nullable
    FigureLink link(String list) {
        Figure figure = over(list);
        if (figure.total() == 0) return null;
        return FigureLink.counted(
                figure.query().indicator().code(),
                figure.orZero(),
                figure.printed(Here.get().lang()),
                path + "?show=" + list);
    }
}
