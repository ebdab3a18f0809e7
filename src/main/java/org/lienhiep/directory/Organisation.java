package org.lienhiep.directory;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An organisation as entered.
 *
 * @param taxCode its tax number, or empty
 * @param joinedOn the day it joined the Union, or null for those outside it
 */
record Organisation(
        String kind,
        String name,
        String shortName,
        String field,
        String place,
        String taxCode,
        @Nullable LocalDate joinedOn) {

    static final List<String> KINDS = List.of(
            "association",
            "agency",
            "mass_organisation",
            "centre",
            "office",
            "school",
            "national_body",
            "enterprise",
            "club",
            "other");

    static final List<String> FIELDS = List.of(
            "nong_nghiep",
            "thuy_san",
            "y_te",
            "giao_duc",
            "moi_truong",
            "xay_dung",
            "cntt",
            "kinh_te",
            "xa_hoi",
            "khac");

    /**
     * An organisation as kept.
     *
     * @param leftOn the day it left, or null
     * @param leftReason why it left
     */
    record Kept(
            long id,
            String kind,
            String name,
            String shortName,
            String field,
            String place,
            String taxCode,
            @Nullable LocalDate joinedOn,
            @Nullable LocalDate leftOn,
            @Nullable String leftReason,
            int version) {}

    /** A name with its days; null for a beginning or an end that is not known. */
    record Title(
            String name,
            String shortName,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo) {}
}
