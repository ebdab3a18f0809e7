package org.lienhiep.identity;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.lienhiep.web.Fmt;

/** Times of the system clock as pages and letters say them. */
final class Moment {

    private static final ZoneId HERE = ZoneId.of("Asia/Ho_Chi_Minh");

    private Moment() {}

    /** 05/01/2018 14:03; empty for none. */
    static String words(@Nullable OffsetDateTime at) {
        if (at == null) return "";
        var there = at.atZoneSameInstant(HERE);
        return Fmt.date(there.toLocalDate()) + " "
                + there.toLocalTime().toString().substring(0, 5);
    }
}
