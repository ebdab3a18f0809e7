package org.lienhiep.web;

import org.jspecify.annotations.Nullable;

/** Where the pages of an older site are now; a bean of the module that keeps them. Asked only where there is no such page of ours. */
public interface MovedPages {

    /** The page below the base that an old path with its query leads to, or null. */
    @Nullable
    String now(String old);
}
