package org.lienhiep.critiques;

import org.lienhiep.figures.RecordPages;
import org.lienhiep.figures.SqlRecordPages;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How figures name and open the records of this module. */
@Configuration(proxyBeanMethods = false)
class CritiquesPages {

    @Bean
    RecordPages critiquePages() {
        return new SqlRecordPages(
                "critiques.critique", "select id, title from critiques.critique where id = any(:ids)", "/critiques/");
    }
}
