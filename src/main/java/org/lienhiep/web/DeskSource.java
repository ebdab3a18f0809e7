package org.lienhiep.web;

import java.time.LocalDate;
import java.util.List;

/** What a module puts on the desk; modules give theirs as beans. */
public interface DeskSource {

    /** The most lines that one source gives. */
    int MOST = 25;

    /**
     * What needs the viewer of this request, or shows them what others owe, the oldest day first; at most {@link #MOST} lines, in
     * one statement, with the viewer's rights applied.
     *
     * @param today the business date
     */
    List<DeskItem> items(LocalDate today);
}
