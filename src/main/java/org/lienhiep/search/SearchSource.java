package org.lienhiep.search;

import java.util.Collection;
import java.util.List;

/** What a module lets be found; a bean of the module. It runs for one Union in a transaction, without a request as well as within one. */
public interface SearchSource {

    /** The record type of all its entries. */
    String type();

    /** The row of the permission table that a reader needs. */
    String permit();

    /** The keys of all records above a key, in order, at most so many. */
    List<Long> ids(long after, int limit);

    /** These records as they may be found; those that are no more, or are not to be found, are left out. */
    List<SearchEntry> read(Collection<Long> ids);

    /** The keys of the records whose entries hold words of these records of another type. */
    default List<Long> following(String type, Collection<Long> ids) {
        return List.of();
    }

    /** The types that {@link #following} looks at. */
    default Collection<String> follows() {
        return List.of();
    }

    /** Entries that are the same for every Union and change with the product alone. */
    default List<SearchEntry> fixed() {
        return List.of();
    }

    /** What its entries are made by: where this text changes, the index is made anew. */
    String form();
}
