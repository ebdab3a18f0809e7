package org.lienhiep.councils;

import java.util.List;
import java.util.Optional;

/**
 * What a body can be for: a record type of a work module, given as a bean. Titles and pages come from the type's
 * {@code figures.RecordPages}.
 */
public interface CouncilSubject {

    /** The record type, {@code critiques.critique}. */
    String type();

    /** The kind of body that it usually has: council, jury, subjury, secretariat, committee. */
    String kind();

    /** The name that the body usually has. */
    String name(long id);

    /** The paper that establishes the body, where the record knows it. */
    default Optional<Proposal.Paper> paper(long id) {
        return Optional.empty();
    }

    /** Who is to sit on it, as the record knows. */
    default List<Proposal> members(long id) {
        return List.of();
    }

    /** Who has a part in the record: whoever belongs to one of them has an interest. */
    default List<Party> parties(long id) {
        return List.of();
    }
}
