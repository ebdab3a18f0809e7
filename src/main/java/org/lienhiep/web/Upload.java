package org.lienhiep.web;

import java.io.IOException;
import java.io.InputStream;

/**
 * A file as it was sent with a form.
 *
 * @param name what it was called where it came from, without folders and without signs that hide or turn letters
 * @param bytes its size
 */
public record Upload(String name, long bytes, Content content) {

    private static final int LONGEST = 200;

    /** Opens the bytes; may be asked several times. */
    @FunctionalInterface
    public interface Content {

        /** The bytes from the beginning. */
        InputStream open() throws IOException;
    }

    static Upload of(String sent, long bytes, Content content) {
        String name = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
        // control and format signs: line breaks would end the header, turned letters would show another ending
        name = name.replaceAll("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\"<>|:*?]", "").strip();
        if (name.length() > LONGEST) name = name.substring(name.length() - LONGEST);
        return new Upload(name, bytes, content);
    }
}
