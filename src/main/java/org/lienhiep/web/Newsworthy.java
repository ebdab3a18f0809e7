package org.lienhiep.web;

import java.util.Optional;

/** What a module can tell the news of its records; a bean of the module. Whoever writes the news begins from it. */
public interface Newsworthy {

    /** Whether the page at this path is a record that news can be written from; asked on every page, so without a look at the database. */
    boolean knows(String path);

    /** The news of that record in the office's words, none where it is not there or not yet news. */
    Optional<Story> story(String path);

    /**
     * News as they are begun.
     *
     * @param section code of the portal's section
     * @param body paragraphs, with figures as {@code {EVT-01 2017}}
     * @param tags words to find it by, with semicolons between them
     */
    record Story(String title, String lead, String section, String body, String tags) {}
}
