package org.lienhiep.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32;

/** Addresses of the files that pages need; the address changes with the content, so browsers may keep them for a year. */
public final class Assets {

    private static final Map<String, String> ADDRESSES = new ConcurrentHashMap<>();

    private Assets() {}

    /** The address of a file below {@code static/}. */
    public static String url(String file) {
        return ADDRESSES.computeIfAbsent(file, Assets::address);
    }

    private static String address(String file) {
        try (InputStream in = Assets.class.getResourceAsStream("/static/" + file)) {
            if (in == null) throw new IllegalArgumentException("no file " + file);
            var crc = new CRC32();
            crc.update(in.readAllBytes());
            return "/" + file + "?" + Long.toHexString(crc.getValue());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
