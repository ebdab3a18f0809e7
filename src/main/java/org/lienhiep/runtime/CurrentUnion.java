package org.lienhiep.runtime;

/**
 * The Union that the running request, command or job acts for. Every transaction hands it to the database, whose policies
 * show and accept that Union's rows alone; without one, a statement on a tenant table fails.
 */
public final class CurrentUnion {

    private static final ScopedValue<Long> ID = ScopedValue.newInstance();

    private CurrentUnion() {}

    /** The id of the Union acted for. Fails when there is none. */
    public static long id() {
        return ID.orElseThrow(() -> new IllegalStateException("no Union is set"));
    }

    /** Whether a Union is set. */
    public static boolean isSet() {
        return ID.isBound();
    }

    /** Runs the work for one Union. */
    public static <T, X extends Throwable> T call(long union, ScopedValue.CallableOp<? extends T, X> work) throws X {
        return ScopedValue.where(ID, union).call(work);
    }
}
