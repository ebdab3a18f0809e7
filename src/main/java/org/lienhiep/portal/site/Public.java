package org.lienhiep.portal.site;

import org.lienhiep.web.Here;

/** What the pages that everybody reads have in common. */
final class Public {

    private Public() {}

    /** Runs the work as for a reader without an account, whoever asks. */
    static <T> T asAnybody(ScopedValue.CallableOp<T, RuntimeException> work) {
        Here h = Here.get();
        return new Here(h.union(), null, h.lang(), h.today(), h.year(), h.base(), h.path(), h.demo()).call(work);
    }
}
