package org.lienhiep.portal;

import java.util.Set;
import org.lienhiep.figures.FigureRow;
import org.lienhiep.web.Texts;

/** What a public list may say of a record: titles of works and events, never a person's name without consent. */
final class PublicTitles {

    private static final Set<String> ABOUT_PEOPLE = Set.of("directory.person", "honours.honour");

    private PublicTitles() {}

    static String of(FigureRow row) {
        String title = row.title();
        return title == null || ABOUT_PEOPLE.contains(row.type()) ? Texts.t("portal.not-public") : title;
    }
}
