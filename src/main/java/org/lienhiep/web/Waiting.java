package org.lienhiep.web;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** How many notices the viewer has not read, for the frame of every page; the module that keeps them gives it as a bean. */
@Component
public class Waiting {

    private static volatile Count counted = viewer -> 0;

    /** Counts without holding a page up. */
    public interface Count {
        /** Notices that this viewer has not read; 0 too where it is not known yet. */
        long of(Viewer viewer);
    }

    Waiting(ObjectProvider<Count> beans) {
        counted = beans.getIfAvailable(() -> viewer -> 0);
    }

    /** How many wait for whoever is signed in. */
    public static long count() {
        Viewer viewer = Here.get().viewer();
        return viewer == null ? 0 : counted.of(viewer);
    }
}
