/** What every page is made of: the context of the request, the layout and its parts, forms, formats, messages, errors. */
@NullMarked
@ApplicationModule(
        displayName = "Web",
        allowedDependencies = {"runtime", "unions"})
package org.lienhiep.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
