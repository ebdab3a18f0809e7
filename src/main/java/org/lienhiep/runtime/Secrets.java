package org.lienhiep.runtime;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/** The passwords of the embedded server's roles: made at random, one file each, readable by their owner alone. */
record Secrets(Path home) {

    /** The password of a role, made when first asked for. */
    String of(String role) {
        Path file = home.resolve(role + ".secret");
        try {
            if (!Files.exists(file)) {
                byte[] random = new byte[24];
                new SecureRandom().nextBytes(random);
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.writeString(file, HexFormat.of().formatHex(random));
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file itself, for initdb. */
    Path file(String role) {
        of(role);
        return home.resolve(role + ".secret");
    }
}
