/** The jury of a contest: who marks which entry, sheets as they were signed, results by several methods, the one that is applied. */
@NullMarked
package org.lienhiep.contests.jury;

import org.jspecify.annotations.NullMarked;
