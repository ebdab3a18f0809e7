/** Member associations: terms, congresses, yearly member statements. */
@NullMarked
@ApplicationModule(
        displayName = "Associations",
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
package org.lienhiep.associations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
