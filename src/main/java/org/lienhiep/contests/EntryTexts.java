package org.lienhiep.contests;

import java.util.List;
import org.lienhiep.directory.FreeText;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Sentences about entries, in which people may be named. */
@Configuration(proxyBeanMethods = false)
class EntryTexts {

    @Bean
    FreeText entrySentences() {
        return new FreeText(
                "contests.entry",
                "id",
                List.of("title", "late_excuse", "fold"),
                "'/contests/' || t.edition_id || '/entries/' || t.id",
                true);
    }

    @Bean
    FreeText entryEndSentences() {
        return new FreeText(
                "contests.entry_exit",
                List.of("reason"),
                "(select '/contests/' || e.edition_id || '/entries/' || e.id from contests.entry e where e.union_id = t.union_id and e.id = t.entry_id)");
    }
}
