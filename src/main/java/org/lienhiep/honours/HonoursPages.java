package org.lienhiep.honours;

import org.lienhiep.figures.RecordPages;
import org.lienhiep.figures.SqlRecordPages;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How figures name and open the records of this module. */
@Configuration(proxyBeanMethods = false)
class HonoursPages {

    @Bean
    RecordPages honourPages() {
        return new SqlRecordPages("honours.honour", """
                select h.id, p.name from honours.honour h join directory.person_name p on p.union_id = h.union_id and p.id = h.person_id where h.id = any(:ids)
                """, "/honours/");
    }

    @Bean
    RecordPages publicityPages() {
        return new SqlRecordPages(
                "honours.publicity",
                "select id, title from honours.publicity where id = any(:ids)",
                "/honours/publicity?item=");
    }

    @Bean
    RecordPages roundRecordPages() {
        return new SqlRecordPages(
                "honours.round", "select id, name from honours.round where id = any(:ids)", "/honours/rounds/", false);
    }
}
