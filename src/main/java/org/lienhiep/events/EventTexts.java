package org.lienhiep.events;

import java.util.List;
import org.lienhiep.directory.FreeText;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Sentences about events, in which people may be named. */
@Configuration(proxyBeanMethods = false)
class EventTexts {

    @Bean
    FreeText eventSentences() {
        return new FreeText("events.event", "id", List.of("title", "venue", "fold"), "'/events/' || t.id", true);
    }

    @Bean
    FreeText eventEndSentences() {
        return new FreeText("events.cancellation", List.of("reason"), "'/events/' || t.event_id");
    }
}
