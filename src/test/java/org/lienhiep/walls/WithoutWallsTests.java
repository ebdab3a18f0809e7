package org.lienhiep.walls;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** Positive control: on a scratch database whose policies are switched off, the same walk finds what it looks for. */
@TestPropertySource(properties = "lienhiep.pool=4")
@DirtiesContext
class WithoutWallsTests extends Walk {

    @Autowired
    @Qualifier("ownerDataSource")
    private DataSource owner;

    @BeforeAll
    void switchThePoliciesOff() throws SQLException {
        try (var connection = owner.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("""
                    do $$ declare t record; begin
                      for t in select c.oid::regclass as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
                               where c.relkind = 'r' and c.relrowsecurity and n.nspname not in ('identity', 'unions', 'web') loop
                        execute format('alter table %s disable row level security', t.name);
                      end loop;
                    end $$""");
        }
    }

    @Test
    void theWalkSeesForeignRecordsOnceTheWallsAreGone() {
        assertThat(opened()).hasSizeGreaterThan(10);
        assertThat(strangers()).hasSizeGreaterThan(10);
    }
}
