package org.lienhiep.identity;

import java.util.List;

/**
 * Carries letters to addresses outside. A module above implements it; where there is no such bean, or it is not available, what
 * would have been sent is shown or printed instead.
 */
public interface Courier {

    /** Whether a letter given now has a way out: a mail server is set. */
    boolean available();

    /**
     * Takes a letter; called inside the transaction of the change that it tells of, so that it goes out only where that holds.
     *
     * @param address the mail address of the one who gets it
     * @param kind names the letter: its words are {@code identity.letter.<kind>.subject} and {@code .body}
     * @param words what stands at {0}, {1} … of both; one of them may be a secret address, kept no longer than until it is sent
     */
    void send(String address, String kind, List<String> words);
}
