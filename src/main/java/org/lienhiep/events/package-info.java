/** Workshops, classes and meetings, the bodies that hold them and who came. */
@NullMarked
@ApplicationModule(
        displayName = "Events",
        allowedDependencies = {
            "runtime",
            "unions",
            "identity",
            "web",
            "directory",
            "documents",
            "documents :: papers",
            "notices",
            "figures",
            "imports",
            "search"
        })
package org.lienhiep.events;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
