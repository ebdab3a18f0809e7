package org.lienhiep.directory;

/**
 * One kind of record in which a module refers to organisations; given as a bean, so that a merge can say what follows.
 *
 * @param code its name in messages, {@code directory.refers.<code>}
 * @param sql a query for {@code subject_id} (the organisation) and {@code record_id}, over all; whoever asks narrows it
 */
public record OrganisationReference(String code, String sql) {}
