package org.lienhiep.figures;

import java.util.Collection;
import java.util.Map;

/** What a work module tells about one of its record types, so that a figure's list can name and open its records. */
public interface RecordPages {

    /** The type as facts carry it, for example {@code events.event}; also the table that holds the records. */
    String type();

    /** The titles of these records, in one statement; what the viewer may not see is left out. */
    Map<Long, String> titles(Collection<Long> ids);

    /** The page of a record, below the Union's base. */
    String path(long id);

    /** The module, and so the schema whose {@code fact_source} derives the facts. */
    default String module() {
        return type().substring(0, type().indexOf('.'));
    }
}
