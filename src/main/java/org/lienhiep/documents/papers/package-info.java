/** The one engine that makes official papers: what a paper says, its layout, Word and PDF, templates, checking. */
@NullMarked
@NamedInterface("papers")
package org.lienhiep.documents.papers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
