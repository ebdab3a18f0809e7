package org.lienhiep.directory;

import java.util.List;

/**
 * One kind of record in which a module holds something about people. Modules give theirs as beans, one file each, so that a
 * merge, a person's own copy, an erasure and the register of processing name everything that is held.
 *
 * @param code its name in messages, {@code privacy.data.<code>}: {@code critiques.expert}
 * @param purpose what it is held for, a code of {@code privacy/purposes.csv}
 * @param audience who may see it: {@code internal}, {@code participants} or {@code public}
 * @param duty why an erasure leaves the record itself standing, {@code privacy.duty.<duty>}; empty where nothing obliges to keep it
 * @param sql a query for {@code subject_id} (the person), {@code record_id}, {@code title}, {@code path} (its page, or null) and
 *     {@code on_day}, over everybody; whoever asks narrows it by person
 * @param erasing statements that empty what is personal in it, each with {@code :people}
 */
public record PersonalData(
        String code, String purpose, String audience, String duty, String sql, List<String> erasing) {

    /** A kind of record whose own words say nothing about the person: a link to the person, and no more. */
    public PersonalData(String code, String purpose, String audience, String duty, String sql) {
        this(code, purpose, audience, duty, sql, List.of());
    }
}
