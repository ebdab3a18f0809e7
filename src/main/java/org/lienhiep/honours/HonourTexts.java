package org.lienhiep.honours;

import java.util.List;
import org.lienhiep.directory.FreeText;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Sentences about honours, in which people may be named. */
@Configuration(proxyBeanMethods = false)
class HonourTexts {

    @Bean
    FreeText honourSentences() {
        return new FreeText("honours.honour", "id", List.of("achievement"), "'/honours/' || t.id", true);
    }

    @Bean
    FreeText publicitySentences() {
        return new FreeText(
                "honours.publicity", "id", List.of("title", "place"), "'/honours/rounds/' || t.round_id", true);
    }

    @Bean
    FreeText honourEndSentences() {
        return new FreeText("honours.withdrawal", "honour_id", List.of("reason"), "'/honours/' || t.honour_id", false);
    }
}
