/** The rules of contests as data: kept in versions, edited in sections, said in words, and what an entry is judged by. */
@NullMarked
package org.lienhiep.contests.rules;

import org.jspecify.annotations.NullMarked;
