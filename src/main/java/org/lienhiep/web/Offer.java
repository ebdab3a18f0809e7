package org.lienhiep.web;

import org.jspecify.annotations.Nullable;

/** What a module offers on pages that are not its own, known by their path; a bean for each offer. */
public interface Offer {

    /** The action to offer on this page to this viewer, or null. */
    ListView.@Nullable Action on(String path);
}
