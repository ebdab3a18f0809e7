/** How people write days, numbers, names and heads in their lists, and what is meant by it. */
@NullMarked
package org.lienhiep.imports.reading;

import org.jspecify.annotations.NullMarked;
