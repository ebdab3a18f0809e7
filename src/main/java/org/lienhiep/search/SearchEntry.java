package org.lienhiep.search;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a record in the index. Nothing sealed and nothing personal beyond the name may stand in it: no day of birth, no
 * telephone, no mark, no author of an entry.
 *
 * @param type the record type, {@code events.event}
 * @param id its key within the type
 * @param kind how results are grouped, one of {@link Kinds#ALL}
 * @param title its name
 * @param number number and symbol, or empty
 * @param line what is told beside the name, or empty
 * @param text what is searched besides, and quoted where it matches
 * @param words keys of messages that name what it is ({@code events.kind.workshop}), with spaces between them; searched in both languages
 * @param on its day, or null
 * @param openFrom the day from which everybody may read it; null where nobody may without an account
 * @param bodies the organisations whose own it is, for readers who may read their own alone; null where it is nobody's own
 * @param path its page below the base
 */
public record SearchEntry(
        String type,
        String id,
        String kind,
        String title,
        String number,
        String line,
        String text,
        String words,
        @Nullable LocalDate on,
        @Nullable LocalDate openFrom,
        @Nullable SortedSet<Long> bodies,
        String path) {

    /** The record as lists name it, {@code events.event:41}. */
    String key() {
        return type + ":" + id;
    }

    /** Half a hash of all that is known: tells an entry that has changed from one that has not. */
    long fingerprint() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(toString().getBytes(StandardCharsets.UTF_8));
            return java.nio.ByteBuffer.wrap(hash).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
