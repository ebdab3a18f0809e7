package org.lienhiep.documents;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Looks whether a PDF came whole and can be read without a password, a stretch at a time. */
final class PdfCheck {

    private static final int STRETCH = 65_536;

    /** How far the end of a stretch is read again with the next one. */
    private static final int OVERLAP = 2_048;

    /** The entry of the trailer that names how the file is locked: a reference or a dictionary (ISO 32000-1, 7.5.5). */
    private static final Pattern LOCKED = Pattern.compile("/Encrypt\\s{0,9}(\\d+\\s+\\d+\\s+R|<<)");

    private PdfCheck() {}

    static FileType whole(Path file) throws IOException {
        String tail = "";
        try (InputStream in = Files.newInputStream(file)) {
            for (byte[] next = in.readNBytes(STRETCH); next.length > 0; next = in.readNBytes(STRETCH)) {
                String text = tail + new String(next, StandardCharsets.ISO_8859_1);
                if (LOCKED.matcher(text).find()) throw FileType.refused("documents.file.locked");
                tail = text.substring(Math.max(0, text.length() - OVERLAP));
            }
        }
        if (!tail.contains("%%EOF")) throw FileType.refused("documents.file.broken");
        return FileType.PDF;
    }
}
