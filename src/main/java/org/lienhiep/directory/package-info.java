/** Who is who: organisations and people with dated names, posts and links, as everything else refers to them. */
@NullMarked
@ApplicationModule(
        displayName = "Directory",
        allowedDependencies = {"runtime", "unions", "identity", "web"})
package org.lienhiep.directory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
