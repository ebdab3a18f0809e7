package org.lienhiep.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lienhiep.unions.Union;

/**
 * Where the request stands: its Union, who asks, in which language, on which business date, for which year.
 *
 * @param union the Union whose pages are shown
 * @param viewer who is signed in, or null
 * @param lang {@code vi} or {@code en}
 * @param today the Union's business date
 * @param year the year chosen with {@code ?year=}, or the year of the report due at the business date
 * @param base what stands before every path: empty, or {@code /{slug}}
 * @param path the path below the base, without the query
 * @param demo whether the Union holds demonstration data
 */
public record Here(
        Union union,
        @Nullable Viewer viewer,
        String lang,
        LocalDate today,
        int year,
        String base,
        String path,
        boolean demo) {

    private static final ScopedValue<Here> CURRENT = ScopedValue.newInstance();

    /** The context of the running request. Fails outside one. */
    public static Here get() {
        return CURRENT.orElseThrow(() -> new IllegalStateException("outside a request"));
    }

    /** Whether a request, or a command that renders a page, is running. */
    public static boolean isSet() {
        return CURRENT.isBound();
    }

    /** Runs the work in this context. */
    public <T, X extends Throwable> T call(ScopedValue.CallableOp<? extends T, X> work) throws X {
        return ScopedValue.where(CURRENT, this).call(work);
    }

    /** The signed-in viewer. Fails where nobody is: such routes are kept behind {@link Permit}. */
    public Viewer signedIn() {
        if (viewer == null) throw new NotFound();
        return viewer;
    }

    /** An address of this Union: the base and the path. */
    public static String url(String path) {
        return get().base() + path;
    }
}
