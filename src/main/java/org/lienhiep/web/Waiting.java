package org.lienhiep.web;

/** How many notices the viewer has not read, for the frame of every page; the module that keeps them gives it as a bean. */
public final class Waiting {

    private Waiting() {}

    /** Counts without holding a page up. */
    public interface Count {
        /** Notices that this viewer has not read; 0 too where it is not known yet. */
        long of(Viewer viewer);
    }

    /** How many wait for whoever is signed in. */
    public static long count() {
        Viewer viewer = Here.get().viewer();
        if (viewer == null) return 0;
        return Beans.of(Count.class).mapToLong(count -> count.of(viewer)).sum();
    }
}
