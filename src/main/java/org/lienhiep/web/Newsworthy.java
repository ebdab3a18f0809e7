package org.lienhiep.web;

import java.util.Optional;

/** What a module can tell the news of its records; a bean of the module. Whoever writes the news begins from it. */
public interface Newsworthy {

    /** The pages of the records that news can be written from. */
    RecordPath pages();

    /** The news of a record in the office's words, none where it is not there or not yet news. */
    Optional<Story> story(long id);

    /** A sentence of the news, which are Vietnamese whatever language the office's pages are read in. */
    static String say(String key, Object... arguments) {
        return Texts.in("vi", key, arguments);
    }

    /**
     * News as they are begun.
     *
     * @param section code of the portal's section
     * @param body paragraphs, with figures as {@code {EVT-01 2017}}
     * @param tags words to find it by, with semicolons between them
     */
    record Story(String title, String lead, String section, String body, String tags) {}
}
