package org.lienhiep.identity;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.time.Instant;
import java.util.Base64;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;

/** Codes of six digits that an app and the server make from one secret and the time, a new one every 30 seconds (RFC 6238). */
final class Totp {

    private static final TimeBasedOneTimePasswordGenerator CODES = new TimeBasedOneTimePasswordGenerator();
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final long SECONDS = 30;

    private Totp() {}

    /** A new secret of 160 bits, as it is kept. */
    static String fresh() {
        return Base64.getEncoder().encodeToString(Tokens.bytes(20));
    }

    /**
     * The step whose code this is: the present one, the one before or the one after, since clocks differ. Empty for a wrong code
     * and for one whose step is not later than {@code last}.
     */
    static OptionalLong step(String secret, String code, Instant now, long last) {
        long present = now.getEpochSecond() / SECONDS;
        for (long step : new long[] {present, present - 1, present + 1}) {
            if (step > last && code(secret, step).equals(code)) return OptionalLong.of(step);
        }
        return OptionalLong.empty();
    }

    /** The code of a step. */
    static String code(String secret, long step) {
        try {
            var key = new SecretKeySpec(
                    Base64.getDecoder().decode(secret), TimeBasedOneTimePasswordGenerator.TOTP_ALGORITHM_HMAC_SHA1);
            return CODES.generateOneTimePasswordString(key, Instant.ofEpochSecond(step * SECONDS));
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The secret as it is typed into an app, in groups of four. */
    static String typed(String secret) {
        return base32(secret).replaceAll("(.{4})(?=.)", "$1 ");
    }

    /** The address that an app reads from a square code. */
    static String address(String secret, String issuer, String username) {
        String place = escaped(issuer) + ":" + escaped(username);
        return "otpauth://totp/" + place + "?secret=" + base32(secret) + "&issuer=" + escaped(issuer);
    }

    private static String escaped(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String base32(String secret) {
        byte[] bytes = Base64.getDecoder().decode(secret);
        StringBuilder letters = new StringBuilder();
        for (int bit = 0; bit < bytes.length * 8; bit += 5) {
            int value = 0;
            for (int i = bit; i < bit + 5; i++) {
                int at = i < bytes.length * 8 ? bytes[i / 8] >> (7 - i % 8) & 1 : 0;
                value = value << 1 | at;
            }
            letters.append(LETTERS.charAt(value));
        }
        return letters.toString();
    }
}
