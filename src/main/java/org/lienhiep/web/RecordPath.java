package org.lienhiep.web;

import java.util.OptionalLong;

/**
 * Where the pages of the records of one type stand below the Union's base.
 *
 * @param before what stands before the record's key: {@code /events/}
 */
public record RecordPath(String before) {

    private static final int DIGITS = 18;

    /** The page of a record. */
    public String of(long id) {
        return before + id;
    }

    /** The key of the record whose page this is; empty where it is no such page. */
    public OptionalLong key(String path) {
        if (!path.startsWith(before)) return OptionalLong.empty();
        String key = path.substring(before.length());
        boolean digits = !key.isEmpty() && key.length() <= DIGITS && key.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits ? OptionalLong.of(Long.parseLong(key)) : OptionalLong.empty();
    }
}
