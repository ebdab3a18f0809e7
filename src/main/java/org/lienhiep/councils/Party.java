package org.lienhiep.councils;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody with a part in what a body decides on.
 *
 * @param person the person, or null for a body alone
 * @param organisation where they work or learn, or the body itself; null where unknown
 * @param kind the interest of whoever is, or belongs to, this party: employer, adviser, mentor, coauthor, other
 * @param since from when belonging counts
 */
public record Party(@Nullable Long person, @Nullable Long organisation, String kind, LocalDate since) {}
