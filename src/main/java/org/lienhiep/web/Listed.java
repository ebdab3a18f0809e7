package org.lienhiep.web;

import org.jspecify.annotations.Nullable;

/** A page that is a list: with {@code ?format=csv} or {@code ?format=xlsx} it comes as a file, whole, as it is shown. */
public interface Listed {

    /** What the file is called, without its ending: {@code events-list}. */
    String fileName();

    /** The rows of this page, and the heads. */
    TableView table();

    /** Address of the next page, with the place in {@code after}; null on the last. */
    @Nullable
    String next();
}
