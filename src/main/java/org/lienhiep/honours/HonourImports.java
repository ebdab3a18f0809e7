package org.lienhiep.honours;

import static org.lienhiep.imports.ImportColumn.choice;
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

/** The files of honours and of their publicity; a round comes with its first row. */
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
                        text("achievement"),
                        reference("proposer", "directory.organisation_name"),
                        text("decision"),
                        date("withdrawn_on"),
                        text("withdrawn_reason")),
                List.of(),
                """
                select h.code, r.code as round, r.ordinal::bigint as ordinal, r.name as round_name, p.code as person, h.proposed_on,
                       d.decided_on, nullif(h.achievement, '') as achievement, o.code as proposer, nullif(d.number, '') as decision,
                       w.withdrawn_on, w.reason as withdrawn_reason
                from honours.honour h join honours.round r on r.union_id = h.union_id and r.id = h.round_id
                join directory.person_name p on p.union_id = h.union_id and p.id = h.person_id
                left join directory.organisation_name o on o.union_id = h.union_id and o.id = h.proposer_id
                left join honours.decision d on d.union_id = h.union_id and d.honour_id = h.id
                left join honours.withdrawal w on w.union_id = h.union_id and w.honour_id = h.id
                """,
                List.of("""
                        insert into honours.round (code, ordinal, name)
                        select distinct on (round) round, ordinal, round_name from staging order by round, row_no
                        on conflict (union_id, code) do nothing
                        """, """
                        insert into honours.honour (code, round_id, person_id, proposer_id, proposed_on, achievement)
                        select s.code, r.id, p.id, o.id, s.proposed_on, coalesce(s.achievement, '')
                        from staging s join honours.round r on r.code = s.round join directory.person_name p on p.code = s.person
                        left join directory.organisation_name o on o.code = s.proposer order by s.row_no
                        """, """
                        insert into honours.decision (honour_id, number, decided_on)
                        select h.id, coalesce(s.decision, ''), s.decided_on from staging s join honours.honour h using (code)
                        where s.decided_on is not null
                        """, """
                        insert into honours.withdrawal (honour_id, withdrawn_on, reason)
                        select h.id, s.withdrawn_on, coalesce(s.withdrawn_reason, '–') from staging s join honours.honour h using (code)
                        where s.withdrawn_on is not null
                        """),
                Map.of("honours.honour", "select h.id from staging s join honours.honour h using (code)"),
                List.of("people", "organisations"));
    }

    @Bean
    ImportType publicityFile() {
        return new SqlImport(
                "honour_publicity",
                List.of("code"),
                List.of(
                        text("code").required(),
                        reference("round", "honours.round").required(),
                        choice("kind", "news", "broadcast", "banner").required(),
                        text("title").required(),
                        date("happened_on").required(),
                        text("place")),
                List.of(),
                """
                select x.code, r.code as round, x.kind, x.title, x.happened_on, nullif(x.place, '') as place
                from honours.publicity x join honours.round r on r.union_id = x.union_id and r.id = x.round_id
                where not exists (
                    select 1 from honours.publicity_error e where e.union_id = x.union_id and e.publicity_id = x.id)
                """,
                List.of("""
                        insert into honours.publicity (code, round_id, kind, title, happened_on, place)
                        select s.code, r.id, s.kind, s.title, s.happened_on, coalesce(s.place, '')
                        from staging s join honours.round r on r.code = s.round order by s.row_no
                        """),
                Map.of("honours.publicity", "select x.id from staging s join honours.publicity x using (code)"),
                List.of("honours"));
    }
}
