/** Rounds that honour outstanding intellectuals. */
@NullMarked
@ApplicationModule(
        displayName = "Honours",
        allowedDependencies = {
            "runtime",
            "unions",
            "identity",
            "web",
            "directory",
            "documents",
            "documents :: papers",
            "figures",
            "imports"
        })
package org.lienhiep.honours;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
