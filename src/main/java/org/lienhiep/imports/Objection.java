package org.lienhiep.imports;

import org.jspecify.annotations.Nullable;

/**
 * A reason why an entry cannot be undone exactly.
 *
 * @param record type and id of the record, {@code events.event:41}
 * @param title what it is called
 * @param path its page, or null where it has none
 * @param reason {@code changed} since, {@code gone} since, or {@code used} by another record
 * @param by the table of the records that use it; empty where none do
 */
record Objection(String record, String title, @Nullable String path, String reason, String by) {}
