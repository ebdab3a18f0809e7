package org.lienhiep.notices;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.lienhiep.runtime.CurrentUnion;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Seals what the mail needs and the database must not tell: AES-256-GCM, bound to the Union. The key is a file of the data folder,
 * readable by its owner alone, or {@code LIENHIEP_MAILKEY} (64 hexadecimal digits) where several nodes share one database. A
 * dump of the database opens nothing; whoever holds both opens everything.
 */
@Component
class MailSecrets {

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path file;
    private final String given;
    private volatile byte @Nullable [] key;

    MailSecrets(@Value("${lienhiep.data:data}") Path data, @Value("${lienhiep.mail-key:}") String given) {
        this.file = data.resolve("mail.key");
        this.given = given;
    }

    private byte[] key() {
        byte[] known = key;
        if (known == null) {
            known = HexFormat.of().parseHex(given.isBlank() ? kept() : given.strip());
            key = known;
        }
        return known;
    }

    private String kept() {
        try {
            if (!Files.exists(file)) {
                byte[] random = new byte[32];
                RANDOM.nextBytes(random);
                Path fresh = Files.createTempFile(
                        file.toAbsolutePath().getParent(),
                        "mail",
                        ".key",
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.writeString(fresh, HexFormat.of().formatHex(random));
                take(fresh);
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whoever is first gives the file; the other's is thrown away. */
    private void take(Path fresh) throws IOException {
        try {
            Files.createLink(file, fresh);
        } catch (FileAlreadyExistsException first) {
            // made by another thread in between: that one stands
        } finally {
            Files.delete(fresh);
        }
    }

    /** Words that only this installation can read again. */
    byte[] seal(List<String> words) {
        var plain = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(plain)) {
            for (String word : words) {
                byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
                out.writeInt(bytes.length);
                out.write(bytes);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        byte[] sealed = crypt(Cipher.ENCRYPT_MODE, nonce, plain.toByteArray());
        byte[] both = Arrays.copyOf(nonce, NONCE + sealed.length);
        System.arraycopy(sealed, 0, both, NONCE, sealed.length);
        return both;
    }

    /** The words that were sealed for this Union. */
    List<String> open(byte[] sealed) {
        byte[] nonce = Arrays.copyOf(sealed, NONCE);
        byte[] plain = crypt(Cipher.DECRYPT_MODE, nonce, Arrays.copyOfRange(sealed, NONCE, sealed.length));
        List<String> words = new ArrayList<>();
        try (var in = new DataInputStream(new ByteArrayInputStream(plain))) {
            while (in.available() > 0) words.add(new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    private byte[] crypt(int mode, byte[] nonce, byte[] bytes) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(key(), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(Long.toString(CurrentUnion.id()).getBytes(StandardCharsets.US_ASCII));
            return cipher.doFinal(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the mail key does not fit what it is to open", e);
        }
    }

    /** A code of 128 bits, as 32 hexadecimal digits, that proves that we gave this address out. */
    String code(String about) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key(), "HmacSHA256"));
            byte[] proof = mac.doFinal((CurrentUnion.id() + " " + about).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(proof, 0, 16);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether this is the code; takes the same time for every answer. */
    boolean proves(String code, String about) {
        return MessageDigest.isEqual(
                code.getBytes(StandardCharsets.US_ASCII), code(about).getBytes(StandardCharsets.US_ASCII));
    }
}
