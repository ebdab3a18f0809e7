/** Pictures of articles: taken in, looked at, written anew in a few widths, given out. */
@NullMarked
package org.lienhiep.portal.pictures;

import org.jspecify.annotations.NullMarked;
