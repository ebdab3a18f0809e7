package org.lienhiep.search;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lienhiep.figures.Indicator;
import org.lienhiep.figures.Indicators;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the registers let be found: people by name and degree, organisations, documents, indicators. A merged record is found as the one
 * that remains, by its own spelling too.
 */
@Configuration(proxyBeanMethods = false)
class RegisterSources {

    @Bean
    SearchSource peopleFound(JdbcClient jdbc) {
        return new SqlSource(jdbc, "directory.person", "directory.person_name", "directory.read", """
                select p.id, 'people' as kind, p.name as title, '' as number, p.degree as line,
                       concat_ws(' · ', p.code, (select string_agg(m.fold, ' · ' order by m.id) from directory.survivor s
                           join directory.person_name m on m.union_id = s.union_id and m.id = s.id
                           where s.union_id = p.union_id and s.type = 'directory.person' and s.current_id = p.id)) as text,
                       '' as words, null::date as on_day, null::date as open_from, null as bodies, '/people/' || p.id as path
                from directory.person_name p where p.stands and p.id = any(:ids)
                """, Map.of());
    }

    @Bean
    SearchSource organisationsFound(JdbcClient jdbc) {
        return new SqlSource(
                jdbc, "directory.organisation", "directory.organisation_name", "directory.read", """
                select o.id, case o.kind when 'association' then 'associations' else 'organisations' end as kind, o.name as title,
                       '' as number, case when o.short_name = o.name then '' else o.short_name end as line,
                       concat_ws(' · ', o.code, (select string_agg(m.fold, ' · ' order by m.id) from directory.survivor s
                           join directory.organisation_name m on m.union_id = s.union_id and m.id = s.id
                           where s.union_id = o.union_id and s.type = 'directory.organisation' and s.current_id = o.id)) as text,
                       'directory.kind.' || o.kind as words, null::date as on_day, null::date as open_from, null as bodies,
                       '/organisations/' || o.id as path
                from directory.organisation_name o where o.stands and o.id = any(:ids)
                """, Map.of());
    }

    @Bean
    SearchSource documentsFound(JdbcClient jdbc) {
        return new SqlSource(jdbc, "documents.document", "documents.document_ref", "documents.read", """
                select d.id, 'documents' as kind, d.subject as title, d.number, '' as line, d.signer as text,
                       'documents.type.' || d.type as words, d.issued_on as on_day, null::date as open_from, null as bodies,
                       '/documents/' || d.id as path
                from documents.document_ref d where d.id = any(:ids)
                """, Map.of());
    }

    @Bean
    SearchSource workFilesFound(JdbcClient jdbc) {
        return new SqlSource(jdbc, "documents.work_file", "documents.work_file_ref", "workfiles.read", """
                select f.id, 'documents' as kind, f.title,
                       case when f.number < 10 then '0' else '' end || f.number || '/' || f.year as number,
                       '' as line, f.keywords as text, 'documents.work-files.title' as words, f.opened_on as on_day, null::date as open_from, null as bodies,
                       '/documents/work-files/' || f.id as path
                from documents.work_file_ref f where f.id = any(:ids)
                """, Map.of());
    }

    @Bean
    SearchSource councilsFound(JdbcClient jdbc) {
        return new SqlSource(jdbc, "councils.body", "councils.body_ref", "councils.read", """
                select b.id, 'councils' as kind, b.name as title, coalesce(d.number, b.paper) as number, '' as line, '' as text,
                       'councils.kind.' || b.kind as words, b.established_on as on_day, null::date as open_from, null as bodies,
                       '/councils/' || b.id as path
                from councils.body_ref b
                left join documents.document_ref d on d.union_id = b.union_id and d.id = b.document_id
                where b.id = any(:ids)
                """, Map.of());
    }

    @Bean
    SearchSource indicatorsFound(Indicators indicators) {
        return new IndicatorSource(
                indicators.all().stream().map(RegisterSources::entry).toList());
    }

    private static SearchEntry entry(Indicator indicator) {
        String text = indicator.unit("vi") + " · " + indicator.name("en") + " · " + indicator.rule("en");
        return new SearchEntry(
                IndicatorSource.TYPE,
                indicator.code(),
                "figures",
                indicator.name("vi"),
                indicator.code(),
                indicator.rule("vi"),
                text,
                "",
                null,
                null,
                null,
                "/figures/" + indicator.code());
    }

    /** Indicators are data of the product, the same for every Union. */
    private record IndicatorSource(List<SearchEntry> fixed) implements SearchSource {

        static final String TYPE = "figures.indicator";

        @Override
        public String type() {
            return TYPE;
        }

        @Override
        public String permit() {
            return "figures.read";
        }

        @Override
        public List<Long> ids(long after, int limit) {
            return List.of();
        }

        @Override
        public List<SearchEntry> read(Collection<Long> ids) {
            return List.of();
        }

        @Override
        public String form() {
            return fixed.stream().map(SearchEntry::key).collect(Collectors.joining(" "));
        }
    }
}
