package org.lienhiep.web;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Which records of a type have a page that everybody may read; a bean of the module that has the page. */
public interface PublicRecords {

    /** The type as facts carry it, for example {@code events.event}. */
    String type();

    /** The page of a record, below the Union's base. */
    String path(long id);

    /** Those of the records that have such a page today; asked in one statement. */
    Set<Long> open(Collection<Long> ids);

    /** The pages of records of one type, by id; none where nobody has pages of that type. */
    static Map<Long, String> paths(String type, Collection<Long> ids) {
        Map<Long, String> paths = new HashMap<>();
        if (ids.isEmpty()) return paths;
        Beans.of(PublicRecords.class)
                .filter(records -> records.type().equals(type))
                .forEach(records -> records.open(ids).forEach(id -> paths.put(id, records.path(id))));
        return paths;
    }
}
