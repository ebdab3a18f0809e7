package org.lienhiep.portal.articles;

import java.util.List;
import org.lienhiep.portal.pictures.Picture;
import org.lienhiep.web.FormView;

/**
 * The page on which an article is written.
 *
 * @param view its form
 * @param figures figures that may be put into the text
 * @param pictures pictures of the article that may be given a place in it
 */
public record WritingPage(FormView view, List<Mark> figures, List<Picture> pictures) {

    /** What is put into the text, and what it means. */
    public record Mark(String mark, String words) {}
}
