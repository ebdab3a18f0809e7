package org.lienhiep.web;

import org.jspecify.annotations.Nullable;

/**
 * A term of office on one axis of 404 units: how long it runs, what is left of its last year, what is past it.
 *
 * @param from where the term begins
 * @param last where it ends, as extended
 * @param now where today stands
 * @param state {@code in}, {@code soon} for the last twelve months, {@code extended} or {@code overdue}
 * @param congress where the congress is planned, or null
 * @param held whether the term began with a congress of this year
 */
public record TermBar(
        int from, int last, int now, String state, @Nullable Integer congress, boolean held) {

    /** The strokes over the time past the term, so that it is read in grey print too. */
    public String hatch() {
        StringBuilder path = new StringBuilder();
        for (int x = last + 3; x + 6 <= now; x += 7) path.append('M').append(x).append(" 16l6 -10");
        return path.toString();
    }
}
