package org.lienhiep.directory.privacy;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lienhiep.web.Texts;

/**
 * What somebody asks about their own data, as entered.
 *
 * @param person the person of the directory whom it is about, or null where there is none
 * @param identityCheck how the office made sure who asks
 * @param thirdParty whether another party that got the data must act too
 */
record DataRequest(
        String kind,
        @Nullable Long person,
        String asker,
        String standing,
        String identityCheck,
        String channel,
        LocalDate receivedOn,
        String content,
        boolean thirdParty) {

    static final List<String> KINDS =
            List.of("view", "correct", "delete", "withdraw", "restrict", "object", "complain");
    static final List<String> STANDINGS = List.of("self", "representative", "authority");
    static final List<String> CHANNELS = List.of("paper", "counter", "mail", "telephone");
    static final List<String> OUTCOMES = List.of("done", "partly", "refused");

    /** A request as kept, with its turns. */
    record Kept(
            long id,
            String kind,
            @Nullable Long personId,
            @Nullable String person,
            String asker,
            String standing,
            String identityCheck,
            String channel,
            LocalDate receivedOn,
            String content,
            boolean thirdParty,
            @Nullable LocalDate answeredOn,
            @Nullable LocalDate extendedOn,
            @Nullable Integer extension,
            @Nullable LocalDate finishedOn,
            @Nullable String outcome) {

        /** What is asked, and by whom. */
        String title() {
            return Texts.t("privacy.request-of", Texts.t("privacy.kind." + kind), asker);
        }

        boolean open() {
            return finishedOn == null;
        }
    }

    /** A turn that was taken. */
    record Turn(
            String turn,
            LocalDate onDay,
            @Nullable Integer days,
            @Nullable String outcome,
            String words,
            String paper) {}
}
