package org.lienhiep.web;

import java.util.List;
import java.util.Objects;

/** What other modules offer on the page that is shown. */
public final class Offers {

    private Offers() {}

    /** The actions for this page and this viewer. */
    public static List<ListView.Action> here() {
        if (Here.get().viewer() == null) return List.of();
        String path = Here.get().path();
        return Beans.of(Offer.class)
                .map(offer -> offer.on(path))
                .filter(Objects::nonNull)
                .toList();
    }
}
