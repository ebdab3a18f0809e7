package org.lienhiep.contests;

import org.lienhiep.figures.RecordPages;
import org.lienhiep.figures.SqlRecordPages;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How an edition is named; its entries have the facts. */
@Configuration(proxyBeanMethods = false)
class EditionPages {

    @Bean
    RecordPages editionRecordPages() {
        return new SqlRecordPages(
                "contests.edition", "select id, name from contests.edition where id = any(:ids)", "/contests/", false);
    }
}
