/** The application: one Union's year, from the decision that assigns the work to the report that closes it. */
@NullMarked
package org.lienhiep;

import org.jspecify.annotations.NullMarked;
