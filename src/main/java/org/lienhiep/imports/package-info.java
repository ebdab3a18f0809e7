/** The one way in for many records at once: staged, judged row by row, inserted as a set, all or nothing. */
@NullMarked
@ApplicationModule(
        displayName = "Imports",
        allowedDependencies = {"runtime", "unions", "identity", "web", "jobs", "directory", "documents", "figures"})
package org.lienhiep.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
