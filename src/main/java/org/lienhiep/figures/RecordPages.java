package org.lienhiep.figures;

import java.util.Collection;
import java.util.Map;

/** What a work module tells about one of its record types, so that a figure's list can name and open its records. */
public interface RecordPages {

    /** The type as facts carry it, for example {@code events.event}; also the table that holds the records. */
    String type();

    /** The titles and pages of these records, in one statement; what the viewer may not see is left out. */
    Map<Long, Titled> titles(Collection<Long> ids);

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
