package org.lienhiep.contests.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an entry says of itself and what is known of it, as far as rules ask; null and empty where nobody said.
 *
 * @param kind who enters: {@code individual}, {@code group} or {@code organisation}
 * @param level the lower level it came through
 * @param mentors how many; below 0 where nobody said
 * @param standards the standards it meets, each with the day since which it does
 */
public record Claim(
        String field,
        String division,
        String kind,
        String level,
        List<Author> authors,
        int mentors,
        Arrival arrival,
        Work work,
        Dossier dossier,
        Counts counts,
        Map<String, LocalDate> standards) {

    /**
     * An author.
     *
     * @param share of the work in percent
     * @param consented whether a guardian agreed that the data be processed
     */
    public record Author(
            String name,
            @Nullable LocalDate bornOn,
            @Nullable BigDecimal share,
            boolean consented) {}

    /**
     * When it came.
     *
     * @param closesOn the closing day with its extensions; null where the rules' own stands
     * @param excuse why it is on time though it came later, with its paper
     * @param today the day of the check
     */
    public record Arrival(
            @Nullable LocalDate receivedOn,
            @Nullable LocalDate postmarkedOn,
            @Nullable LocalDate closesOn,
            String excuse,
            LocalDate today) {}

    /**
     * What was made.
     *
     * @param madeOn when it was finished or first applied
     * @param resident whether made or applied in the province
     * @param priorAward {@code none}, {@code improved} since its award, or the {@code same}
     * @param related whether an author is close to a juror or organiser
     */
    public record Work(
            @Nullable LocalDate madeOn,
            @Nullable Boolean resident,
            String priorAward,
            @Nullable Boolean related) {}

    /**
     * What was handed in.
     *
     * @param items copies by the code of the item
     * @param pages pages by the code of the item
     */
    public record Dossier(Map<String, Integer> items, Map<String, Integer> pages) {}

    /**
     * What the edition counts.
     *
     * @param ofAuthor entries of the author who has most, this one among them
     * @param ofUnit entries of the body that enters it, this one among them; below 0 where nobody counted
     * @param ofLevel entries that came through its level
     * @param honoured whether an author had the title before; null where nobody said
     */
    public record Counts(
            int ofAuthor, int ofUnit, int ofLevel, @Nullable Boolean honoured) {}
}
