package org.lienhiep.figures;

/** What a module tells about one of its record types, so that a figure's list can name and open its records. */
public interface RecordPages {

    /** The type as facts carry it, for example {@code events.event}; also the table that holds the records. */
    String type();

    /**
     * A query for id, title and page (a path below the Union's base) of the records {@code :ids}; what the viewer of this request
     * may not see is left out. It is asked together with those of other types, see {@link RecordTitles}.
     */
    String titles();

    /** A record's title and its page below the Union's base. */
    record Titled(String title, String path) {}

    /** The module, and so the schema whose {@code fact_source} derives the facts. */
    default String module() {
        return type().substring(0, type().indexOf('.'));
    }

    /** Whether a path, which ends in an id, is the one of a record of this type. */
    boolean stands(String path);

    /** Whether the module derives facts from this type. */
    default boolean hasFacts() {
        return true;
    }
}
