package org.lienhiep.imports;

import static org.lienhiep.imports.ImportColumn.choice;
import static org.lienhiep.imports.ImportColumn.date;
import static org.lienhiep.imports.ImportColumn.integer;
import static org.lienhiep.imports.ImportColumn.reference;
import static org.lienhiep.imports.ImportColumn.text;

import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The files of the registers of documents: the documents, and the book of arrivals. */
@Configuration(proxyBeanMethods = false)
class DocumentImports {

    /** Numbers of our own documents come into their runs, each type by itself unless the year's way says otherwise. */
    private static final String RUNS = """
        select d.id, d.number, extract(year from d.issued_on)::integer as year, substring(d.number from '^([0-9]{1,5})[/-]')::integer as value,
               case coalesce((select n.way from documents.numbering n where n.body_id is null
                              and n.from_year <= extract(year from d.issued_on) order by n.from_year desc limit 1), 'each')
                    when 'one' then '' when 'apart' then case when d.type in ('decision', 'resolution') then 'decision' else '' end
                    else d.type end as kind, d.issued_on
        from staging s join documents.document d using (code)
        where s.direction = 'out' and s.number ~ '^[0-9]{1,5}[/-]'
        """;

    @Bean
    ImportType documentsFile() {
        return new SqlImport(
                "documents",
                List.of("code"),
                List.of(
                        text("code").required(),
                        choice("direction", "in", "out").required(),
                        text("type").required(),
                        text("number"),
                        date("issued_on").required(),
                        reference("issuer", "directory.organisation_name"),
                        text("issuer_name"),
                        text("subject").required(),
                        text("signer"),
                        text("recipients"),
                        text("keeper"),
                        text("note")),
                List.of(),
                """
                select d.code, d.direction, d.type, nullif(d.number, '') as number, d.issued_on, o.code as issuer,
                       nullif(d.issuer_name, '') as issuer_name, d.subject, nullif(d.signer, '') as signer,
                       nullif(d.recipients, '') as recipients, nullif(d.keeper, '') as keeper, nullif(d.note, '') as note
                from documents.document d
                left join directory.organisation_name o on o.union_id = d.union_id and o.id = d.issuer_id
                """,
                List.of("""
                    insert into documents.document (code, direction, type, number, issued_on, issuer_id, issuer_name, subject, signer,
                        recipients, keeper, note)
                    select s.code, s.direction, s.type, coalesce(s.number, ''), s.issued_on, o.id, coalesce(s.issuer_name, ''), s.subject,
                        coalesce(s.signer, ''), coalesce(s.recipients, ''), coalesce(s.keeper, ''), coalesce(s.note, '')
                    from staging s left join directory.organisation_name o on o.code = s.issuer order by s.row_no
                    """, """
                            insert into documents.series (direction, year, kind, last)
                            select 'out', r.year, r.kind, max(r.value) from (%s) r group by r.year, r.kind
                            on conflict (union_id, direction, body_id, year, kind) do update set last = greatest(series.last, excluded.last)
                            """.formatted(RUNS), """
                            insert into documents.number (series_id, value, document_id, year, code, given_on)
                            select x.id, r.value, r.id, r.year, r.number, r.issued_on from (%s) r
                            join documents.series x on x.direction = 'out' and x.body_id is null and x.year = r.year and x.kind = r.kind
                            order by r.issued_on, r.id
                            """.formatted(RUNS)),
                Map.of(),
                List.of("organisations", "decisions"));
    }

    @Bean
    ImportType arrivalsFile() {
        return new SqlImport(
                "arrivals",
                List.of("document"),
                List.of(
                        reference("document", "documents.document_ref").required(),
                        date("arrived_on").required(),
                        integer("arrival_no").required(),
                        reference("unit", "directory.organisation_name"),
                        text("handler"),
                        date("passed_on"),
                        date("due_on"),
                        date("settled_on"),
                        reference("reply", "documents.document_ref"),
                        text("summary")),
                List.of(),
                """
                select d.code as document, a.arrived_on, a.value::bigint as arrival_no, u.code as unit, nullif(f.handler, '') as handler,
                       f.passed_on, f.due_on, s.settled_on, y.code as reply, nullif(s.words, '') as summary
                from documents.arrival a
                join documents.document d on d.union_id = a.union_id and d.id = a.document_id
                left join documents.follow_up f on f.union_id = d.union_id and f.document_id = d.id and f.ended_at is null
                left join directory.organisation_name u on u.union_id = f.union_id and u.id = f.unit_id
                left join documents.settlement s on s.union_id = d.union_id and s.document_id = d.id and s.reopened_at is null
                left join documents.document y on y.union_id = s.union_id and y.id = s.reply_id
                """,
                List.of("""
                    insert into documents.series (direction, year, kind, last)
                    select 'in', extract(year from s.arrived_on)::integer, '', max(s.arrival_no) from staging s group by 2
                    on conflict (union_id, direction, body_id, year, kind) do update set last = greatest(series.last, excluded.last)
                    """, """
                    insert into documents.number (series_id, value, document_id, year, code, given_on)
                    select x.id, s.arrival_no, d.id, x.year, '', s.arrived_on from staging s
                    join documents.document d on d.code = s.document
                    join documents.series x on x.direction = 'in' and x.year = extract(year from s.arrived_on) order by s.arrival_no
                    """, """
                    insert into documents.arrival (document_id, number_id, year, value, arrived_on)
                    select n.document_id, n.id, n.year, n.value, s.arrived_on from staging s
                    join documents.document d on d.code = s.document
                    join documents.number n on n.document_id = d.id and n.code = ''
                    """, """
                    insert into documents.follow_up (document_id, unit_id, handler, passed_on, due_on)
                    select d.id, u.id, coalesce(s.handler, ''), s.passed_on, s.due_on from staging s
                    join documents.document d on d.code = s.document
                    left join directory.organisation_name u on u.code = s.unit where s.passed_on is not null
                    """, """
                    insert into documents.settlement (document_id, settled_on, reply_id, words)
                    select d.id, s.settled_on, y.id, coalesce(s.summary, '') from staging s
                    join documents.document d on d.code = s.document
                    left join documents.document y on y.code = s.reply where s.settled_on is not null
                    """),
                Map.of(),
                List.of("documents"));
    }

    @Bean
    ImportType openingsFile() {
        return new SqlImport(
                "openings",
                List.of("document"),
                List.of(
                        reference("document", "documents.document_ref").required(),
                        date("opened_on").required(),
                        choice("personal", "none", "agreed").required(),
                        text("basis")),
                List.of(),
                """
                select d.code as document, g.opened_on, g.personal, nullif(g.basis, '') as basis from documents.opening g
                join documents.document d on d.union_id = g.union_id and d.id = g.document_id
                where g.withdrawn_at is null
                """,
                List.of("""
                    insert into documents.opening (document_id, opened_on, personal, basis)
                    select d.id, s.opened_on, s.personal, coalesce(s.basis, '') from staging s
                    join documents.document d on d.code = s.document order by s.row_no
                    """),
                Map.of(),
                List.of("documents"));
    }
}
