package org.lienhiep.documents;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.lienhiep.documents.papers.PaperDocx;
import org.lienhiep.web.Rejected;

/** The types of files that are taken, told by what is in the file and never by its name. */
enum FileType {
    PDF("application/pdf", "pdf"),
    JPEG("image/jpeg", "jpg", "jpeg"),
    PNG("image/png", "png"),
    TIFF("image/tiff", "tif", "tiff"),
    DOCX(PaperDocx.MEDIA_TYPE, "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx");

    /** The field of the forms that a refused file is told at. */
    static final String FIELD = "file";

    private static final int HEAD = 8;
    private static final byte[] PNG_SIGN = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte[] JPEG_SIGN = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
    private static final byte[] COMPOUND_SIGN = {
        (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
    };

    private final String mediaType;
    private final List<String> endings;

    FileType(String mediaType, String... endings) {
        this.mediaType = mediaType;
        this.endings = List.of(endings);
    }

    String mediaType() {
        return mediaType;
    }

    /** The type of a file. Refuses in words what is of none of them, locked by a password, or carries macros. */
    static FileType of(Path file) throws IOException {
        byte[] head = head(file);
        if (starts(head, "%PDF-".getBytes(StandardCharsets.US_ASCII))) return PdfCheck.whole(file);
        if (starts(head, PNG_SIGN)) return PNG;
        if (starts(head, JPEG_SIGN)) return JPEG;
        if (starts(head, new byte[] {'I', 'I', 42, 0}) || starts(head, new byte[] {'M', 'M', 0, 42})) return TIFF;
        if (starts(head, new byte[] {'P', 'K', 3, 4})) return OfficeCheck.type(file);
        // Word and Excel before 2007, and their later files once a password is set, are compound files
        if (starts(head, COMPOUND_SIGN)) throw refused("documents.file.compound");
        throw refused("documents.file.unknown");
    }

    /** The name with an ending that tells the truth about the content. */
    String named(String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        boolean bare = name.isBlank() || name.equals(".");
        if (bare) return "tep." + endings.getFirst();
        return endings.contains(ending) && name.indexOf('.') > 0 ? name : name + "." + endings.getFirst();
    }

    static Rejected refused(String messageKey) {
        return Rejected.field(FIELD, messageKey);
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(HEAD);
        }
    }

    private static boolean starts(byte[] head, byte[] sign) {
        return head.length >= sign.length && Arrays.equals(head, 0, sign.length, sign, 0, sign.length);
    }
}
