package org.lienhiep.critiques;

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

/** The files of critiques and their experts. */
@Configuration(proxyBeanMethods = false)
class CritiqueImports {

    @Bean
    ImportType critiquesFile() {
        return new SqlImport(
                "critiques",
                List.of("code"),
                List.of(
                        text("code").required(),
                        choice("type", "tu_van", "phan_bien", "giam_dinh").required(),
                        text("title").required(),
                        reference("requester", "directory.organisation_name"),
                        text("field"),
                        date("received_on").required(),
                        date("deadline_on"),
                        date("accepted_on"),
                        date("council_on"),
                        text("council_decision"),
                        date("meeting_on"),
                        date("report_issued_on"),
                        text("report_number"),
                        date("handed_over_on"),
                        date("feedback_on"),
                        choice("conclusion", "agree", "revise", "redo", "disagree"),
                        date("withdrawn_on"),
                        text("withdrawn_reason")),
                List.of(),
                """
                select c.code, c.type, c.title, o.code as requester, nullif(c.field, '') as field, c.received_on, c.deadline_on,
                       s.accepted_on, s.council_on, s.council_decision, s.meeting_on, s.report_issued_on, s.report_number, s.handed_over_on, s.feedback_on,
                       c.conclusion, w.withdrawn_on, w.reason as withdrawn_reason
                from critiques.critique c
                left join directory.organisation_name o on o.union_id = c.union_id and o.id = c.requester_id
                left join critiques.withdrawal w on w.union_id = c.union_id and w.critique_id = c.id
                cross join lateral (
                    select max(reached_on) filter (where stage = 'accepted') as accepted_on,
                           max(reached_on) filter (where stage = 'council') as council_on,
                           nullif(max(paper) filter (where stage = 'council'), '') as council_decision,
                           max(reached_on) filter (where stage = 'meeting') as meeting_on,
                           max(reached_on) filter (where stage = 'report') as report_issued_on,
                           nullif(max(paper) filter (where stage = 'report'), '') as report_number,
                           max(reached_on) filter (where stage = 'handed_over') as handed_over_on,
                           max(reached_on) filter (where stage = 'feedback') as feedback_on
                    from critiques.stage t where t.union_id = c.union_id and t.critique_id = c.id) s
                """,
                List.of("""
                        insert into critiques.critique (code, type, title, requester_id, field, received_on, deadline_on, conclusion)
                        select s.code, s.type, s.title, o.id, coalesce(s.field, ''), s.received_on, s.deadline_on, s.conclusion
                        from staging s left join directory.organisation_name o on o.code = s.requester order by s.row_no
                        """, """
                        insert into critiques.stage (critique_id, stage, reached_on, paper)
                        select c.id, t.stage, t.reached_on, coalesce(t.paper, '')
                        from staging s join critiques.critique c using (code)
                        cross join lateral (values ('accepted', s.accepted_on, ''), ('council', s.council_on, s.council_decision),
                            ('meeting', s.meeting_on, ''), ('report', s.report_issued_on, s.report_number),
                            ('handed_over', s.handed_over_on, ''), ('feedback', s.feedback_on, '')) as t(stage, reached_on, paper)
                        where t.reached_on is not null
                        """, """
                        insert into critiques.withdrawal (critique_id, withdrawn_on, reason)
                        select c.id, s.withdrawn_on, s.withdrawn_reason from staging s join critiques.critique c using (code)
                        where s.withdrawn_on is not null
                        """),
                Map.of("critiques.critique", "select c.id from staging s join critiques.critique c using (code)"),
                List.of("organisations"));
    }

    @Bean
    ImportType critiqueExpertsFile() {
        return new SqlImport(
                "critique_experts",
                List.of("critique", "person"),
                List.of(
                        reference("critique", "critiques.critique").required(),
                        reference("person", "directory.person_name").required(),
                        choice("role", "chair", "secretary", "critic", "member").required(),
                        date("delivered_on")),
                List.of(),
                """
                select c.code as critique, p.code as person, e.role, e.delivered_on
                from critiques.expert e
                join critiques.critique c on c.union_id = e.union_id and c.id = e.critique_id
                join directory.person_name p on p.union_id = e.union_id and p.id = e.person_id
                """,
                List.of("""
                        insert into critiques.expert (critique_id, person_id, role, delivered_on)
                        select c.id, p.id, s.role, s.delivered_on from staging s join critiques.critique c on c.code = s.critique
                        join directory.person_name p on p.code = s.person
                        """),
                Map.of(
                        "critiques.critique",
                        "select distinct c.id from staging s join critiques.critique c on c.code = s.critique"),
                List.of("critiques", "people"));
    }

    @Bean
    ImportType critiqueRecommendationsFile() {
        return new SqlImport(
                "critique_recommendations",
                List.of("critique", "no"),
                List.of(
                        reference("critique", "critiques.critique").required(),
                        integer("no").required(),
                        text("words").required(),
                        text("place"),
                        choice("outcome", "accepted", "partly", "not"),
                        date("answered_on"),
                        text("paper"),
                        text("reason")),
                List.of(),
                """
                select c.code as critique, m.no::bigint as no, m.words, nullif(m.place, '') as place, a.outcome, a.answered_on,
                       nullif(a.paper, '') as paper, nullif(a.reason, '') as reason
                from critiques.recommendation m
                join critiques.critique c on c.union_id = m.union_id and c.id = m.critique_id
                left join critiques.answer a on a.union_id = m.union_id and a.recommendation_id = m.id
                """,
                List.of("""
                        insert into critiques.recommendation (critique_id, no, words, place)
                        select c.id, s.no, s.words, coalesce(s.place, '')
                        from staging s join critiques.critique c on c.code = s.critique order by s.row_no
                        """, """
                        insert into critiques.answer (recommendation_id, outcome, answered_on, paper, reason)
                        select m.id, s.outcome, s.answered_on, coalesce(s.paper, ''), coalesce(s.reason, '')
                        from staging s join critiques.critique c on c.code = s.critique
                        join critiques.recommendation m on m.critique_id = c.id and m.no = s.no
                        where s.outcome is not null and s.answered_on is not null
                        """),
                Map.of(
                        "critiques.critique",
                        "select distinct c.id from staging s join critiques.critique c on c.code = s.critique"),
                List.of("critiques"));
    }
}
