package org.lienhiep.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;

/** Secrets that prove something: made at random, kept as hashes only. */
final class Tokens {

    private static final SecureRandom RANDOM = new SecureRandom();

    private static final String READABLE = "abcdefghjkmnpqrstuvwxyz23456789";

    private Tokens() {}

    /** A new secret of 256 bits, fit for a cookie. */
    static String fresh() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(32));
    }

    /** Bytes that nobody can guess. */
    static byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    /** Signs to be read from paper and typed, none that are mistaken for each other; 26 of them are more than 128 bits. */
    static String readable(int signs) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < signs; i++) words.append(READABLE.charAt(RANDOM.nextInt(READABLE.length())));
        return words.toString();
    }

    /** The signs in groups of four, as they are printed. */
    static String grouped(String signs) {
        return signs.replaceAll("(.{4})(?=.)", "$1-");
    }

    /** What was typed from paper, without the hyphens and blanks between the groups. */
    static String plain(String typed) {
        return typed.toLowerCase(Locale.ROOT).replaceAll("[\\s.–-]", "");
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
