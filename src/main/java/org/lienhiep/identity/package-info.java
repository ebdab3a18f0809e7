/** Accounts, sign-in, sessions, the permission table, the audit trail. */
@NullMarked
@ApplicationModule(
        displayName = "Identity",
        allowedDependencies = {"runtime", "unions", "web"})
package org.lienhiep.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
