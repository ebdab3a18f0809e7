/** The year report: sections, figures bound to records, issue and freeze. */
@NullMarked
@ApplicationModule(
        displayName = "Reports",
        allowedDependencies = {
            "runtime",
            "unions",
            "identity",
            "web",
            "directory",
            "documents",
            "documents :: papers",
            "figures",
            "imports",
            "search"
        })
package org.lienhiep.reports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
