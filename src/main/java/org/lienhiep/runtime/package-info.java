/** What the process stands on: the embedded or given PostgreSQL, its three roles, transactions that carry the Union, commands. */
@NullMarked
@ApplicationModule(
        displayName = "Runtime",
        allowedDependencies = {})
package org.lienhiep.runtime;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
