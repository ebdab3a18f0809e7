/** The ledger of the year: facts that follow from records, indicators over them, and figures that open what they count. */
@NullMarked
@ApplicationModule(
        displayName = "Figures",
        allowedDependencies = {"runtime", "unions", "identity", "web", "directory", "documents"})
package org.lienhiep.figures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
