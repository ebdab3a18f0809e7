package org.lienhiep.contests;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.lienhiep.web.Here;
import org.lienhiep.web.PublicRecords;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Entries whose authors let them be named have a page in the library of results. */
@Component
class PublicEntries implements PublicRecords {

    private final JdbcClient jdbc;

    PublicEntries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String type() {
        return "contests.entry";
    }

    @Override
    public String path(long id) {
        return "/results/entries/" + id;
    }

    @Override
    public Set<Long> open(Collection<Long> ids) {
        return new HashSet<>(jdbc.sql("""
                        select e.id from contests.entry e
                        left join contests.entry_exit x on x.union_id = e.union_id and x.entry_id = e.id and x.withdrawn_at is null
                        where e.id = any(:ids) and e.public and e.received_on <= :today and x.cause is distinct from 'double'
                        """)
                .param("ids", ids.toArray(Long[]::new))
                .param("today", Here.get().today())
                .query(Long.class)
                .list());
    }
}
