/** Work that goes on after the answer: asked for in a transaction, run once it is committed, taken up again after a restart. */
@NullMarked
@ApplicationModule(
        displayName = "Jobs",
        allowedDependencies = {"runtime", "unions", "identity", "web"})
package org.lienhiep.jobs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
