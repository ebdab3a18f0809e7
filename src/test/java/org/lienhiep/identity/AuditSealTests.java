package org.lienhiep.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lienhiep.cast.ServedTests;
import org.lienhiep.cast.Year;
import org.springframework.beans.factory.annotation.Autowired;

/** Who did what is chained: an entry changed afterwards is found. */
class AuditSealTests extends ServedTests {

    @Autowired
    private Audit audit;

    @Autowired
    private AuditSeals seals;

    private void write(Year year, String action) {
        year.run(() -> {
            audit.record(action, "events.event", 1, List.of("title"));
            return true;
        });
    }

    private void seal(Year year) {
        year.run(() -> {
            seals.seal();
            return true;
        });
    }

    @Test
    void anUntouchedTrailHoldsOverManySeals() {
        Year year = year();
        for (int i = 0; i < 3; i++) {
            write(year, "correct");
            write(year, "hold");
            seal(year);
            seal(year);
        }
        assertThat(year.number("select count(*) from identity.audit_seal")).isEqualTo(3);
        assertThat(year.run(seals::broken)).isZero();
    }

    @Test
    void aChangedARemovedAndASmuggledEntryBreakTheChain() {
        for (String tampering : List.of(
                "update identity.audit_entry set action = 'cancel' where action = 'hold'",
                "delete from identity.audit_entry where action = 'hold'",
                "insert into identity.audit_entry (action, record_type, record_id, xid) select 'x', 'events.event', 1, min(xid)"
                        + " from identity.audit_entry")) {
            Year year = year();
            write(year, "hold");
            seal(year);
            write(year, "correct");
            seal(year);
            year.run(() -> jdbc.sql(tampering).update());
            assertThat(year.run(seals::broken)).as(tampering).isPositive();
        }
    }

    @Test
    void whatIsStillBeingWrittenWaitsForTheNextSeal() {
        Year year = year();
        write(year, "plan");
        seal(year);
        year.run(() -> {
            audit.record("hold", "events.event", 1);
            seals.seal();
            return true;
        });
        assertThat(year.number("select coalesce(sum(entries), 0) from identity.audit_seal"))
                .isEqualTo(year.number("select count(*) from identity.audit_entry") - 1);
        seal(year);
        assertThat(year.run(seals::broken)).isZero();
        assertThat(year.number("select sum(entries) from identity.audit_seal"))
                .isEqualTo(year.number("select count(*) from identity.audit_entry"));
    }
}
