package org.lienhiep.documents.papers;

import java.io.InputStream;
import java.nio.file.Path;

/** Where the files of papers are kept; the registers keep them with all other files. */
public interface PaperFiles {

    /** Keeps bytes; they are on disk when this returns. The hash they are found by. */
    String keep(InputStream bytes);

    /** Where bytes lie. */
    Path path(String sha256);
}
