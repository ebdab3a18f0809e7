package org.lienhiep.associations;

import org.lienhiep.figures.RecordPages;
import org.lienhiep.figures.SqlRecordPages;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How figures name and open the records of this module. */
@Configuration(proxyBeanMethods = false)
class AssociationsPages {

    @Bean
    RecordPages termPages() {
        return new SqlRecordPages("associations.term", """
                select t.id, o.name from associations.kept_term t
                join directory.organisation_name o on o.union_id = t.union_id and o.id = t.organisation_id
                where t.id = any(:ids)
                """, "/associations/terms/");
    }

    @Bean
    RecordPages statementPages() {
        return new SqlRecordPages("associations.member_statement", """
                select s.id, o.name || ', ' || s.year from associations.kept_statement s
                join directory.organisation_name o on o.union_id = s.union_id and o.id = s.organisation_id
                where s.id = any(:ids)
                """, "/associations/statements/");
    }
}
