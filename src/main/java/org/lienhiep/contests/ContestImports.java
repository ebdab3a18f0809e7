package org.lienhiep.contests;

import static org.lienhiep.imports.ImportColumn.choice;
import static org.lienhiep.imports.ImportColumn.date;
import static org.lienhiep.imports.ImportColumn.decimal;
import static org.lienhiep.imports.ImportColumn.flag;
import static org.lienhiep.imports.ImportColumn.integer;
import static org.lienhiep.imports.ImportColumn.reference;
import static org.lienhiep.imports.ImportColumn.text;

import java.util.List;
import java.util.Map;
import org.lienhiep.directory.VietnameseNames;
import org.lienhiep.imports.Derived;
import org.lienhiep.imports.ImportType;
import org.lienhiep.imports.SqlImport;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The files of contests. */
@Configuration(proxyBeanMethods = false)
class ContestImports {

    @Bean
    ImportType contestsFile() {
        return new SqlImport(
                "contests",
                List.of("code"),
                List.of(text("code").required(), text("name").required()),
                List.of(),
                """
                select code, name from contests.series
                """,
                List.of("""
                        insert into contests.series (code, name) select code, name from staging order by row_no
                        """),
                Map.of(),
                List.of());
    }

    @Bean
    ImportType editionsFile() {
        var file = new SqlImport(
                "editions",
                List.of("code"),
                List.of(
                        text("code").required(),
                        reference("series", "contests.series").required(),
                        integer("ordinal").required(),
                        text("name").required(),
                        date("opens_on").required(),
                        date("closes_on").required(),
                        text("fields")),
                List.of(),
                """
                select n.code, s.code as series, n.ordinal::bigint as ordinal, n.name, n.opens_on, n.closes_on,
                       nullif(n.fields, '') as fields
                from contests.edition n join contests.series s on s.union_id = n.union_id and s.id = n.series_id
                """,
                List.of("""
                        insert into contests.edition (code, series_id, ordinal, name, opens_on, closes_on, fields)
                        select s.code, r.id, s.ordinal, s.name, s.opens_on, s.closes_on, coalesce(s.fields, '') from staging s join contests.series r on r.code = s.series
                        order by s.row_no
                        """),
                Map.of(),
                List.of("contests"));
        return new CheckedImport(file, ImportChecks.EDITIONS);
    }

    @Bean
    ImportType entriesFile() {
        var file = new SqlImport(
                "entries",
                List.of("code"),
                List.of(
                        text("code").required(),
                        reference("edition", "contests.edition").required(),
                        text("title").required(),
                        text("field"),
                        reference("applicant", "directory.organisation_name"),
                        date("drafted_on").required(),
                        date("received_on"),
                        flag("late"),
                        flag("public"),
                        choice("exit_cause", "withdrawn", "rejected", "double"),
                        date("exit_on"),
                        text("exit_reason"),
                        text("late_excuse"),
                        text("same_as")),
                List.of(new Derived("fold", "title", VietnameseNames::fold)),
                """
                select e.code, n.code as edition, e.title, nullif(e.field, '') as field, o.code as applicant, e.drafted_on, e.received_on,
                       e.late, e.public, x.cause as exit_cause, x.left_on as exit_on, x.reason as exit_reason,
                       nullif(e.late_excuse, '') as late_excuse, d.code as same_as
                from contests.entry e
                join contests.edition n on n.union_id = e.union_id and n.id = e.edition_id
                left join directory.organisation_name o on o.union_id = e.union_id and o.id = e.applicant_id
                left join contests.entry_exit x on x.union_id = e.union_id and x.entry_id = e.id and x.withdrawn_at is null
                left join contests.entry d on d.union_id = x.union_id and d.id = x.same_as
                """,
                List.of("""
                        insert into contests.entry (code, edition_id, title, fold, field, applicant_id, drafted_on, received_on, late,
                            late_excuse, public)
                        select s.code, n.id, s.title, s.fold, coalesce(s.field, ''), o.id, s.drafted_on, s.received_on, s.late,
                            coalesce(s.late_excuse, ''), s.public
                        from staging s join contests.edition n on n.code = s.edition
                        left join directory.organisation_name o on o.code = s.applicant order by s.row_no
                        """, """
                        insert into contests.entry_exit (entry_id, cause, left_on, reason, same_as)
                        select e.id, s.exit_cause, s.exit_on, s.exit_reason, d.id from staging s join contests.entry e using (code)
                        left join contests.entry d on d.code = s.same_as where s.exit_cause is not null
                        """),
                Map.of("contests.entry", "select e.id from staging s join contests.entry e using (code)"),
                List.of("editions", "organisations"));
        return new CheckedImport(file, ImportChecks.ENTRIES);
    }

    @Bean
    ImportType entryAuthorsFile() {
        return new SqlImport(
                "entry_authors",
                List.of("entry", "person"),
                List.of(
                        reference("entry", "contests.entry").required(),
                        reference("person", "directory.person_name").required(),
                        integer("no").required(),
                        date("born_on"),
                        decimal("share")),
                List.of(),
                """
                select e.code as entry, p.code as person, a.no::bigint as no, a.born_on, a.share
                from contests.entry_author a
                join contests.entry e on e.union_id = a.union_id and e.id = a.entry_id
                join directory.person_name p on p.union_id = a.union_id and p.id = a.person_id
                """,
                List.of("""
                        insert into contests.entry_author (entry_id, person_id, no, born_on, share)
                        select e.id, p.id, s.no, s.born_on, s.share from staging s join contests.entry e on e.code = s.entry
                        join directory.person_name p on p.code = s.person
                        """),
                Map.of(
                        "contests.entry",
                        "select distinct e.id from staging s join contests.entry e on e.code = s.entry"),
                List.of("entries", "people"));
    }

    @Bean
    ImportType awardsFile() {
        var file = new SqlImport(
                "awards",
                List.of("code"),
                List.of(
                        text("code").required(),
                        reference("entry", "contests.entry").required(),
                        choice("rank", "first", "second", "third", "encouragement")
                                .required(),
                        date("proposed_on").required(),
                        date("decided_on"),
                        reference("decision", "documents.document_ref"),
                        date("revoked_on"),
                        text("revoke_reason")),
                List.of(),
                """
                select w.code, e.code as entry, w.rank, w.proposed_on, w.decided_on, d.code as decision, w.revoked_on,
                       nullif(w.revoke_reason, '') as revoke_reason
                from contests.entry_award w
                join contests.entry e on e.union_id = w.union_id and e.id = w.entry_id
                left join documents.document_ref d on d.union_id = w.union_id and d.id = w.document_id
                """,
                List.of("""
                        insert into contests.entry_award (code, entry_id, rank, proposed_on, decided_on, document_id, revoked_on,
                            revoke_reason)
                        select s.code, e.id, s.rank, s.proposed_on, s.decided_on, d.id, s.revoked_on, coalesce(s.revoke_reason, '')
                        from staging s join contests.entry e on e.code = s.entry
                        left join documents.document_ref d on d.code = s.decision order by s.row_no
                        """),
                Map.of(
                        "contests.entry",
                        "select distinct e.id from staging s join contests.entry e on e.code = s.entry"),
                List.of("entries", "decisions"));
        return new CheckedImport(file, ImportChecks.AWARDS);
    }

    @Bean
    ImportType forwardingsFile() {
        var file = new SqlImport(
                "forwardings",
                List.of("code"),
                List.of(
                        text("code").required(),
                        reference("entry", "contests.entry").required(),
                        text("contest").required(),
                        date("sent_on").required()),
                List.of(),
                """
                select f.code, e.code as entry, f.contest, f.sent_on
                from contests.entry_forwarding f join contests.entry e on e.union_id = f.union_id and e.id = f.entry_id
                where f.taken_back_at is null
                """,
                List.of("""
                        insert into contests.entry_forwarding (code, entry_id, contest, sent_on)
                        select s.code, e.id, s.contest, s.sent_on from staging s join contests.entry e on e.code = s.entry order by s.row_no
                        """),
                Map.of(
                        "contests.entry",
                        "select distinct e.id from staging s join contests.entry e on e.code = s.entry"),
                List.of("entries"));
        return new CheckedImport(file, ImportChecks.FORWARDINGS);
    }

    @Bean
    ImportType externalResultsFile() {
        var file = new SqlImport(
                "external_results",
                List.of("code"),
                List.of(
                        text("code").required(),
                        reference("entry", "contests.entry").required(),
                        text("contest").required(),
                        choice("rank", "first", "second", "third", "encouragement", "none")
                                .required(),
                        date("result_on").required()),
                List.of(),
                """
                select r.code, e.code as entry, r.contest, r.rank, r.result_on
                from contests.external_result r join contests.entry e on e.union_id = r.union_id and e.id = r.entry_id
                where r.taken_back_at is null
                """,
                List.of("""
                        insert into contests.external_result (code, entry_id, contest, rank, result_on)
                        select s.code, e.id, s.contest, s.rank, s.result_on from staging s join contests.entry e on e.code = s.entry order by s.row_no
                        """),
                Map.of(
                        "contests.entry",
                        "select distinct e.id from staging s join contests.entry e on e.code = s.entry"),
                List.of("entries"));
        return new CheckedImport(file, ImportChecks.RESULTS);
    }
}
