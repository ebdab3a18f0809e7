package org.lienhiep.imports;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Reads a file's text and hashes it on the way, so that the audit trail can say which file it was. */
class HashedReader extends FilterReader {

    private final MessageDigest digest;

    HashedReader(Reader file) {
        super(file);
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public int read() throws IOException {
        char[] one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        if (read > 0) digest.update(StandardCharsets.UTF_8.encode(CharBuffer.wrap(buffer, offset, read)));
        return read;
    }

    /** The hash of what was read so far, in hex. */
    String sha256() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
