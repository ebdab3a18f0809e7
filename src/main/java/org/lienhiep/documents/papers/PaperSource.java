package org.lienhiep.documents.papers;

import java.util.List;
import java.util.Optional;

/** What a module gives to the papers of one of its record types; a bean for each type. */
public interface PaperSource {

    /** The record type, {@code events.event}; also the table that holds the records. */
    String type();

    /** Its pages below the Union's base, a pattern whose first group is the record's key: {@code /events/(\d+)}. */
    String pages();

    /** The page of a record. */
    String path(long id);

    /** The row of the permission table that lets somebody read such records. */
    String permit();

    /** The fields of a record. */
    List<PaperField> fields();

    /** The name of what a record has several of, each of which may have a paper of its own: "Khách mời"; empty for none. */
    default String member() {
        return "";
    }

    /** The fields that a member adds to those of its record. */
    default List<PaperField> memberFields() {
        return List.of();
    }

    /** A record with its values, in a few statements. */
    Optional<PaperRecord> find(long id);

    /** All members of a record with their own values, in one statement, in the order in which their papers are made. */
    default List<PaperRecord> members(long id) {
        return List.of();
    }

    /** The newest record, for trying templates on. */
    Optional<Long> newest();
}
