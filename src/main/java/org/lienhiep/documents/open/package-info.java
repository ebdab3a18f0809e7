/** Documents that everybody may read: opened by the office, listed by who issued them, taken back with a reason. */
@NullMarked
package org.lienhiep.documents.open;

import org.jspecify.annotations.NullMarked;
