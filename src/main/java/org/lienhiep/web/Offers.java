package org.lienhiep.web;

import java.util.List;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What other modules offer on the page that is shown. */
@Component
public class Offers {

    private static volatile List<Offer> offers = List.of();

    Offers(ObjectProvider<Offer> beans) {
        offers = beans.orderedStream().toList();
    }

    /** The actions for this page and this viewer. */
    public static List<ListView.Action> here() {
        if (Here.get().viewer() == null) return List.of();
        String path = Here.get().path();
        return offers.stream().map(o -> o.on(path)).filter(Objects::nonNull).toList();
    }
}
