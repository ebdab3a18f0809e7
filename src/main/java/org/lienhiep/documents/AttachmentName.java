package org.lienhiep.documents;

import java.nio.charset.StandardCharsets;
import org.lienhiep.directory.VietnameseNames;

/** The name of a file in the answer's header: plain for old browsers, exact for all others (RFC 6266, RFC 5987). */
public final class AttachmentName {

    private static final String PLAIN = "!#$&+-.^_`|~";

    private AttachmentName() {}

    public static String header(String name) {
        String plain = VietnameseNames.fold(name).replaceAll("[^a-z0-9._ -]", "_");
        return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + encoded(name);
    }

    private static String encoded(String name) {
        StringBuilder out = new StringBuilder();
        for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
            boolean letter = b >= '0' && b <= '9' || b >= 'A' && b <= 'Z' || b >= 'a' && b <= 'z';
            if (letter || b > 0 && PLAIN.indexOf(b) >= 0) out.append((char) b);
            else out.append('%').append("%02X".formatted(b & 0xFF));
        }
        return out.toString();
    }
}
