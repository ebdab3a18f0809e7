package org.lienhiep.reports;

import java.util.List;
import org.lienhiep.directory.FreeText;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Paragraphs of reports that are being written; what was issued stays as it was signed. */
@Configuration(proxyBeanMethods = false)
class ParagraphTexts {

    @Bean
    FreeText paragraphSentences() {
        return new FreeText("reports.paragraph", "id", List.of("title", "text"), "'/reports/' || t.report_id", true);
    }
}
