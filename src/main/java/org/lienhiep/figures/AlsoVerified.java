package org.lienhiep.figures;

import java.util.Optional;

/** What {@code verify} looks at besides, and mends itself: it is made from records and never the only place of anything; a bean. */
public interface AlsoVerified {

    /** Compares for the current Union and mends what differs; a sentence for the user where something did. */
    Optional<String> verify();
}
