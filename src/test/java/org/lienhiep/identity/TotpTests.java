package org.lienhiep.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;

/** The six digits: those of the standard, good for a step before and after, never twice. */
class TotpTests {

    private static final String SECRET =
            Base64.getEncoder().encodeToString("12345678901234567890".getBytes(StandardCharsets.US_ASCII));
    private static final Instant NOW = Instant.ofEpochSecond(1_111_111_109);
    private static final long STEP = 1_111_111_109 / 30;

    @Test
    void theCodesAreThoseOfTheStandard() {
        // RFC 6238, appendix B, the last six of eight digits
        assertThat(Totp.code(SECRET, 59 / 30)).isEqualTo("287082");
        assertThat(Totp.code(SECRET, STEP)).isEqualTo("081804");
        assertThat(Totp.code(SECRET, 2_000_000_000L / 30)).isEqualTo("279037");
    }

    @Test
    void aClockMayBeOneStepOffAndNoMore() {
        for (long step = STEP - 3; step <= STEP + 3; step++) {
            boolean near = Math.abs(step - STEP) <= 1;
            assertThat(Totp.step(SECRET, Totp.code(SECRET, step), NOW, 0).isPresent())
                    .as("step %s", step - STEP)
                    .isEqualTo(near);
        }
    }

    @Test
    void aStepThatWasTakenIsNotTakenAgainNorAnEarlierOne() {
        assertThat(Totp.step(SECRET, Totp.code(SECRET, STEP), NOW, STEP)).isEmpty();
        assertThat(Totp.step(SECRET, Totp.code(SECRET, STEP - 1), NOW, STEP)).isEmpty();
        assertThat(Totp.step(SECRET, Totp.code(SECRET, STEP + 1), NOW, STEP)).hasValue(STEP + 1);
    }

    @Test
    void theAppReadsTheSecretInItsOwnLetters() {
        assertThat(Totp.typed(SECRET)).isEqualTo("GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ");
        assertThat(Totp.address(SECRET, "LHH Bình Thuận", "van-phong"))
                .startsWith("otpauth://totp/LHH%20B%C3%ACnh%20Thu%E1%BA%ADn:van-phong?secret=GEZDGNBVGY3TQOJQ")
                .contains("&issuer=LHH%20");
    }

    @Test
    void aDeviceIsNamedAsItsOwnerKnowsIt() {
        assertThat(Device.of("Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/130.0 Safari/537.36 Edg/130.0"))
                .isEqualTo("Edge · Windows");
        assertThat(Device.of(
                        "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 coc_coc_browser/120 Chrome/114 Mobile"))
                .isEqualTo("Cốc Cốc · Android");
        assertThat(Device.of("curl/8")).isEmpty();
        assertThat(Device.of(null)).isEmpty();
    }
}
