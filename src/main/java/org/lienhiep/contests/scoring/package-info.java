/** The arithmetic of results: from marks to totals, places and awards. Pure, on whole millionths of a point; nothing here reads or writes. */
@NullMarked
package org.lienhiep.contests.scoring;

import org.jspecify.annotations.NullMarked;
