package org.lienhiep.directory;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person as entered.
 *
 * @param reach how to reach the person
 * @param consentPublic whether the person agreed to be named in public
 * @param consentProof the paper or the way in which consent was given or withdrawn; asked for when it changes
 */
record Person(
        String fullName,
        @Nullable LocalDate bornOn,
        @Nullable String gender,
        String degree,
        String field,
        Reach reach,
        boolean consentPublic,
        String consentProof) {

    static final List<String> GENDERS = List.of("female", "male");

    /** Ways to reach a person; empty where not known. */
    record Reach(String email, String phone, String address) {}

    /** A person as kept. */
    record Kept(
            long id,
            String fullName,
            @Nullable LocalDate bornOn,
            @Nullable String gender,
            String degree,
            String field,
            String email,
            String phone,
            String address,
            boolean consentPublic,
            @Nullable String consentProof,
            @Nullable LocalDate consentOn,
            boolean erased,
            int version) {}

    /**
     * A post that a person holds or held.
     *
     * @param toOn the last day, or null while it is held
     */
    record Post(
            long id,
            long personId,
            String person,
            long organisationId,
            String organisation,
            String post,
            LocalDate fromOn,
            @Nullable LocalDate toOn) {}
}
