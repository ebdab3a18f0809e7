/** Cases of consulting, critique and social appraisal, from the request to the hand-over. */
@NullMarked
@ApplicationModule(
        displayName = "Critiques",
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
            "councils",
            "imports",
            "search"
        })
package org.lienhiep.critiques;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
