/** The cast of tests: the served product, a visitor of its pages, a Union with the demonstration year of its own. */
@NullMarked
package org.lienhiep.cast;

import org.jspecify.annotations.NullMarked;
