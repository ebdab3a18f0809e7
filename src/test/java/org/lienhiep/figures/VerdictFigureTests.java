package org.lienhiep.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lienhiep.cast.Page;
import org.lienhiep.cast.ServedTests;

/** Targets by their verdict: counted when they are read, their list is the targets. */
class VerdictFigureTests extends ServedTests {

    private static final String YEAR = "?from=2017-01-01&to=2017-12-31";

    @Test
    void theVerdictsShareTheTargetsOutAmongThem() {
        Page all = as("van-phong").open("/figures/TSK-08" + YEAR).is(200);
        List<String> shared = new ArrayList<>();
        for (String code : List.of("TSK-08a", "TSK-08b", "TSK-08c")) {
            Page page = as("van-phong").open("/figures/" + code + YEAR).is(200);
            String value = page.first("a[data-figure=" + code + "]").attr("data-value");
            assertThat(page.records()).hasSize(Integer.parseInt(value));
            shared.addAll(page.records());
        }
        assertThat(shared).containsExactlyInAnyOrderElementsOf(all.records());
    }

    @Test
    void aTargetChangesItsVerdictWithTheRecordsItCounts() {
        var year = year();
        assertThat(year.figure("TSK-08b")).isEqualTo(2);
        String event = year.as("van-phong")
                .open("/figures/EVT-01" + YEAR)
                .first("tr[data-record] a")
                .attr("href")
                .replaceFirst("^/[^/]+", "");
        year.as("van-phong")
                .submit(event + "/cancellation", "cause", "cancelled", "reason", "Không tổ chức")
                .is(303);
        assertThat(year.figure("TSK-08b")).isEqualTo(1);
        assertThat(year.figure("TSK-08c")).isEqualTo(1);
    }
}
