/** Documents with their files, and the one engine that makes papers. */
@NullMarked
@ApplicationModule(
        displayName = "Documents",
        allowedDependencies = {"runtime", "unions", "identity", "web", "directory", "jobs"})
package org.lienhiep.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
