package org.lienhiep.portal.pictures;

/** Who may see the pictures of an article; the module's one bean that knows articles. */
public interface Shown {

    /** Whether there is such an article to write on; fails as not found where there is none. */
    void mustBeThere(long article);

    /** Whether everybody may read it at this moment. */
    boolean toEverybody(long article);
}
