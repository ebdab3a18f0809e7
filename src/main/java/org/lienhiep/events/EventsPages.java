package org.lienhiep.events;

import org.lienhiep.figures.RecordPages;
import org.lienhiep.figures.SqlRecordPages;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How figures name and open the records of this module. */
@Configuration(proxyBeanMethods = false)
class EventsPages {

    @Bean
    RecordPages eventPages() {
        return new SqlRecordPages(
                "events.event", "select id, title from events.event where id = any(:ids)", "/events/");
    }
}
