package org.lienhiep.documents.papers;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A record, or one member of it, with what its papers may say.
 *
 * @param id the record's key, or the member's within the record
 * @param title how lists name it
 * @param values by field name; a value that is missing is missing on the paper too, and said so
 * @param person whose paper it is, where it is somebody's own; shown in public only with that person's consent
 */
public record PaperRecord(
        long id,
        String title,
        Map<String, PaperValue> values,
        @Nullable Long person) {

    /** A record that is nobody's own. */
    public PaperRecord(long id, String title, Map<String, PaperValue> values) {
        this(id, title, values, null);
    }
}
