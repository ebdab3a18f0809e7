/** What reaches people by itself: the inbox, reminders by rule, letters where a mail server is set, calendar feeds. */
@NullMarked
@ApplicationModule(
        displayName = "Notices",
        allowedDependencies = {"runtime", "unions", "identity", "web", "directory", "documents"})
package org.lienhiep.notices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
