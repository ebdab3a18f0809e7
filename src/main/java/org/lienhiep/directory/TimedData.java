package org.lienhiep.directory;

import java.util.List;

/**
 * Data about people that are kept for a time. Modules give theirs as beans; what is due is counted every night and closed by the
 * office in batches.
 *
 * @param code its name in messages, {@code privacy.rule.<code>}, and its rule, {@code privacy.keep.<code>}: months
 * @param due a query for {@code id}, {@code name} and {@code on_day} (the last that happened) of what has not been closed and lies before
 *     {@code :before}
 * @param closing statements that empty it, each with {@code :ids}
 */
public record TimedData(String code, String due, List<String> closing) {}
