package org.lienhiep.associations;

import java.util.List;
import org.lienhiep.directory.FreeText;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Sentences about terms and congresses, in which people may be named. */
@Configuration(proxyBeanMethods = false)
class TermTexts {

    @Bean
    FreeText termSentences() {
        return new FreeText(
                "associations.term", "id", List.of("withdrawn_reason"), "'/associations/' || t.organisation_id", true);
    }

    @Bean
    FreeText stepSentences() {
        return new FreeText(
                "associations.step",
                List.of("reason", "note", "step"),
                "(select '/associations/' || x.organisation_id from associations.term x where x.union_id = t.union_id and x.id = t.term_id)");
    }

    @Bean
    FreeText congressSentences() {
        return new FreeText(
                "associations.congress",
                "id",
                List.of("place", "withdrawn_reason"),
                "(select '/associations/' || x.organisation_id from associations.term x where x.union_id = t.union_id and x.id = t.term_id)",
                true);
    }
}
