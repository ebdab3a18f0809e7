package org.lienhiep.notices;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * The mail server of a Union.
 *
 * @param security {@code starttls}, {@code tls} or {@code none}
 * @param password sealed, or null where the server asks for none
 * @param sender the address that letters come from
 * @param site the address of the Union's pages as readers outside open it, without a slash at the end
 * @param stopped whether the office has stopped all letters
 * @param trouble what the server said or did not say when letters could not be handed over; empty when it works
 */
record MailServer(
        String host,
        int port,
        String security,
        String username,
        byte @Nullable [] password,
        String sender,
        String site,
        boolean stopped,
        int version,
        String trouble,
        @Nullable OffsetDateTime pausedUntil) {

    /** The part of the sender's address after the sign. */
    String domain() {
        return sender.substring(sender.indexOf('@') + 1);
    }
}
