package org.lienhiep.honours;

import static org.lienhiep.imports.ImportColumn.date;
import static org.lienhiep.imports.ImportColumn.integer;
import static org.lienhiep.imports.ImportColumn.reference;
import static org.lienhiep.imports.ImportColumn.text;

import java.util.List;
import java.util.Map;
import org.lienhiep.imports.ImportType;
import org.lienhiep.imports.SqlImport;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The file of honours; a round comes with its first row. */
@Configuration(proxyBeanMethods = false)
class HonourImports {

    @Bean
    ImportType honoursFile() {
        return new SqlImport(
                "honours",
                List.of("code"),
                List.of(
                        text("code").required(),
                        text("round").required(),
                        integer("ordinal").required(),
                        text("round_name").required(),
                        reference("person", "directory.person_name").required(),
                        date("proposed_on").required(),
                        date("decided_on"),
                        text("achievement")),
                List.of(),
                """
                select h.code, r.code as round, r.ordinal::bigint as ordinal, r.name as round_name, p.code as person, h.proposed_on,
                       h.decided_on, nullif(h.achievement, '') as achievement
                from honours.honour h join honours.round r on r.union_id = h.union_id and r.id = h.round_id
                join directory.person_name p on p.union_id = h.union_id and p.id = h.person_id
                """,
                List.of("""
                        insert into honours.round (code, ordinal, name)
                        select distinct on (round) round, ordinal, round_name from staging order by round, row_no
                        on conflict (union_id, code) do nothing
                        """, """
                        insert into honours.honour (code, round_id, person_id, proposed_on, decided_on, achievement)
                        select s.code, r.id, p.id, s.proposed_on, s.decided_on, coalesce(s.achievement, '')
                        from staging s join honours.round r on r.code = s.round join directory.person_name p on p.code = s.person order by s.row_no
                        """),
                Map.of("honours.honour", "select h.id from staging s join honours.honour h using (code)"),
                List.of("people"));
    }
}
