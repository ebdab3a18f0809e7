package org.lienhiep.web;

import org.springframework.context.ApplicationContext;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.DispatcherServlet;

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
        if (viewer == null || !(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes asked))
            return 0;
        Object context = asked.getRequest().getAttribute(DispatcherServlet.WEB_APPLICATION_CONTEXT_ATTRIBUTE);
        if (!(context instanceof ApplicationContext beans)) return 0;
        Count count = beans.getBeanProvider(Count.class).getIfAvailable();
        return count == null ? 0 : count.of(viewer);
    }
}
