/** Contest editions of any series: entries, awards, forwarding, national results; nothing of one contest is in code. */
@NullMarked
@ApplicationModule(
        displayName = "Contests",
        allowedDependencies = {
            "runtime",
            "unions",
            "identity",
            "web",
            "directory",
            "councils",
            "documents",
            "documents :: papers",
            "notices",
            "figures",
            "imports",
            "search"
        })
package org.lienhiep.contests;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
