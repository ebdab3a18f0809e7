package org.lienhiep.unions;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One provincial Union: a tenant.
 *
 * @param id its key, the {@code union_id} of every row
 * @param slug its address under a shared host, for example {@code binh-thuan}
 * @param name its full name
 * @param shortName what stands in document numbers and narrow places
 * @param place the province, as it stands before the date of a document
 * @param host its own host name, if it has one
 * @param demo whether its data are a demonstration and must say so on every page
 * @param today the business date fixed for it (demonstration), or null for the calendar's
 */
public record Union(
        long id,
        String slug,
        String name,
        String shortName,
        String place,
        @Nullable String host,
        boolean demo,
        @Nullable LocalDate today) {}
