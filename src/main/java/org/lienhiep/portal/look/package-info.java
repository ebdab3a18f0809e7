/** How a Union sets up its portal: its look, and where the addresses of an older site lead. */
@NullMarked
package org.lienhiep.portal.look;

import org.jspecify.annotations.NullMarked;
