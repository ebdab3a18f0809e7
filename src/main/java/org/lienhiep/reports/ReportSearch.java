package org.lienhiep.reports;

import org.lienhiep.search.SearchSource;
import org.lienhiep.search.SqlSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the search box finds of this module: reports by title and number. */
@Configuration(proxyBeanMethods = false)
class ReportSearch {

    @Bean
    SearchSource reportsFound(JdbcClient jdbc) {
        return new SqlSource(jdbc, "reports.report", "reports.read", """
                select r.id, 'reports' as kind, r.title, coalesce(i.number, '') as number, '' as line, '' as text, '' as words,
                       coalesce(i.issued_on, r.to_on) as on_day, null::date as open_from, null as bodies, '/reports/' || r.id as path
                from reports.report r
                left join reports.issue i on i.union_id = r.union_id and i.report_id = r.id
                where r.id = any(:ids)
                """);
    }
}
