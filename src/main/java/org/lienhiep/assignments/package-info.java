/** The work the province assigns: decisions, tasks for associations and own units, targets. */
@NullMarked
@ApplicationModule(
        displayName = "Assignments",
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
package org.lienhiep.assignments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
