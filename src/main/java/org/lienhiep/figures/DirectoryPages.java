package org.lienhiep.figures;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** People and organisations as rows of a list that counts different ones; they have no facts of their own. */
@Configuration(proxyBeanMethods = false)
class DirectoryPages {

    @Bean
    static RecordPages personPages() {
        return new SqlRecordPages(
                "directory.person",
                "select id, name from directory.person_name where id = any(:ids)",
                "/people/",
                false);
    }

    @Bean
    static RecordPages organisationPages() {
        return new SqlRecordPages(
                "directory.organisation",
                "select id, name from directory.organisation_name where id = any(:ids)",
                "/organisations/",
                false);
    }
}
