package org.lienhiep.web;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The picture at the head of the portal's home: records drawn one by one, with the figures over them. A bean of its module. */
public interface HomePicture {

    /** A figure and the words that follow it. */
    record Clause(FigureLink figure, String words) {}

    /**
     * One record of the picture.
     *
     * @param look empty for plain, {@code full} or {@code gold}
     * @param title its name; empty where it may not be said
     * @param href its page below the base, or null
     */
    record Dot(String look, String title, @Nullable String href) {}

    /** What a look means. */
    record Meaning(String look, String words) {}

    /**
     * The picture.
     *
     * @param kicker the line above
     * @param note what a dot is
     * @param more the words of the button
     * @param href where it leads, below the base
     */
    record Picture(
            String kicker,
            List<Clause> clauses,
            String note,
            List<Dot> dots,
            List<Meaning> meanings,
            String more,
            String href) {

        /** Dots beside each other in a row. */
        public static final int ACROSS = 20;

        /** How far from the left a dot stands. */
        public int x(int dot) {
            return dot % ACROSS * 25 + 12;
        }

        /** How far from the top a dot stands. */
        public int y(int dot) {
            return dot / ACROSS * 25 + 12;
        }

        /** The height of the picture, 25 for each row of dots. */
        public int height() {
            return (dots.size() + ACROSS - 1) / ACROSS * 25;
        }
    }

    /** The picture as it is today, or null where there is nothing to draw. */
    @Nullable
    Picture picture();

    /** The first picture that has something to draw. */
    static Optional<Picture> first() {
        return Beans.of(HomePicture.class)
                .map(HomePicture::picture)
                .filter(Objects::nonNull)
                .findFirst();
    }
}
