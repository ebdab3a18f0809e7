/** One box over everything that the Union holds: found with or without diacritics, by number or by date, with the reader's rights. */
@NullMarked
@ApplicationModule(
        displayName = "Search",
        allowedDependencies = {"runtime", "unions", "identity", "web", "directory", "documents", "figures"})
package org.lienhiep.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
