/** Bodies that decide or judge: who sits on them, when they meet, how they vote, who keeps out, what they are paid. */
@NullMarked
@ApplicationModule(
        displayName = "Councils",
        allowedDependencies = {
            "runtime",
            "unions",
            "identity",
            "web",
            "directory",
            "documents",
            "documents :: papers",
            "notices",
            "figures"
        })
package org.lienhiep.councils;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
