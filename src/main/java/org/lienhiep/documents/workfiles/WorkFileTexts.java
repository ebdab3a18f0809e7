package org.lienhiep.documents.workfiles;

import java.util.List;
import org.lienhiep.directory.FreeText;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Sentences about work files, in which people may be named. */
@Configuration(proxyBeanMethods = false)
class WorkFileTexts {

    @Bean
    FreeText workFileSentences() {
        return new FreeText(
                "documents.work_file",
                "id",
                List.of("title", "keywords", "note"),
                "'/documents/work-files/' || t.id",
                true);
    }

    @Bean
    FreeText keeperSentences() {
        return new FreeText(
                "documents.work_file_keeper",
                List.of("keeper", "reason"),
                "'/documents/work-files/' || t.work_file_id");
    }

    @Bean
    FreeText filedSentences() {
        return new FreeText(
                "documents.work_file_entry",
                List.of("note", "taken_out_reason"),
                "'/documents/work-files/' || t.work_file_id");
    }

    @Bean
    FreeText closingSentences() {
        return new FreeText(
                "documents.work_file_closing",
                List.of("note", "reopened_reason"),
                "'/documents/work-files/' || t.work_file_id");
    }

    @Bean
    FreeText depositSentences() {
        return new FreeText(
                "documents.deposit",
                List.of("giver", "receiver", "note", "withdrawn_reason"),
                "'/documents/work-files/deposits/' || t.id");
    }
}
