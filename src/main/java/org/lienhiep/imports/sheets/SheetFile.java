package org.lienhiep.imports.sheets;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.lienhiep.web.Rejected;
import org.lienhiep.web.Upload;

/**
 * A list as it was sent: a workbook, a file of delimited text, or text pasted from a spreadsheet. What it claims to be counts for
 * nothing, what it begins with counts. Whatever cannot be read is refused in words, with {@link Rejected} at {@link #FIELD}.
 *
 * @param path where the bytes lie for as long as they are read
 * @param name what it was called
 * @param sha256 hash of the bytes, in hex
 */
public record SheetFile(Path path, String name, long bytes, String sha256) implements AutoCloseable {

    /** The form's field that says what is wrong with a file. */
    public static final String FIELD = "file";

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    /** Takes the bytes of an upload into a file of its own, which {@link #close} removes. */
    public static SheetFile of(Upload upload) {
        try (InputStream in = upload.content().open()) {
            return of(in, upload.name());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes bytes into a file of its own. */
    public static SheetFile of(InputStream bytes, String name) throws IOException {
        Path path = Files.createTempFile("lienhiep-", ".list");
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            long size;
            try (var hashed = new DigestInputStream(bytes, digest);
                    var out = Files.newOutputStream(path)) {
                size = hashed.transferTo(out);
            }
            return new SheetFile(path, name, size, HexFormat.of().formatHex(digest.digest()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Hands the rows to the sink. */
    public void read(RowSink sink) {
        try (var in = new BufferedInputStream(Files.newInputStream(path))) {
            in.mark(8);
            byte[] head = in.readNBytes(4);
            in.reset();
            if (java.util.Arrays.equals(head, OLE)) throw Rejected.field(FIELD, "imports.file.old");
            boolean workbook = java.util.Arrays.equals(head, ZIP);
            boolean claims = name.toLowerCase(Locale.ROOT).matches(".*\\.(xlsx|xlsm|xlsb|xls|ods|zip)");
            if (claims && !workbook) throw Rejected.field(FIELD, "imports.file.other-inside");
            if (workbook) Workbooks.read(path, sink);
            else Delimited.read(in, sink);
        } catch (IOException e) {
            throw Rejected.field(FIELD, "imports.file.broken");
        }
    }

    /** Hands the rows of pasted text to the sink. */
    public static void paste(String text, RowSink sink) {
        try {
            Delimited.read(new StringReader(text), sink);
        } catch (IOException e) {
            throw Rejected.field("pasted", "imports.file.broken");
        }
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
