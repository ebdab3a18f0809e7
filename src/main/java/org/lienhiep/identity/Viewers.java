package org.lienhiep.identity;

import java.util.Optional;
import org.lienhiep.web.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who an account is, for work that goes on after its owner's request has ended. */
@Component
public class Viewers {

    private final JdbcClient jdbc;

    Viewers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The viewer of an account of the current Union that may still sign in. */
    @Transactional(readOnly = true)
    public Optional<Viewer> of(long account) {
        return jdbc.sql("""
                        select id as account, name, role, organisation_id as organisation, person_id as person
                        from identity.account where id = :id and disabled_at is null
                        """).param("id", account).query(Viewer.class).optional();
    }
}
