/** Articles: written, looked through, published, taken down, and what everybody reads of them. */
@NullMarked
package org.lienhiep.portal.articles;

import org.jspecify.annotations.NullMarked;
