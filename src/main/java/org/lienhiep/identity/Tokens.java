package org.lienhiep.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** Secrets that prove something: made at random, kept as hashes only. */
final class Tokens {

    private static final SecureRandom RANDOM = new SecureRandom();

    private static final String READABLE = "abcdefghjkmnpqrstuvwxyz23456789";

    private Tokens() {}

    /** A new secret of 256 bits, fit for a cookie. */
    static String fresh() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** A password of 16 signs to be read out and typed: none that are mistaken for each other; about 78 bits. */
    static String readable() {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < 16; i++) {
            if (i > 0 && i % 4 == 0) words.append('-');
            words.append(READABLE.charAt(RANDOM.nextInt(READABLE.length())));
        }
        return words.toString();
    }

    /** What is kept of a secret. */
    static String hash(String secret) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
