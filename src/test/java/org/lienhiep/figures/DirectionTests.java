package org.lienhiep.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a count says about a target: computed, never typed; only an at-least target can be exceeded. */
class DirectionTests {

    @ParameterizedTest
    @CsvSource({
        "AT_LEAST,15,16,MISSED",
        "AT_LEAST,16,16,MET",
        "AT_LEAST,16.00,16,MET",
        "AT_LEAST,17,16,EXCEEDED",
        "AT_LEAST,0,0,MET",
        "AT_MOST,15,16,MET",
        "AT_MOST,16,16,MET",
        "AT_MOST,17,16,MISSED",
        "EXACTLY,15,16,MISSED",
        "EXACTLY,16,16,MET",
        "EXACTLY,16.5,16,MISSED",
        "EXACTLY,17,16,MISSED"
    })
    void aVerdictFollowsFromTheCount(Direction direction, BigDecimal value, BigDecimal target, Verdict verdict) {
        assertThat(direction.verdict(value, target)).isEqualTo(verdict);
    }
}
