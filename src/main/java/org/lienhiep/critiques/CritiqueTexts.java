package org.lienhiep.critiques;

import java.util.List;
import org.lienhiep.directory.FreeText;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Sentences about critiques, in which people may be named. */
@Configuration(proxyBeanMethods = false)
class CritiqueTexts {

    @Bean
    FreeText critiqueSentences() {
        return new FreeText("critiques.critique", "id", List.of("title"), "'/critiques/' || t.id", true);
    }

    @Bean
    FreeText opinionSentences() {
        return new FreeText("critiques.opinion", List.of("words"), "'/critiques/' || t.critique_id");
    }

    @Bean
    FreeText recommendationSentences() {
        return new FreeText(
                "critiques.recommendation", "id", List.of("words", "place"), "'/critiques/' || t.critique_id", true);
    }

    @Bean
    FreeText critiqueEndSentences() {
        return new FreeText(
                "critiques.withdrawal", "critique_id", List.of("reason"), "'/critiques/' || t.critique_id", false);
    }
}
