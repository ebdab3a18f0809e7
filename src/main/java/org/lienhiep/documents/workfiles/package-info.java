/** Files kept on one matter: opened, filled with documents, closed, handed in to the archive with their lists. */
@NullMarked
package org.lienhiep.documents.workfiles;

import org.jspecify.annotations.NullMarked;
