package org.lienhiep.runtime;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Lets a test see which statements a page sends; what only opens a transaction for its Union, and what work in the background
 * sends, is not counted.
 */
public final class Statements {

    private static volatile @Nullable List<String> noted;

    private static final ScopedValue<Boolean> APART = ScopedValue.newInstance();

    private Statements() {}

    /** Reads what is kept in memory for a while: the page that happens to read it anew is not counted for it. */
    public static <T> T apart(Supplier<T> read) {
        return ScopedValue.where(APART, true).call(read::get);
    }

    /** Begins to listen, for the whole process. */
    public static void listen() {
        noted = new CopyOnWriteArrayList<>();
    }

    /** Ends listening and returns the statements sent since. */
    public static List<String> heard() {
        List<String> heard = noted;
        noted = null;
        return heard == null ? List.of() : heard;
    }

    static boolean listening() {
        return noted != null;
    }

    static void note(String sql) {
        List<String> list = noted;
        boolean background = Thread.currentThread().getName().startsWith("scheduling-");
        if (list != null && !background && !APART.isBound() && !sql.contains("lienhiep.union', ?")) list.add(sql);
    }
}
