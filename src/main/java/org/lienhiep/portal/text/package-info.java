/** The text of articles: light marks for headings, lists, tables and links, and how a paste from a word processor becomes it. */
@NullMarked
package org.lienhiep.portal.text;

import org.jspecify.annotations.NullMarked;
