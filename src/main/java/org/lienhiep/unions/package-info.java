/** The Unions served here: their settings, their rules with validity, their business date. */
@NullMarked
@ApplicationModule(
        displayName = "Unions",
        allowedDependencies = {"runtime"})
package org.lienhiep.unions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
