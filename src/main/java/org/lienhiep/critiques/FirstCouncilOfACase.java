package org.lienhiep.critiques;

import java.time.LocalDate;
import java.util.Comparator;
import org.lienhiep.councils.FirstCouncil;
import org.lienhiep.imports.AfterDemonstration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The demonstration shows the council of one case, from its decision to what its members were paid. */
@Component
class FirstCouncilOfACase implements AfterDemonstration {

    private record Met(long id, LocalDate on) {}

    private final FirstCouncil first;
    private final JdbcClient jdbc;

    FirstCouncilOfACase(FirstCouncil first, JdbcClient jdbc) {
        this.first = first;
        this.jdbc = jdbc;
    }

    @Override
    public void run() {
        jdbc.sql("""
                        select m.critique_id as id, m.reached_on as "on" from critiques.stage m
                        join critiques.stage c on c.union_id = m.union_id and c.critique_id = m.critique_id and c.stage = 'council'
                        where m.stage = 'meeting' and c.paper <> '' and exists (
                            select 1 from critiques.expert e where e.union_id = m.union_id and e.critique_id = m.critique_id
                              and e.role = 'chair')
                        """).query(Met.class).list().stream()
                .min(Comparator.comparingLong(Met::id))
                .ifPresent(met -> first.play(Critiques.TYPE, met.id, met.on));
    }
}
