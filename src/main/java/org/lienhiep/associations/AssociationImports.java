package org.lienhiep.associations;

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

/** The files of terms, congresses and member statements. */
@Configuration(proxyBeanMethods = false)
class AssociationImports {

    @Bean
    ImportType termsFile() {
        return new SqlImport(
                "terms",
                List.of("code"),
                List.of(
                        text("code").required(),
                        reference("organisation", "directory.organisation_name").required(),
                        integer("ordinal").required(),
                        date("starts_on").required(),
                        date("ends_on").required(),
                        date("extended_to"),
                        reference("extension_document", "documents.document_ref"),
                        choice("reason", "personnel", "funds", "lost_contact", "reorganisation", "other"),
                        text("reason_note"),
                        text("next_step"),
                        date("next_step_due_on")),
                List.of(),
                """
                select t.code, o.code as organisation, t.ordinal::bigint as ordinal, t.starts_on, t.ends_on, t.extended_to,
                       d.code as extension_document, nullif(t.reason, '') as reason, nullif(t.note, '') as reason_note,
                       nullif(t.step, '') as next_step, t.due_on as next_step_due_on
                from associations.kept_term t
                join directory.organisation_name o on o.union_id = t.union_id and o.id = t.organisation_id
                left join documents.document_ref d on d.union_id = t.union_id and d.id = t.document_id
                """,
                List.of("""
                        insert into associations.term (code, organisation_id, ordinal, starts_on, ends_on)
                        select s.code, o.id, s.ordinal, s.starts_on, s.ends_on
                        from staging s join directory.organisation_name o on o.code = s.organisation order by s.row_no
                        """, """
                        insert into associations.extension (term_id, until_on, document_id)
                        select t.id, s.extended_to, d.id from staging s join associations.kept_term t on t.code = s.code
                        left join documents.document_ref d on d.code = s.extension_document where s.extended_to is not null
                        """, """
                        insert into associations.step (term_id, reason, note, step, due_on)
                        select t.id, coalesce(s.reason, ''), coalesce(s.reason_note, ''), coalesce(s.next_step, ''), s.next_step_due_on
                        from staging s join associations.kept_term t on t.code = s.code
                        where s.reason is not null or s.reason_note is not null or s.next_step is not null
                        """),
                Map.of("associations.term", """
                        select t.id from associations.term t where t.organisation_id in (
                            select o.id from staging s join directory.organisation_name o on o.code = s.organisation)
                        """),
                List.of("organisations", "decisions"));
    }

    @Bean
    ImportType congressesFile() {
        return new SqlImport(
                "congresses",
                List.of("code"),
                List.of(
                        text("code").required(),
                        reference("term", "associations.kept_term").required(),
                        date("planned_on"),
                        date("held_on"),
                        text("place")),
                List.of(),
                """
                select c.code, t.code as term, c.planned_on, c.held_on, nullif(c.place, '') as place
                from associations.kept_congress c join associations.kept_term t on t.union_id = c.union_id and t.id = c.term_id
                """,
                List.of("""
                        insert into associations.congress (code, term_id, planned_on, held_on, place)
                        select s.code, t.id, s.planned_on, s.held_on, coalesce(s.place, '')
                        from staging s join associations.kept_term t on t.code = s.term order by s.row_no
                        """),
                Map.of(
                        "associations.term",
                        "select t.id from staging s join associations.kept_term t on t.code = s.term"),
                List.of("terms"));
    }

    @Bean
    ImportType memberStatementsFile() {
        return new SqlImport(
                "member_statements",
                List.of("code"),
                List.of(
                        text("code").required(),
                        reference("organisation", "directory.organisation_name").required(),
                        integer("year").required(),
                        date("stated_on").required(),
                        integer("members").required(),
                        integer("women"),
                        integer("graduates"),
                        integer("joined")),
                List.of(),
                """
                select m.code, o.code as organisation, m.year::bigint as year, m.stated_on, m.members::bigint as members,
                       m.women::bigint as women, m.graduates::bigint as graduates, m.joined::bigint as joined
                from associations.kept_statement m join directory.organisation_name o on o.union_id = m.union_id and o.id = m.organisation_id
                """,
                List.of("""
                        insert into associations.member_statement (code, organisation_id, year, stated_on, members, women, graduates, joined)
                        select s.code, o.id, s.year, s.stated_on, s.members, s.women, s.graduates, s.joined
                        from staging s join directory.organisation_name o on o.code = s.organisation order by s.row_no
                        """),
                Map.of(
                        "associations.member_statement",
                        "select m.id from staging s join associations.kept_statement m using (code)"),
                List.of("organisations"));
    }
}
