package org.lienhiep.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A line of the desk.
 *
 * @param record what it is about, as {@code documents.document:12}
 * @param on the day it stands under: when it is due, or when it began to wait
 * @param mark its state in a word
 * @param title its name, the link to its page
 * @param href that page, below the Union's base
 * @param who whose turn it is, in words
 * @param action what the viewer does next, or null where it is somebody else's turn
 */
public record DeskItem(
        String record,
        LocalDate on,
        Cell mark,
        String title,
        String href,
        String who,
        ListView.@Nullable Action action) {}
