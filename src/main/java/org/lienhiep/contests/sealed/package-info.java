/** An edition sealed while it is judged: names put out of reach, conflicts asked without them, opened by two people. */
@NullMarked
package org.lienhiep.contests.sealed;

import org.jspecify.annotations.NullMarked;
