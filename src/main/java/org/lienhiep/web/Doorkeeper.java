package org.lienhiep.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** Tells who stands behind a request. Implemented by {@code identity}, so that {@code web} needs to know no account. */
public interface Doorkeeper {

    /**
     * The open sessions that the request's cookies prove, at most one for each Union.
     *
     * @param union the Union of the address, or null where the address names none and the newest session decides
     */
    @Nullable
    Visit visit(HttpServletRequest request, @Nullable Long union);

    /** An open session: the Union it belongs to and who opened it. */
    record Visit(long union, Viewer viewer) {}
}
