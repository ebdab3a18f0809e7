package org.lienhiep.documents.papers;

import java.util.List;
import java.util.Optional;
import org.lienhiep.web.RecordPath;

/** What a module gives to the papers of one of its record types; a bean for each type. */
public interface PaperSource {

    /**
     * Records that have papers.
     *
     * @param type the type, {@code events.event}; also the table that holds the records
     * @param pages its pages
     * @param permit the row of the permission table that lets somebody read such records
     */
    record Records(String type, RecordPath pages, String permit) {

        /** The same, with the address before the key. */
        public Records(String type, String before, String permit) {
            this(type, new RecordPath(before), permit);
        }
    }

    /** Which records these are. */
    Records records();

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

    /** Query for the key of the newest record with something to say, for trying templates on. */
    default String newest() {
        return "select max(id) from " + records().type();
    }
}
