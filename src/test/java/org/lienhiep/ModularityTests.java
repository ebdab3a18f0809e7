package org.lienhiep;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The boundaries between modules hold. */
class ModularityTests {

    @Test
    void modulesDependOnlyOnWhatTheyName() {
        ApplicationModules.of(Application.class).verify();
    }
}
