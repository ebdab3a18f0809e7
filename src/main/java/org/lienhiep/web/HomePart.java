package org.lienhiep.web;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A part of the portal's home: the newest of what a module shows to everybody. A bean of the module. */
public interface HomePart {

    /** How a part is set: days in front, small numbers above, or names in columns. */
    enum Look {
        DATES,
        PAPERS,
        NAMES
    }

    /**
     * One line of a part.
     *
     * @param mark what stands before or above it: a day, a number; empty for none
     * @param below the small word under the mark; empty for none
     * @param words what it says
     * @param href its page below the base, or null
     */
    record Line(
            String mark,
            String below,
            String words,
            @Nullable String href) {}

    /**
     * A part with its lines.
     *
     * @param order place on the page
     * @param more the words of the way to the whole list
     * @param href that list, below the base
     */
    record Part(int order, Look look, String title, String more, String href, List<Line> lines) {}

    /** The part as it is today, or null where there is nothing to show. */
    @Nullable
    Part part();

    /** The parts that have something to show, in order. */
    static List<Part> all() {
        return Beans.of(HomePart.class)
                .map(HomePart::part)
                .filter(Objects::nonNull)
                .sorted(Comparator.comparingInt(Part::order))
                .toList();
    }
}
