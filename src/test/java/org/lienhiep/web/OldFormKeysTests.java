package org.lienhiep.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lienhiep.cast.ServedTests;
import org.lienhiep.runtime.CurrentUnion;
import org.springframework.beans.factory.annotation.Autowired;

/** Keys of forms sent long ago. */
class OldFormKeysTests extends ServedTests {

    @Autowired
    private OldFormKeys keys;

    @Test
    void aKeyIsKeptAMonthAndThenLetGo() {
        long union = unions.bySlug("demo-hai").orElseThrow().id();
        int cleared = CurrentUnion.call(
                union,
                () -> transaction.execute(status -> {
                    jdbc.sql(
                                    "insert into web.form_key (key, created_at) values (gen_random_uuid(), now() - interval '31 days'),"
                                            + " (gen_random_uuid(), now() - interval '29 days')")
                            .update();
                    return keys.clearUnion();
                }));
        assertThat(cleared).isEqualTo(1);
    }
}
