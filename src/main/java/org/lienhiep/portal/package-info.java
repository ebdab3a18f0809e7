/** The public portal: articles, their sections, the public lists behind figures. */
@NullMarked
@ApplicationModule(
        displayName = "Portal",
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
            "search",
            "reports"
        })
package org.lienhiep.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
