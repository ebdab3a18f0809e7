/** Files that people send: sniffed, parsed within limits, handed on as rows of words. Nothing here knows what the rows mean. */
@NullMarked
package org.lienhiep.imports.sheets;

import org.jspecify.annotations.NullMarked;
