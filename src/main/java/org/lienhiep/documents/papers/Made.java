package org.lienhiep.documents.papers;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A paper as it is kept.
 *
 * @param template what it was made from, as JSON; so the profile and the values given
 * @param missing the fields that nothing stands in, a line each
 * @param number what issuing gave it; null while it is a draft
 */
record Made(
        long id,
        String template,
        String profile,
        String given,
        String kind,
        String subject,
        String recordType,
        @Nullable Long recordId,
        @Nullable Long memberId,
        String recordTitle,
        @Nullable Long personId,
        String missing,
        @Nullable Long batchId,
        LocalDate madeOn,
        int version,
        @Nullable String number,
        @Nullable LocalDate issuedOn,
        @Nullable String code,
        @Nullable String address,
        @Nullable String sha256,
        @Nullable LocalDate revokedOn,
        @Nullable String reason) {

    boolean draft() {
        return issuedOn == null;
    }

    List<String> gaps() {
        return Arrays.stream(missing.split("\n")).filter(g -> !g.isEmpty()).toList();
    }

    /** draft, valid or revoked. */
    String state() {
        return draft() ? "draft" : revokedOn == null ? "valid" : "revoked";
    }

    Composing.@Nullable Issue issue() {
        if (issuedOn == null || number == null || code == null || address == null) return null;
        return new Composing.Issue(number, issuedOn, address, code);
    }
}
