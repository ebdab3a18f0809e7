package org.lienhiep.web;

import java.util.Comparator;
import java.util.List;

/**
 * A page in the contents of the portal, open to everybody; modules give theirs as beans.
 *
 * @param order place in the line of contents
 * @param path the page it opens
 * @param label key of its name
 */
public record PublicEntry(int order, String path, String label) {

    /** From this order on a page stands in the foot of every page, below it in the line of contents. */
    private static final int FOOT = 100;

    /** Those in the line of contents. */
    public static List<PublicEntry> contents() {
        return all().stream().filter(entry -> entry.order < FOOT).toList();
    }

    /** Those in the foot. */
    public static List<PublicEntry> foot() {
        return all().stream().filter(entry -> entry.order >= FOOT).toList();
    }

    /** All of them in order. */
    public static List<PublicEntry> all() {
        return Beans.of(PublicEntry.class)
                .sorted(Comparator.comparingInt(PublicEntry::order))
                .toList();
    }

    /** Whether the page shown is this one or lies below it. */
    public boolean here() {
        String at = Here.get().path();
        return at.equals(path) || !path.equals("/") && at.startsWith(path + "/");
    }
}
